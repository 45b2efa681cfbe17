/**
 * The protocol between pages (content script, popup, options, practice) and the background.
 * One request, one answer, plain data both ways. A request that is not one of these is refused.
 * Long because the whole protocol stands in one place.
 */
import { browser } from 'wxt/browser';
import type { RuleProblem } from './engine/pack.ts';
import type { Analysis, Severity, Texts, Turn } from './engine/types.ts';
import type { Muted } from './storage/muted-item.ts';
import type { PackSource } from './storage/pack-shelf.ts';
import type {
  PackAbout,
  PackFailure,
  PackList,
  PackOutcome,
  PackPreview,
  PackTrial,
} from './packs/pack-info.ts';
import type { PackScenarios } from './packs/scenario.ts';
import type {
  Explanation,
  Missed,
  PieceInfo,
  PieceKind,
  Trial,
  TrialRequest,
} from './packs/trial.ts';
import type { FetchedText, SubscribeFailure } from './packs/subscription/subscription-info.ts';
import type { MacroText, Verdict } from './macros/verdict.ts';
import type { KeptPromise } from './promises/promise.ts';
import type { CoachEvent, DayTally, HourTally } from './stats/event.ts';
import type { Uncounted } from './stats/waiting-room.ts';

export interface AnalyseRequest {
  type: 'analyse';
  /** Counts up with each change of the draft; an answer to an older one is dropped. */
  revision: number;
  turns: Turn[];
  draft: string;
  /** True once the draft has settled or the agent moves to send. */
  settled: boolean;
  /**
   * False when the page's conversation could not be read, or only in part: then an empty
   * `turns` does not mean a first reply, and rules about the thread have nothing to go by.
   */
  threadKnown: boolean;
}

/** A reply that went out to a customer. It is read for the time it promises, and forgotten. */
export interface SentRequest {
  type: 'sent';
  site: string;
  /** Address of the page it was written on. */
  address: string;
  turns: Turn[];
  draft: string;
}

export interface RuleInfo {
  id: string;
  pack: string;
  /** The topmost pack that changed it (on or off, how severe); null when none did. */
  changedBy: string | null;
  category: string;
  kind: string;
  /** On or off, and how severe, as the packs have it: before the agent's changes. */
  enabled: boolean;
  severity: Severity;
  label: Texts;
  say: Texts;
  why: Texts;
  try: { en: string[]; ru: string[] };
  examples: { lang: string; customer: string; draft: string; expect: string; at?: string }[];
}

