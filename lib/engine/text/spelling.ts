/**
 * Slips of upset people, put right for matching only: stretched letters ("sooo"), and misspelt
 * words that carry a mood or a demand. A closed list: guessing at any word would make new ones.
 */

/** Words a stretched letter of which is a double one. */
const DOUBLED = new Set(
  'all been call cool feel feels feeling free good hell hello help keep look looks loss miss need needs please see seen soon still too week weeks well'.split(
    ' ',
  ),
);

function unstretched(word: string): string {
  if (/^(.)\1*$/u.test(word)) return word;
  const double = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  return DOUBLED.has(double) ? double : word.replace(/(\p{L})\1{2,}/gu, '$1');
}

/** Common slips, whole words; slang and abbreviations are ways of writing, not slips. */
const SLIPS: Record<string, string> = {
  recieve: 'receive',
  recieved: 'received',
  definately: 'definitely',
  seperate: 'separate',
  thankyou: 'thanks',
  здраствуйте: 'здравствуйте',
  пожалуста: 'пожалуйста',
  пажалуйста: 'пожалуйста',
  вобще: 'вообще',
  вообщем: 'вообще',
  ваще: 'вообще',
  чтото: 'что-то',
};

/** Long English words of complaint and thanks, found with one letter wrong, missing or swapped. */
const ENGLISH =
  'absolutely amazing annoying apologise apologize appreciate appreciated appalling awesome compensation complaint completely definitely desperate disappointed disappointing disappointment disgraceful disgusted disgusting dissatisfied embarrassing excellent extremely fantastic frustrated frustrating frustration furious guarantee horrible immediately incompetent infuriating manager nightmare outrageous pathetic promised ridiculous scammers supervisor terrible unacceptable unbelievable unprofessional urgently useless wonderful worried'.split(
    ' ',
  );
/** Words of their own, one letter from one of these. */
const OTHERS = new Set(['compliant', 'appealing']);
const SHORTEST = 7;

/** Keys with one letter left out; an exact word needs none. */
function* shortened(word: string): Generator<string> {
  for (let i = 1; i < word.length; i += 1) yield word.slice(0, i) + word.slice(i + 1);
}

const byKey = new Map<string, string>();
for (const word of ENGLISH) {
  byKey.set(word, word);
  for (const key of shortened(word)) if (!byKey.has(key)) byKey.set(key, word);
}

function english(word: string): string {
  const exact = byKey.get(word);
  if (exact === word || OTHERS.has(word)) return word;
  let found = exact;
  if (!found) {
    for (const key of shortened(word)) {
      found = byKey.get(key);
      if (found) break;
    }
  }
  // The same ending, or it is another form of the word, which has a right of its own.
  const near = found && Math.abs(found.length - word.length) <= 1;
  return near && found!.slice(-2) === word.slice(-2) ? found! : word;
}

/** Beginnings of Russian words that are often written by ear. */
const RUSSIAN =
  'безобраз беспоко благодар возврат возмут возмущ извинит издева компенсац немедленно обеща отврати переживаю пожалуйста претензи раздраж разочаров спасиб ужасн требую'.split(
    ' ',
  );
/** How a word sounds: unstressed vowels and doubled letters are what the ear does not tell. */
const sound = (word: string): string =>
  word
    .replace(/о/g, 'а')
    .replace(/[иэ]/g, 'е')
    .replace(/з(?=[кпстфхцчшщ])/g, 'с')
    .replace(/([бвгджзклмнпрстфхцчшщ])\1/g, '$1');
const bySound = RUSSIAN.map((right) => ({ right, heard: sound(right) }));
const SOUND_OPENS = new Set(bySound.map(({ heard }) => heard.slice(0, 2)));

function russian(word: string): string {
  const heard = sound(word);
  if (!SOUND_OPENS.has(heard.slice(0, 2))) return word;
  const known = bySound.find((one) => heard.startsWith(one.heard));
  if (!known || word.startsWith(known.right)) return word;
  // As much of the written word as sounds like the beginning gives way to it.
  for (let length = known.right.length - 1; length <= known.right.length + 1; length += 1) {
    if (sound(word.slice(0, length)) === known.heard) return known.right + word.slice(length);
  }
  return word;
}

/** The word as it was meant; most words are. Takes and gives the spelling of `normalise`. */
export function respell(word: string): string {
  const short = /(\p{L})\1\1/u.test(word) ? unstretched(word) : word;
  if (Object.hasOwn(SLIPS, short)) return SLIPS[short]!;
  if (short.length < SHORTEST) return short;
  return short.charCodeAt(0) < 0x250 ? english(short) : russian(short);
}
