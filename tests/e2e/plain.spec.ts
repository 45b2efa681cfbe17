import { coachesWellOn } from './coaches-well.ts';

coachesWellOn('A desk nobody prepared (plain contenteditable)', {
  path: 'plain/',
  editor: '.answer',
  send: 'button.primary',
});
