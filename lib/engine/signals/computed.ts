/**
 * Signals the engine works out itself, because words alone do not make them. Rules name them like
 * any other; packs cannot give them patterns.
 */
export const COMPUTED_SIGNALS: ReadonlySet<string> = new Set([
  // A time one can hold somebody to ("by 15:30", «в течение суток»).
  'eta.exact',
  // One thing asked of the customer; `ask.listed` when it stands in a list.
  'ask',
  'ask.listed',
  // An ask for a thing of the closed list (a number, a photo): what happened is told, not sent.
  'ask.data',
  // An ask for something the customer has already given.
  'ask.repeated',
  // A way of four menu steps or more.
  'route.long',
  // A sentence that uses this customer's own words for the trouble.
  'echo',
  // A clause that tells this customer's trouble back to them.
  'trouble.named',
  // Two or more "!" in a row.
  'bangs',
  // A slot of a macro nobody filled.
  'placeholder',
  // A card number, a code or a password written out.
  'secret.shown',
  // What mends the matter itself, with a time.
  'remedy.dated',
  // A greeting that names somebody other than the customer.
  'recipient.other',
  // A person's name under the draft; a department is no name.
  'signature',
  // The agent says their own name.
  'introduction',
  // A person the draft names, other than the one it is written to.
  'person.named',
]);
