import './jquery-first.js';
import 'summernote/dist/summernote-lite.js';
import { desk } from './desk.js';
import { textOf } from './text-of.js';

const $ = window.jQuery;

await desk((place, html) => {
  const field = document.createElement('textarea');
  field.value = html;
  place.append(field);
  $(field).summernote({ airMode: false });
  return {
    model: () => textOf($(field).summernote('code')),
    close: () => $(field).summernote('destroy'),
  };
});
