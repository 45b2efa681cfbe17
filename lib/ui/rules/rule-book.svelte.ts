import type { Lang } from '../../engine/types.ts';
import { ask, type AnswerOf, type RuleInfo } from '../../messages.ts';

/** The rules the background has loaded, asked for once and again when the agent says so. */
export class RuleBook {
  state: 'loading' | 'ready' | 'failed' = $state('loading');
  rules: RuleInfo[] = $state.raw([]);
  problems: AnswerOf<'rules'>['problems'] = $state.raw([]);
  muted: AnswerOf<'rules'>['muted'] = $state.raw([]);

  async load(): Promise<void> {
    this.state = 'loading';
    try {
      const { rules, problems, muted } = await ask({ type: 'rules' });
      this.rules = rules;
      this.problems = problems;
      this.muted = muted;
      this.state = 'ready';
    } catch (error) {
      console.warn('Sincerely: the rules could not be read.', error);
      this.state = 'failed';
    }
  }

  infoOf(id: string): RuleInfo | undefined {
    return this.rules.find((rule) => rule.id === id);
  }

  /** The short name of a rule; its id for one that is not loaded any more. */
  labelOf(id: string, lang: Lang): string {
    return this.infoOf(id)?.label[lang] ?? id;
  }
}
