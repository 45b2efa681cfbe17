/**
 * Rules know wordings; whether a wording means what the rule is about, the rest of the conversation
 * tells. Each rule's word is weighed with what was learned from labelled replies: a hit that is
 * probably none is dropped, and a hint that is probably due is raised without one.
 */
import { hitsOf, type Hit } from '../rules/hits.ts';
import type { Scene } from '../rules/conditions.ts';
import type { Pack, RuleDef } from '../pack.ts';
import type { Judge } from './judge.ts';
import { replyFeatures, type Raised } from './reply-features.ts';

interface Asked {
  rule: RuleDef;
  hits: Hit[];
  bare: Hit[];
  raised: Raised;
}

/** Only what looks at wordings is judged: lengths and counts are, and blockers have to be seen. */
export function canBeJudged({ kind, severity }: RuleDef): boolean {
  return severity !== 'blocker' && (kind === 'span' || kind === 'absence' || kind === 'note');
}

/**
 * The lowest pack's rules as they were when they were learned from: where a pack above replaced one
 * or has a say in a signal it looks at, the team's word stands alone.
 */
export function rulesToJudge([core, ...above]: readonly Pack[], judge: Judge): RuleDef[] {
  const others = new Set(above.flatMap(({ rules }) => rules.map(({ id }) => id)));
  const changed = above.flatMap(({ signals }) => signals.map(({ name }) => JSON.stringify(name)));
  return (core?.rules ?? []).filter((rule) => {
    if (others.has(rule.id) || !judge.knows(rule.id) || !canBeJudged(rule)) return false;
    const { when, unless, find, lacks, about } = rule;
    const looksAt = JSON.stringify([when, unless, find, lacks, about]);
    return !changed.some((name) => looksAt.includes(name));
  });
}

/**
 * @param likelyTones how likely each tone is, in the order of `TONES`
 * @param mayAdd whether hints may be raised that no rule raised: not while the agent is writing
 * @returns for each rule that is judged the hits that are left of it
 */
export function secondOpinion(
  rules: readonly RuleDef[],
  scene: Scene,
  judge: Judge,
  { likelyTones, mayAdd }: { likelyTones: readonly number[]; mayAdd: boolean },
): Map<string, Hit[]> {
  const left = new Map<string, Hit[]>();
  if (scene.draft.doc.sentences.length === 0) return left;
  const asked = rules.map((rule) => ask(rule, scene));
  const raised = new Map(asked.map((one) => [one.rule.id, one.raised]));
  const judged = judge.reply(replyFeatures(scene, likelyTones, raised));
  for (const { rule, hits, bare } of asked) {
    const worth = (judged.get(rule.id) ?? (hits.length > 0 ? 1 : -1)) > 0;
    if (!worth) left.set(rule.id, []);
    else if (hits.length > 0 || !mayAdd) left.set(rule.id, hits);
    else left.set(rule.id, bare.length > 0 ? bare : made(rule, scene, judge));
  }
  return left;
}

function ask(rule: RuleDef, scene: Scene): Asked {
  const hits = hitsOf(rule, scene);
  const anyWhen = hitsOf({ ...rule, when: null }, scene);
  const noUnless = hitsOf({ ...rule, unless: null }, scene);
  const bare = hitsOf({ ...rule, when: null, unless: null }, scene);
  const raised = {
    full: hits.length > 0,
    anyWhen: anyWhen.length > 0,
    noUnless: noUnless.length > 0,
    bare: bare.length > 0,
  };
  return { rule, hits, bare, raised };
}

/** A hit for a rule that has none of its own, on the sentence that speaks most for it. */
function made(rule: RuleDef, scene: Scene, judge: Judge): Hit[] {
  if (rule.kind !== 'span') return [{ rule, at: null, also: [], about: null }];
  const sentence = judge.pointAt(rule.id, scene.draft.doc);
  if (!sentence) return [];
  const { start, end, position } = sentence;
  return [{ rule, at: { name: rule.id, start, end, sentence: position }, also: [], about: null }];
}
