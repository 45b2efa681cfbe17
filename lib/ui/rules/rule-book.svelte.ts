import type { Lang } from '../../engine/types.ts';
import { ask, type AnswerOf, type RuleInfo } from '../../messages.ts';

/** The rules the background has loaded, asked for once and again when the agent says so. */
export class RuleBook {
  state: 'loading' | 'ready' | 'failed' = $state('loading');
  rules: RuleInfo[] = $state.raw([]);
  problems: AnswerOf<'rules'>['problems'] = $state.raw([]);
  muted: AnswerOf<'rules'>['muted'] = $state.raw([]);
  #packs: AnswerOf<'packs'>['packs'] = $state.raw([]);
  /** Ids of packs that are made here: their rules can be edited. */
  readonly ownPacks: readonly string[] = $derived(
    this.#packs.filter(({ own }) => own).map(({ id }) => id),
  );

  async load(): Promise<void> {
    this.state = 'loading';
    try {
      const [{ rules, problems, muted }, { packs }] = await Promise.all([
        ask({ type: 'rules' }),
        ask({ type: 'packs' }),
      ]);
      this.#packs = packs;
      this.rules = rules;
      this.problems = problems;
      this.muted = muted;
      this.state = 'ready';
    } catch (error) {
      console.warn('Sincerely: the rules could not be read.', error);
      this.state = 'failed';
    }
  }

  /** The name of a pack; its id for one that is not there any more. */
  packNameOf(id: string, lang: Lang): string {
    return this.#packs.find((pack) => pack.id === id)?.manifest?.name[lang] ?? id;
  }

  infoOf(id: string): RuleInfo | undefined {
    return this.rules.find((rule) => rule.id === id);
  }

  /** The short name of a rule; its id for one that is not loaded any more. */
  labelOf(id: string, lang: Lang): string {
    return this.infoOf(id)?.label[lang] ?? id;
  }
}
