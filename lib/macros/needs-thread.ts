/**
 * Rules of the core that can only be judged with a real conversation, and what of it they need.
 * They are not asked about macros:
 *
 * - `said`: what the customer wrote, gave, asked, threatened or thanked for
 * - `name`: how the customer is called
 * - `before`: what had been going on when the reply was written
 * - `around`: what stands around a macro in the reply: greeting and signature
 *
 * All others speak of the macro's own words, or of what an upset customer misses in them. A stock
 * phrase of sympathy is one of these: that nothing is named beside it is true of the macro itself.
 */
export type Need = 'said' | 'name' | 'before' | 'around';

export const NEEDS_THREAD: Record<string, Need> = {
  're-asks-provided': 'said',
  'unanswered-question': 'said',
  'workaround-as-answer': 'said',
  'escalation-risk': 'said',
  'abusive-customer': 'said',
  'own-the-mistake': 'said',
  'thank-back': 'said',
  'mixed-recipient': 'name',
  'missing-status': 'before',
  'missing-greeting': 'around',
  'introduce-yourself': 'around',
};
