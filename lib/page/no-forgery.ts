/**
 * What the agent did, and nobody else. The page can reach into our shadow root, which is open for
 * assistive technology, and could press our buttons by script: what no hand did stops at the root.
 */
const DEEDS = [
  'click',
  'dblclick',
  'auxclick',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'keydown',
  'keyup',
  'beforeinput',
  'input',
  'change',
];

/** To be called before anything else listens in the root: the first listener is asked first. */
export function refuseForgery(root: ShadowRoot): void {
  const refuse = (event: Event): void => {
    if (event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const deed of DEEDS) root.addEventListener(deed, refuse, { capture: true });
}
