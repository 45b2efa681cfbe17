/** The letters an editor may come up with, by name, as HTML. */

const mention =
  '<span class="mention" data-type="mention" data-id="Ivan" data-label="Ivan">@Ivan</span>';

export const LETTERS = {
  /** Everything a letter may hold besides plain words. */
  rich:
    `<p>Hello <a href="https://aurora.example/d">Dana</a>, ${mention} has order&nbsp;48213 ` +
    '👩‍👩‍👧 <strong>back</strong> in <em>our</em> list:</p>' +
    '<ul><li>first the kettle 🫖</li><li>then the lid</li></ul>' +
    '<p>Have a wonderful day!</p>',
  /** Words of a hint in the middle of a line, a part of them bold. */
  half:
    '<p>Hello Dana, I have passed this on. Have a <strong>wonderful</strong> day! ' +
    'Oliver from Aurora</p>',
  /** Words of a hint as an item of a list. */
  item:
    '<p>Hello Dana, I have passed this on.</p>' +
    '<ul><li>Order 48213</li><li>Have a wonderful day!</li></ul><p>Oliver</p>',
  /** Longer than its box, and than the window. */
  long:
    '<p>Hello Dana, I have passed this on.</p>' +
    Array.from(
      { length: 24 },
      (_, index) => `<p>Step ${index + 1}: the kettle goes back on its stand, then the lid.</p>`,
    ).join('') +
    '<p>And so on, until the water is hot. Have a wonderful day!</p><p>Oliver from Aurora</p>',
};
