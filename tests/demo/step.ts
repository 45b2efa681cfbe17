/** What happens in the demo, as data: made by the play, printed by the transcript. */
import type { Lang, Severity } from '../../lib/engine/types.ts';

export interface Message {
  who: string;
  role: 'customer' | 'agent';
  ago: string;
  /** One line per paragraph. */
  lines: string[];
}

/** A line of the draft with what is underlined in it; UTF-16 offsets into the line. */
export interface DraftLine {
  text: string;
  marks: { start: number; end: number; severity: Severity }[];
}

/** A hint as a chip of the strip tells it. */
export interface ShownHint {
  key: string;
  rule: string;
  severity: Severity;
  label: string;
  say: string;
}

/** A hint as its card tells it. */
export interface ReadCard {
  label: string;
  /** The severity in the words of the interface. */
  weight: string;
  say: string;
  why: string;
  /** The words the card points at; empty when it struck them out in a fix, or has none. */
  words: string;
}

export type Step =
  | { what: 'ticket'; lang: Lang; number: string; subject: string; messages: Message[] }
  | { what: 'reading'; tone: string; because: { words: string; labels: string }[] }
  | { what: 'typed'; line: string; came: ShownHint[]; behind: number }
  | { what: 'draft'; lines: DraftLine[] }
  | {
      what: 'mended';
      hint: ReadCard;
      /** What was taken out, and what came in its place with its slots filled. */
      out: string;
      into: string;
      /** `fix`: by a click on the card; `hand`: typed over the words. */
      by: 'fix' | 'hand';
      /** What was typed into the slots of a fix. */
      filled: string[];
    }
  | { what: 'quiet'; words: string }
  | { what: 'sent'; who: string; lines: string[] };
