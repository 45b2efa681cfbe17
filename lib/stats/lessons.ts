/** Which rule a person leaves in their replies clearly more often than the others do. */
import { sumBy, type Book, type Filter } from './book.ts';
import { differenceOf, sentPerHundred, sentWith } from './measures.ts';

/** By person: the rule a lesson would help with most; nobody for whom none stands out. */
export function lessonsOfPeople(book: Book, filter: Filter): Map<string, string> {
  const people = sumBy(book, filter, 'member');
  const found = new Map<string, { rule: string; value: number }>();
  const team = [...people.values()].reduce((sum, { replies }) => sum + replies, 0);
  for (const [rule, all] of sumBy(book, filter, 'rule')) {
    const whole = sentPerHundred({ ...all, replies: team });
    for (const [person, sum] of sumBy(book, { ...filter, rule }, 'member')) {
      if (sentWith(sum) === 0) continue;
      const more = differenceOf(sentPerHundred(sum), whole);
      if (more === null || more.low <= 0) continue;
      // The low end, so that much certainty about a little beats little certainty about much.
      if (more.low > (found.get(person)?.value ?? 0)) found.set(person, { rule, value: more.low });
    }
  }
  return new Map([...found].map(([person, { rule }]) => [person, rule]));
}