interface Protocol {
  analyse: {
    request: AnalyseRequest;
    /** `versions` holds the version of each pack that speaks in the hints, by pack id. */
    answer: { revision: number; analysis: Analysis; versions: Record<string, string> };
  };
  /** Counts events; never text. A batch sent twice under one id (32 hex digits) counts once. */
  count: { request: { type: 'count'; events: CoachEvent[]; batch?: string }; answer: null };
  /** Writes what could not be written before, and tells what still waits and what is lost. */
  uncounted: { request: { type: 'uncounted' }; answer: Uncounted };
  /** Tallies of the days `from` to `to`, both included; rejects when the database is damaged. */
  tallies: { request: { type: 'tallies'; from: string; to: string }; answer: DayTally[] };
  /** When replies of these days were sent. */
  hours: { request: { type: 'hours'; from: string; to: string }; answer: HourTally[] };
  /** How many damaged databases of statistics were set aside. */
  setAside: { request: { type: 'setAside' }; answer: number };
  /** Deletes all statistics. */
  forget: { request: { type: 'forget' }; answer: null };
  /** What the rules say to some macros, in their order; few at a time, as drafts wait meanwhile. */
  audit: { request: { type: 'audit'; macros: MacroText[] }; answer: Verdict[] };
  /** Rules with their texts, those that could not be loaded, and what takes too much work. */
  rules: {
    request: { type: 'rules' };
    answer: { rules: RuleInfo[]; problems: RuleProblem[]; muted: Muted[] };
  };
  /** Core and the installed packs, in order of precedence. */
  packs: { request: { type: 'packs' }; answer: PackList };
  /** What a text holds and what it would change; `name` is what its problems call it. */
  previewPack: {
    request: { type: 'previewPack'; name: string; text: string };
    answer: PackPreview;
  };
  /**
   * Installs a text in place of the pack of its id, or on top of the others. `acceptKey`: though
   * its publisher's key is not the pinned one.
   */
  installPack: {
    request: { type: 'installPack'; text: string; source: PackSource; acceptKey?: boolean };
    answer: PackOutcome;
  };
  removePack: { request: { type: 'removePack'; id: string }; answer: PackOutcome };
  switchPack: { request: { type: 'switchPack'; id: string; on: boolean }; answer: PackOutcome };
  /** Moves a pack to a place among the installed ones, 0 the lowest. */
  movePack: { request: { type: 'movePack'; id: string; to: number }; answer: PackOutcome };
  /** Swaps a pack and the version before. */
  rollBackPack: { request: { type: 'rollBackPack'; id: string }; answer: PackOutcome };
  /** Puts a pack back that was just removed. */
  bringBackPack: { request: { type: 'bringBackPack'; id: string }; answer: PackOutcome };
  /** The text of an installed pack as it came, or of the version before; null when it is lost. */
  packText: {
    request: { type: 'packText'; id: string; which?: 'now' | 'before' };
    answer: string | null;
  };
  /** An installed pack as one file to hand on, sealed; null when its text is lost. */
  exportPack: {
    request: { type: 'exportPack'; id: string };
    answer: { name: string; text: string } | null;
  };
  /**
   * Makes a pack here: an empty one, with `of` the same pack otherwise described, or a copy under
   * another id, which takes the place of what it was copied from.
   */
  makePack: {
    request: { type: 'makePack'; of: string | null; about: PackAbout };
    /** `problems` say why it is refused. */
    answer: PackOutcome & { problems: RuleProblem[] };
  };
  /** What the installed packs have to practise on. */
  scenarios: { request: { type: 'scenarios' }; answer: PackScenarios };
  /** The text at an address, for a look before it is accepted. Nothing is kept. */
  fetchPack: { request: { type: 'fetchPack'; address: string }; answer: FetchedText };
  /**
   * Installs a text that was looked at and keeps it up to date from its address. `acceptKey`:
   * though it is signed with another key than the pinned one.
   */
  subscribe: {
    request: { type: 'subscribe'; address: string; text: string; acceptKey?: boolean };
    answer: { list: PackList; failed: SubscribeFailure | null };
  };
  /** No more updates and recalls; the pack stays as it is. */
  unsubscribe: { request: { type: 'unsubscribe'; id: string }; answer: null };
  pauseUpdates: { request: { type: 'pauseUpdates'; id: string; paused: boolean }; answer: null };
  /** Asks the address of a pack now; what came of it stands in `subscriptionsItem`. */
  checkUpdates: { request: { type: 'checkUpdates'; id: string }; answer: null };
  /** Somebody read of the update that was applied by itself. */
  newsRead: { request: { type: 'newsRead'; id: string }; answer: null };
  /**
   * Reads a conversation with a text in place of the pack of its id, or on top of the others.
   * Nothing is kept. `now` is epoch milliseconds.
   */
  tryPack: {
    request: { type: 'tryPack'; packText: string; turns: Turn[]; draft: string; now?: number };
    answer: PackTrial;
  };
  /** Tries a rule, signal or word list that is still being written. Nothing is kept. */
  tryPiece: { request: { type: 'tryPiece' } & TrialRequest; answer: Trial };
  /** Why a text counts as what it counts as. */
  explain: { request: { type: 'explain'; text: string }; answer: Explanation };
  /** All signals and word lists there are. */
  pieces: { request: { type: 'pieces' }; answer: { signals: PieceInfo[] } };
  /** The text of a piece, wherever it stands; null when there is none. */
  piece: {
    request: { type: 'piece'; kind: PieceKind; name: string };
    answer: { text: string; pack: string; own: boolean } | null;
  };
  /** Keeps a piece in the team's own pack; `name` as it was kept before, or empty. */
  keepPiece: {
    request: { type: 'keepPiece'; kind: PieceKind; name: string; text: string };
    /** `problems` say why the pack is refused with it. */
    answer: { failed: PackFailure | null; name: string; problems: string[] };
  };
  dropPiece: {
    request: { type: 'dropPiece'; kind: PieceKind; name: string };
    answer: { failed: PackFailure | null };
  };
  /** Opens the rule editor with words that should have been flagged; empty for the whole draft. */
  shouldFlag: { request: { type: 'shouldFlag' } & Missed; answer: null };
  /** What `shouldFlag` was told last, once: it is kept in memory only. */
  missed: { request: { type: 'missed' }; answer: Missed | null };
  sent: { request: SentRequest; answer: null };
  /** What was promised and is open, and whether the browser lets us notify. */
  promises: {
    request: { type: 'promises' };
    answer: { promises: KeptPromise[]; notifications: boolean };
  };
  /** Puts a promise in the place of what a ticket has; null takes that away. */
  changePromise: {
    request: { type: 'changePromise'; ticket: string; to: KeptPromise | null };
    answer: null;
  };
  /** Opens a ticket, in the tab it already has if there is one. */
  openTicket: { request: { type: 'openTicket'; link: string }; answer: null };
  /** Opens one of our own pages in a tab. */
  open: { request: { type: 'open'; page: 'options' | 'practice'; hash?: string }; answer: null };
  /** From the popup: start coaching on this origin (permission was just granted), or stop. */
  coachHere: { request: { type: 'coachHere'; origin: string; on: boolean }; answer: null };
  /**
   * Lets the agent show the composer and a customer's message in a tab: the popup names it, the
   * coach means its own.
   */
  pick: { request: { type: 'pick'; tabId: number | null }; answer: null };
}

