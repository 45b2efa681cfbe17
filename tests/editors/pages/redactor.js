/**
 * Stands in for Redactor 3, which is sold: its classes, and its habit of writing the DOM anew
 * after every input, keeping what it sends beside it and its own steps for undo.
 */
import { desk } from './desk.js';
import { textOf } from './text-of.js';

/** Every line in a paragraph of its own, without empty elements. */
function tidy(field) {
  for (const child of [...field.childNodes]) {
    const block = child.nodeType === Node.ELEMENT_NODE && /^(P|UL|OL)$/.test(child.tagName);
    if (block) continue;
    const paragraph = document.createElement('p');
    child.replaceWith(paragraph);
    paragraph.append(child.nodeName === 'DIV' ? (child.firstChild ?? '') : child);
  }
  field.normalize();
}

await desk((place, html) => {
  const box = document.createElement('div');
  box.className = 'redactor-box';
  const field = document.createElement('div');
  field.className = 'redactor-in field';
  field.contentEditable = 'true';
  field.innerHTML = html === '' ? '<p><br></p>' : html;
  const sent = document.createElement('textarea');
  sent.hidden = true;
  sent.value = field.innerHTML;
  box.append(field, sent);
  place.append(box);
  const steps = [field.innerHTML];
  let at = 0;
  field.addEventListener('keydown', (event) => {
    const back = event.key === 'z';
    if (!event.ctrlKey || !(back || event.key === 'y')) return;
    event.preventDefault();
    at = Math.min(Math.max(0, at + (back ? -1 : 1)), steps.length - 1);
    field.innerHTML = steps[at];
    sent.value = steps[at];
  });
  field.addEventListener('input', () => {
    const { anchorNode, anchorOffset } = document.getSelection();
    tidy(field);
    if (anchorNode?.isConnected) document.getSelection().collapse(anchorNode, anchorOffset);
    sent.value = field.innerHTML;
    at += 1;
    steps.splice(at, steps.length, sent.value);
  });
  return { model: () => textOf(sent.value), close: () => box.remove() };
});
