import { coachesWellOn } from './coaches-well.ts';

coachesWellOn('A chat with a textarea', {
  path: 'chat/',
  editor: 'textarea',
  newLine: 'Shift+Enter',
  send: 'button[type="submit"]',
});