export type MessageType = keyof Protocol;
export type RequestOf<T extends MessageType> = Protocol[T]['request'];
export type AnswerOf<T extends MessageType> = Protocol[T]['answer'];

/**
 * Asks the background. Rejects when it is gone (extension updated or removed) or when the
 * handler threw; the message of the error is the handler's.
 */
export async function ask<T extends MessageType>(
  request: RequestOf<T> & { type: T },
): Promise<AnswerOf<T>> {
  const reply = (await browser.runtime.sendMessage(request)) as
    { ok: true; answer: AnswerOf<T> } | { ok: false; error: string } | undefined;
  if (reply === undefined) throw new Error('the background gave no answer');
  if (!reply.ok) throw new Error(reply.error);
  return reply.answer;
}

/** What the background tells the pages of a tab, unasked. */
export type Notice =
  /** The agent pressed the shortcut: go to the coach, or back to the editor. */
  { notice: 'focus-coach' };

/** Tells every frame of a tab; a tab where nobody listens is no error. */
export async function tell(tabId: number, notice: Notice): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, notice);
  } catch {
    // Nobody listens there: no content script, or a page of the browser itself.
  }
}

/** Hears the background's notices in a page until the signal fires. */
export function hear(listen: (notice: Notice) => void, signal: AbortSignal): void {
  const onMessage = (message: unknown, sender: { id?: string }) => {
    if (sender.id !== browser.runtime.id) return undefined;
    if ((message as { notice?: unknown } | null)?.notice === 'focus-coach') {
      listen(message as Notice);
    }
    return undefined;
  };
  browser.runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(onMessage));
}

export type Handlers = {
  [T in MessageType]: (request: RequestOf<T>, sender: Sender) => Promise<AnswerOf<T>>;
};

export interface Sender {
  tabId: number | null;
  url: string | null;
  /** Address of the tab, where the browser tells it; `url` is that of the frame. */
  tabUrl: string | null;
  inFrame: boolean;
}

/**
 * What the coach in a page of others may ask. All else comes from our own pages alone: a page that
 * broke out of its place in the browser speaks with the voice of the coach in it.
 */
const FROM_ANY_PAGE: ReadonlySet<string> = new Set<MessageType>([
  'analyse',
  'count',
  'sent',
  'shouldFlag',
  'open',
  'pick',
]);

/** Answers requests in the background; an error in a handler becomes a refused `ask`. */
export function answer(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const type = (message as { type?: unknown } | null)?.type;
    if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) return undefined;
    // A page cannot send us runtime messages, but another extension's frame inside ours could.
    if (sender.id !== browser.runtime.id) return undefined;
    const ours = sender.url?.startsWith(`${location.origin}/`) === true;
    if (!ours && !FROM_ANY_PAGE.has(type)) return undefined;
    const handler = handlers[type as MessageType] as (
      request: unknown,
      sender: Sender,
    ) => Promise<unknown>;
    const from: Sender = {
      tabId: sender.tab?.id ?? null,
      url: sender.url ?? null,
      tabUrl: sender.tab?.url ?? null,
      inFrame: (sender.frameId ?? 0) !== 0,
    };
    handler(message, from).then(
      (result) => respond({ ok: true, answer: result }),
      (error: unknown) =>
        respond({ ok: false, error: error instanceof Error ? error.message : String(error) }),
    );
    // The answer comes later: chrome knows no listener that returns a promise.
    return true;
  });
}
