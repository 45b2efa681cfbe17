import { tick } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Chosen } from '../../macros/columns.ts';
import { MacroFileError } from '../../macros/file-error.ts';
import {
  choose,
  corrected,
  isSame,
  readMacroFile,
  type Macro,
  type MacroFile,
} from '../../macros/macro-file.ts';
import type { Verdict } from '../../macros/verdict.ts';
import { ask } from '../../messages.ts';
import { verdictsOn } from './check-all.ts';

/** Milliseconds without a key after which an edited macro is checked, and a new undo step begins. */
const PAUSE = 300;
const STEP = 1_000;

/**
 * A file of macros on its way through the rules, and what was changed in it. All of it lives in
 * the page: a reload forgets it.
 */
export class MacroAudit {
  stage: 'empty' | 'reading' | 'checking' | 'stopped' | 'done' = $state('empty');
  /** Why the chosen file could not be read; `unreadable` when the browser refused. */
  trouble: MacroFileError | 'unreadable' | null = $state.raw(null);
  /** The background went away in the middle; what it said before is kept. */
  noAnswer = $state(false);
  file: MacroFile | null = $state.raw(null);
  /** How many of the macros have a verdict. */
  checked = $state(0);
  /** What was said when the file was checked, by position; only as long as `checked`. */
  verdicts: readonly Verdict[] = $state.raw([]);
  readonly edits = new SvelteMap<number, string>();
  /** True when there are edits that were not downloaded. */
  unsaved = $state(false);
  readonly #rechecked = new SvelteMap<number, { text: string; verdict: Verdict }>();
  /** Texts as they were before each step of editing. */
  #steps: readonly { index: number; before: string }[] = $state.raw([]);
  #lastEdit = 0;
  #run: AbortController | null = null;
  /** The macro that waits for a pause in the typing to be checked. */
  #waiting: { index: number; timer: ReturnType<typeof setTimeout> } | null = null;

  /** The newest verdict on each of the checked macros. */
  get newest(): readonly Verdict[] {
    const all = [...this.verdicts];
    for (const [index, { verdict }] of this.#rechecked) all[index] = verdict;
    return all;
  }

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  async open(file: File): Promise<void> {
    this.close();
    this.stage = 'reading';
    await tick();
    try {
      this.file = readMacroFile(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch (error) {
      this.trouble = error instanceof MacroFileError ? error : 'unreadable';
      this.stage = 'empty';
      return;
    }
    await this.check();
  }

  /** Takes texts and titles from other columns, and checks anew. */
  async choose(chosen: Chosen): Promise<void> {
    if (this.file === null) return;
    const file = choose(this.file, chosen);
    this.close();
    this.file = file;
    await this.check();
  }

  close(): void {
    this.stop();
    clearTimeout(this.#waiting?.timer);
    this.stage = 'empty';
    this.trouble = null;
    this.noAnswer = false;
    this.file = null;
    this.checked = 0;
    this.verdicts = [];
    this.edits.clear();
    this.unsaved = false;
    this.#rechecked.clear();
    this.#steps = [];
  }

  stop(): void {
    this.#run?.abort();
  }

  /** Asks the rules once more, which may have been changed meanwhile. */
  async again(): Promise<void> {
    this.verdicts = [];
    this.checked = 0;
    this.#rechecked.clear();
    await this.check();
    await Promise.all([...this.edits.keys()].map((index) => this.#recheck(index)));
  }

  macro(index: number): Macro {
    return this.file!.macros[index]!;
  }

  textOf(index: number): string {
    return this.edits.get(index) ?? this.macro(index).text;
  }

  /** The newest verdict on a macro, and the text it was given on; null before there is one. */
  judged(index: number): { text: string; verdict: Verdict } | null {
    const again = this.#rechecked.get(index);
    if (again) return again;
    const verdict = this.verdicts[index];
    return verdict ? { text: this.macro(index).text, verdict } : null;
  }

  edit(index: number, text: string): void {
    const now = Date.now();
    const last = this.#steps.at(-1);
    if (last?.index !== index || now - this.#lastEdit > STEP) {
      this.#steps = [...this.#steps, { index, before: this.textOf(index) }];
    }
    this.#lastEdit = now;
    this.#set(index, text);
    clearTimeout(this.#waiting?.timer);
    if (this.#waiting && this.#waiting.index !== index) void this.#recheck(this.#waiting.index);
    this.#waiting = { index, timer: setTimeout(() => void this.#recheck(index), PAUSE) };
  }

  /** @returns the macro that is as it was before */
  undo(): number | null {
    const step = this.#steps.at(-1);
    if (!step) return null;
    this.#steps = this.#steps.slice(0, -1);
    this.#lastEdit = 0;
    this.#set(step.index, step.before);
    void this.#recheck(step.index);
    return step.index;
  }

  /** @throws MacroFileError when the file's encoding cannot hold an edit */
  corrected(): Uint8Array<ArrayBuffer> {
    return corrected(this.file!, this.edits);
  }

  #set(index: number, text: string): void {
    if (isSame(text, this.macro(index).text)) this.edits.delete(index);
    else this.edits.set(index, text);
    this.unsaved = this.edits.size > 0;
  }

  async #recheck(index: number): Promise<void> {
    const { file } = this;
    if (file === null) return;
    const text = this.textOf(index);
    const { html } = this.macro(index);
    try {
      const [verdict] = await ask({ type: 'audit', macros: [{ text, html }] });
      // An answer on an older text would put its marks under other words.
      if (this.file !== file || this.textOf(index) !== text || !verdict) return;
      this.#rechecked.set(index, { text, verdict });
      this.noAnswer = false;
    } catch {
      this.noAnswer = true;
    }
  }

  /** Checks what has no verdict yet: from the start, or from where it was stopped. */
  async check(): Promise<void> {
    const run = new AbortController();
    this.#run = run;
    this.stage = 'checking';
    this.noAnswer = false;
    const verdicts = [...this.verdicts];
    const { macros } = this.file!;
    try {
      for await (const batch of verdictsOn(macros, verdicts.length)) {
        verdicts.push(...batch);
        if (run.signal.aborted) break;
        this.checked = verdicts.length;
      }
    } catch (error) {
      console.warn('Sincerely: the macros could not be checked.', error);
      if (this.#run === run) this.noAnswer = true;
    }
    // Another file may have been opened meanwhile.
    if (this.#run !== run || this.file?.macros !== macros) return;
    this.checked = verdicts.length;
    this.verdicts = verdicts;
    this.stage = verdicts.length < macros.length ? 'stopped' : 'done';
  }
}
