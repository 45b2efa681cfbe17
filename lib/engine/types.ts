/**
 * The words of the engine. Everything here is plain data: it travels through messages and JSON
 * unchanged. All offsets are UTF-16 code unit indices, `end` exclusive.
 */

/** Languages the coach knows. Any other language is answered with `null` ("asleep"). */
export type Lang = 'en' | 'ru';

/** In which of the two somebody reads the texts of rules whose interface speaks `uiLang`. */
export const textLang = (uiLang: string): Lang => (uiLang === 'ru' ? 'ru' : 'en');

export type Role = 'customer' | 'agent' | 'system';

/** One message of a conversation. */
export interface Turn {
  role: Role;
  text: string;
  /** When it was sent, ISO 8601; absent where the page does not say. */
  at?: string;
  /** The author's name where the page shows one; used to check greetings. */
  author?: string;
}

/** All turns plus the agent's unsent text. */
export interface Conversation {
  turns: Turn[];
  draft: string;
}

export interface Span {
  start: number;
  end: number;
}

/** A span inside one turn of the conversation; `turn` is an index into `turns`. */
export interface TurnSpan extends Span {
  turn: number;
}

export const TONES = ['grateful', 'calm', 'worried', 'frustrated', 'angry'] as const;
export type Tone = (typeof TONES)[number];

export type Trend = 'rising' | 'steady' | 'falling';

export const FLAGS = [
  'threat-legal',
  'threat-public',
  'threat-churn',
  'abusive',
  'asks-when',
  'asks-human',
  'waiting',
  'repeat-contact',
  'corrects-agent',
  'apologises',
  'thanks',
] as const;
export type Flag = (typeof FLAGS)[number];

/** Things a customer may already have given; the closed list of the catalogue. */
export const THINGS = [
  'order-number',
  'ticket-number',
  'account-number',
  'booking-number',
  'tracking-number',
  'invoice-number',
  'flight-number',
  'email',
  'phone',
  'name',
  'username',
  'address',
  'date-time',
  'amount',
  'documents',
  'payment-proof',
  'receipt',
  'photo',
  'screenshot',
  'video',
  'logs',
  'file-names',
  'version',
  'device',
  'browser',
  'steps',
  'error-text',
] as const;
export type Thing = (typeof THINGS)[number];

/** Why the reading says what it says: the words, emoji or marks that made it. */
export interface Evidence extends TurnSpan {
  /** A tone, a flag, or a mark such as `shouting`. */
  what: string;
}

export interface Provided extends TurnSpan {
  what: Thing;
}

/** The customer's side of a conversation as it stands before the draft is sent. */
export interface Reading {
  tone: Tone;
  /** How strong the upset (or the warmth) is, 0 to 100. */
  intensity: number;
  trend: Trend;
  flags: Flag[];
  provided: Provided[];
  /** Questions of the customer that no later agent turn answered. */
  questions: TurnSpan[];
  evidence: Evidence[];
}

export const SEVERITIES = ['note', 'suggestion', 'warning', 'blocker'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const RULE_KINDS = ['span', 'absence', 'count', 'measure', 'note'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** A text in each language of the interface. */
export type Texts = Record<Lang, string>;

/**
 * A change the agent may accept with one click.
 * - `replace`: the hint's span becomes `text`
 * - `remove`: the hint's span goes, with the white space it leaves behind; `text` is empty, or the
 *   capital of the word that opens the sentence now
 * - `insert`: `text` is added at `at` (an offset into the draft)
 * `text` may hold `[slots]` that the agent fills in.
 */
export interface Fix {
  kind: 'replace' | 'remove' | 'insert';
  /** Where in the draft; for `insert` start and end are equal. */
  start: number;
  end: number;
  text: string;
}

/** What is shown: one rule speaking about this draft. */
export interface Hint {
  rule: string;
  /** Pack the rule came from, by its id. */
  pack: string;
  kind: RuleKind;
  severity: Severity;
  /** The words in the draft, or null for an absence. */
  span: Span | null;
  /** Further words the same hint points at (each of too many asks); usually empty. */
  also: Span[];
  /** For an absence: the words of the draft it is about (a promise without a time), if any. */
  about: Span | null;
  /** Where in the thread the cause lies: what was already given, the question left open. */
  cause: TurnSpan | null;
  /** Two or three words for the chip. */
  label: Texts;
  say: Texts;
  why: Texts;
  fixes: Fix[];
}

export interface Analysis {
  /** Language of the draft (or of the thread while the draft is empty); null when unknown. */
  lang: Lang | null;
  reading: Reading;
  /** Sorted: most severe first, then by position; the caller shows the first three. */
  hints: Hint[];
}

/**
 * When something promised is due. Days end with the work of that day, and working time is counted
 * in the team's week, which the engine does not know.
 */
export type Due =
  /** `at` in epoch milliseconds. */
  | { kind: 'moment'; at: number }
  /** A calendar day of the machine, `YYYY-MM-DD`. */
  | { kind: 'day'; day: string }
  | { kind: 'working-days' | 'working-hours'; count: number };

/** The only clock the engine knows: handed in, never read. */
export interface AnalyseOptions {
  /** Epoch milliseconds against which times in the text are resolved. */
  now: number;
  /** False while the agent is still typing: absence hints are held back. */
  settled: boolean;
  /** False when the conversation could not be read whole: nothing is concluded from its gaps. */
  threadKnown?: boolean;
  /** The agent's or the team's changes to rules, by rule id. */
  overrides?: Record<string, RuleOverride>;
}

export interface RuleOverride {
  enabled?: boolean;
  severity?: Severity;
}
