/** How much a pack may hold, so that none can slow the coach or fill the browser's storage. */
export const PACK_LIMITS = {
  /** UTF-16 units of the whole text. */
  text: 1_000_000,
  rules: 500,
  /** Patterns of all signals and cues, exceptions included. */
  patterns: 10_000,
  /** Entries of all word lists. */
  words: 50_000,
  /** Entries of word lists that are `/regexes/`: each is held against every new word. */
  shapes: 2_000,
  /** Conditions within conditions, of one rule. */
  depth: 8,
  examples: 2_000,
  scenarios: 300,
  /** Problems kept: a broken file may hold thousands of the same. */
  problems: 200,
};
