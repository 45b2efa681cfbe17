/**
 * Lets the agent show the box they write in, a customer's message and one of their own: by
 * pointing, or by the keyboard alone. The page hears nothing of it while it lasts.
 */
// long because pointer, keyboard and three steps meet in one small conversation
import type { PickerActions, PickerState, PickerView } from '../../coach-state.ts';
import type { Shown } from '../../sites/shown-site.ts';
import { refuseForgery } from '../no-forgery.ts';
import { themeAround } from '../theme.ts';
import { boxAt, boxesOf, messageAt, messagesOf, narrower, wider } from './candidates.ts';
import { kindOf, selectorOf, tellApart } from './selector.ts';

export interface PickerDeps {
  page: Document;
  uiLang: string;
  mountView(root: ShadowRoot, actions: PickerActions, initial: PickerState): PickerView;
  /** Keeps what was shown. @throws when it cannot be kept */
  save(shown: Omit<Shown, 'origin'>): Promise<void>;
}

type Step = PickerState['step'];
const STEPS: Step[] = ['composer', 'customer', 'agent', 'done'];
/** What a page would take for its own while the agent points. */
const SWALLOWED = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'dblclick', 'contextmenu'];

/** Starts the picker in a page; a second one replaces the first. */
export function startPicker({ page, uiLang, mountView, save }: PickerDeps): void {
  page.querySelector('sincerely-picker')?.dispatchEvent(new Event('replaced'));
  const life = new AbortController();
  const { signal } = life;
  const host = page.createElement('sincerely-picker');
  const root = host.attachShadow({ mode: 'open' });
  refuseForgery(root);
  host.setAttribute('popover', 'manual');
  const hadFocus = page.activeElement;
  let step: Step = 'composer';
  let target: Element | null = null;
  let problem: PickerState['problem'] = null;
  let composer: Element | null = null;
  let customer: Element | null = null;
  let shown: Omit<Shown, 'origin'> = {};

  const view = mountView(root, { skip, back, end }, state());
  (page.querySelector('dialog:modal') ?? page.documentElement).append(host);
  host.showPopover?.();
  page.addEventListener('pointermove', point, { signal, capture: true });
  page.addEventListener('click', click, { signal, capture: true });
  page.defaultView?.addEventListener('keydown', key, { signal, capture: true });
  page.addEventListener('scroll', draw, { signal, capture: true, passive: true });
  for (const type of SWALLOWED) page.addEventListener(type, swallow, { signal, capture: true });
  host.addEventListener('replaced', end, { signal });
  choose(candidates()[0] ?? null);

  function state(): PickerState {
    const rect = step === 'done' ? undefined : target?.getBoundingClientRect();
    const kind = target === null || step === 'composer' || step === 'done' ? null : kindOf(target);
    return {
      step,
      uiLang,
      theme: themeAround(page.body),
      box: rect === undefined ? null : boxOf(rect),
      found: kind === null ? null : page.querySelectorAll(kind).length,
      problem,
    };
  }

  function draw(): void {
    view.update(state());
  }

  function choose(next: Element | null): void {
    target = next;
    draw();
  }

  function candidates(): Element[] {
    return step === 'composer' || composer === null ? boxesOf(page) : messagesOf(composer);
  }

  // Pointing.

  const isOurs = (event: Event) => event.composedPath().includes(host);
  /** What no hand did shows us nothing: the page could choose in the agent's place. */
  const isIdle = (event: Event) => !event.isTrusted || isOurs(event) || step === 'done';

  function meant(element: Element): Element | null {
    if (step === 'composer') return boxAt(element);
    return composer === null ? null : messageAt(element, composer);
  }

  function point(event: PointerEvent): void {
    if (isIdle(event)) return;
    const next = event.target instanceof Element ? meant(event.target) : null;
    if (next !== target) choose(next);
  }

  function swallow(event: Event): void {
    if (isOurs(event) || step === 'done') return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function click(event: MouseEvent): void {
    if (isIdle(event)) return;
    swallow(event);
    target = event.target instanceof Element ? meant(event.target) : null;
    take();
  }

  // The keyboard: from one candidate to the next, wider, narrower, take, leave.

  function key(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    const moves: Record<string, () => void> = {
      Escape: end,
      ArrowRight: () => cycle(1),
      ArrowLeft: () => cycle(-1),
      ArrowUp: () => target !== null && step !== 'composer' && choose(wider(target, composer)),
      ArrowDown: () => target !== null && step !== 'composer' && choose(narrower(target)),
    };
    // Enter on one of our own buttons presses the button.
    const pressed = event.composedPath()[0];
    if (!(isOurs(event) && pressed instanceof HTMLButtonElement)) moves.Enter = take;
    const move = moves[event.key];
    if (move === undefined || (step === 'done' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    move();
  }

  function cycle(by: number): void {
    const all = candidates();
    if (all.length === 0) return;
    const at = target === null ? -1 : all.indexOf(target);
    const next = all[(at + by + all.length) % all.length]!;
    next.scrollIntoView({ block: 'nearest' });
    choose(next);
  }

  // The steps.

  function take(): void {
    problem = null;
    if (target === null) problem = 'no-box';
    else if (step === 'composer') {
      composer = target;
      shown = { composer: selectorOf(target) };
      go('customer');
    } else if (step === 'customer') {
      customer = target;
      shown = { ...shown, customerTurn: kindOf(target) };
      go('agent');
    } else if (customer !== null) {
      const told = tellApart(customer, target);
      if (told === null) problem = 'alike';
      else {
        shown = { ...shown, ...told };
        void finish();
      }
    }
    draw();
  }

  function go(next: Step): void {
    step = next;
    const all = candidates();
    choose(
      all[step === 'agent' && customer !== null ? (all.indexOf(customer) + 1) % all.length : 0] ??
        null,
    );
  }

  function skip(): void {
    problem = null;
    void finish();
  }

  function back(): void {
    problem = null;
    go(STEPS[Math.max(0, STEPS.indexOf(step) - 1)]!);
  }

  async function finish(): Promise<void> {
    try {
      await save(shown);
      step = 'done';
      target = null;
    } catch {
      problem = 'not-saved';
    }
    draw();
  }

  function end(): void {
    life.abort();
    view.destroy();
    host.remove();
    if (hadFocus instanceof HTMLElement) hadFocus.focus({ preventScroll: true });
  }
}

function boxOf({ left, top, width, height }: DOMRect): PickerState['box'] {
  return { left, top, width, height };
}
