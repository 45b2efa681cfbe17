/** A rule as our pages see it. */
import type { StackedRule } from '../engine/stack.ts';
import type { RuleInfo } from '../messages.ts';

export function ruleInfo({ rule, pack, changedBy }: StackedRule): RuleInfo {
  return {
    id: rule.id,
    pack,
    changedBy,
    category: rule.category,
    kind: rule.kind,
    severity: rule.severity,
    enabled: rule.enabled,
    label: rule.label,
    say: rule.say,
    why: rule.why,
    try: rule.try,
    examples: rule.examples.map(({ lang, customer, draft, expect, at }) => ({
      lang,
      customer:
        typeof customer === 'string' ? customer : customer.map(({ text }) => text).join('\n'),
      draft,
      expect,
      ...(at !== undefined && { at }),
    })),
  };
}
