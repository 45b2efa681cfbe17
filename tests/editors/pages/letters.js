/**
 * The letters an editor may come up with, by name, as HTML. Each is one letter short at its
 * beginning and its end, for the agent to write: what a page has put into the box and nobody
 * changed is not the agent's, and draws no hints.
 */

const mention =
  '<span class="mention" data-type="mention" data-id="Ivan" data-label="Ivan">@Ivan</span>';

export const LETTERS = {
  /** Everything a letter may hold besides plain words. */
  rich:
    `<p>ello <a href="https://aurora.example/d">Dana</a>, ${mention} has order&nbsp;48213 ` +
    '👩‍👩‍👧 <strong>back</strong> in <em>our</em> list:</p>' +
    '<ul><li>first the kettle 🫖</li><li>then the lid</li></ul>' +
    '<p>Have a wonderful day!</p><p>Olive</p>',
  /** Words of a hint in the middle of a line, a part of them bold. */
  half:
    '<p>ello Dana, I have passed this on. Have a <strong>wonderful</strong> day! ' +
    'Yours, Olive</p>',
  /** Words of a hint as an item of a list. */
  item:
    '<p>ello Dana, I have passed this on.</p>' +
    '<ul><li>Order 48213</li><li>Have a wonderful day!</li></ul><p>Olive</p>',
  /** Longer than its box, and than the window. */
  long:
    '<p>ello Dana, I have passed this on.</p>' +
    Array.from(
      { length: 24 },
      (_, index) => `<p>Step ${index + 1}: the kettle goes back on its stand, then the lid.</p>`,
    ).join('') +
    '<p>And so on, until the water is hot. Have a wonderful day!</p><p>Olive</p>',
};
