const STEPS: Record<'horizontal' | 'vertical', Record<string, number>> = {
  horizontal: { ArrowLeft: -1, ArrowRight: 1 },
  vertical: { ArrowUp: -1, ArrowDown: 1 },
};

/**
 * Moves the focus among the buttons of a toolbar or menu with the arrows, Home and End, round
 * and round. Keys it does not know are left alone.
 */
export function moveFocus(
  event: KeyboardEvent,
  container: HTMLElement,
  axis: 'horizontal' | 'vertical',
): void {
  const buttons = [...container.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  const step = STEPS[axis][event.key];
  let next: HTMLButtonElement | undefined;
  if (step !== undefined) next = buttons.at((at + step) % buttons.length);
  else if (event.key === 'Home') next = buttons[0];
  else if (event.key === 'End') next = buttons.at(-1);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
