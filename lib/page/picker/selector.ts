/** CSS selectors for what the agent showed, made of what is likely to stay. */

/** Attributes that pages give to name a part. */
const NAMING = [
  'data-test-id',
  'data-testid',
  'data-test',
  'data-qa',
  'data-cy',
  'data-qa-id',
  'name',
];
/** Attributes that pages give to tell one kind of message from another. */
const TELLING = /^data-(?!.*id$)|^type$|^role$|^itemprop$/;
/** Names made by a build, and names for a passing state. */
const PASSING =
  /\d{2,}|^(css|sc|jss|svelte)-|__\w{5,}$|^(is-)?(active|focus|focused|hover|selected|current|first|last|new|unread|read|open|visible|odd|even)$/i;
const VALUE = /^[a-z][a-z -]{1,30}$/i;

const escape = (text: string) => CSS.escape(text);
const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

function stableClasses(element: Element): string[] {
  return [...element.classList].filter((name) => !PASSING.test(name));
}

/** Parts of a selector that hold for this element and its kind, but for no particular one. */
function partsOf(element: Element): string[] {
  const classes = stableClasses(element).map((name) => `.${escape(name)}`);
  const attributes = [...element.attributes]
    .filter(({ name, value }) => (TELLING.test(name) || NAMING.includes(name)) && VALUE.test(value))
    .map(({ name, value }) => `[${name}=${quoted(value)}]`);
  return [...classes, ...attributes];
}

/** A selector for this one element, to find it on the next visit too. */
export function selectorOf(element: Element): string {
  const page = element.ownerDocument;
  const only = (selector: string) => page.querySelectorAll(selector).length === 1;
  const tag = element.tagName.toLowerCase();
  for (const name of NAMING) {
    const value = element.getAttribute(name);
    if (value !== null && !/\d{3,}/.test(value)) {
      const selector = `${tag}[${name}=${quoted(value)}]`;
      if (only(selector)) return selector;
    }
  }
  if (element.id !== '' && !/\d{2,}/.test(element.id) && only(`#${escape(element.id)}`)) {
    return `#${escape(element.id)}`;
  }
  const own = tag + partsOf(element).join('');
  if (only(own)) return own;
  const parent = element.parentElement;
  if (parent === null || parent === page.documentElement) return own;
  // Named by what is around it: the nearest element that can be told from all others.
  const around = `${parent === page.body ? 'body' : selectorOf(parent)} > `;
  if (only(around + own)) return around + own;
  const place = [...parent.children].filter((one) => one.tagName === element.tagName);
  return `${around}${tag}:nth-of-type(${place.indexOf(element) + 1})`;
}

/** A selector for a message and all others like it. */
export function kindOf(message: Element): string {
  const parts = partsOf(message);
  if (parts.length > 0) return message.tagName.toLowerCase() + parts.join('');
  const parent = message.parentElement;
  const around =
    parent === null || parent === message.ownerDocument.body ? 'body' : selectorOf(parent);
  return `${around} > ${message.tagName.toLowerCase()}`;
}

/**
 * Selectors that tell a customer's message from an agent's; null when the markup does not tell
 * them apart. What they look alike by is left in: it says that they are messages.
 */
export function tellApart(
  customer: Element,
  agent: Element,
): { customerTurn: string; agentTurn: string } | null {
  const customerTurn = differing(customer, agent);
  const agentTurn = differing(agent, customer);
  return customerTurn === null || agentTurn === null ? null : { customerTurn, agentTurn };
}

/** The kind of one message, with something inside it named that the other has not. */
function differing(one: Element, other: Element): string | null {
  const kind = kindOf(one);
  if (!other.matches(kind)) return kind;
  for (const inner of one.querySelectorAll('*')) {
    for (const part of partsOf(inner)) {
      if (other.querySelector(part) === null && !other.matches(part)) return `${kind}:has(${part})`;
    }
  }
  for (const part of partsOf(other)) {
    if (!one.matches(part)) return `${kind}:not(${part})`;
  }
  for (const inner of other.querySelectorAll('*')) {
    for (const part of partsOf(inner)) {
      if (one.querySelector(part) === null) return `${kind}:not(:has(${part}))`;
    }
  }
  return null;
}
