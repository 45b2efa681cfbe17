/**
 * Who wrote the messages of a conversation, where the markup names some of the authors or none.
 * Messages of one name, or of one look, are one person's: what is known of one holds for all of
 * them. Then the words speak. A guess that is not clearly the better one stays `null`: unknown.
 */
import type { Author } from '../sites/site.ts';
import { greets, pointsOf } from './author-signs.ts';

export interface Voice {
  /** What the markup says; null when it says nothing. */
  author: Author | null;
  /** The name above the message; null where there is none. */
  name: string | null;
  /** What the message looks like in the markup: equal for messages of one kind. */
  look: string;
  /** Which side its names speak of; null when they do not. The weakest of all signs. */
  side: 'left' | 'right' | null;
  text: string;
}

/** So many points decide; less is a guess. */
const CLEAR = 3;
/** A name that the box itself is addressed to. */
const ADDRESSED = 6;

interface Speaker {
  voices: Voice[];
  author: Author | null;
  points: number;
}

/**
 * @param to the name the box for the reply is addressed to, if it says
 * @returns one author for each voice, in their order
 */
export function whoWrote(voices: Voice[], to: string | null): (Author | null)[] {
  const open = voices.filter(({ author }) => author === null);
  if (open.length === 0) return voices.map(({ author }) => author);
  const speakers = speakersOf(voices);
  for (const speaker of speakers) speaker.author = named(speaker) ?? null;
  const people = speakers.filter(({ author }) => author !== 'note' && author !== 'system');
  for (const speaker of people) speaker.points = weigh(speaker, people, voices, to);
  for (const speaker of people) {
    if (speaker.author === null && clear(speaker, people)) {
      speaker.author = speaker.points > 0 ? 'customer' : 'agent';
    }
  }
  contrast(people);
  const of = new Map(
    speakers.flatMap((speaker) => speaker.voices.map((voice) => [voice, speaker.author])),
  );
  return voices.map((voice) => voice.author ?? of.get(voice) ?? null);
}

/** One speaker per name; where messages have no names, one per look. */
function speakersOf(voices: Voice[]): Speaker[] {
  const byName = new Set(voices.map(({ name }) => name).filter((name) => name !== null)).size > 1;
  const groups = new Map<string, Voice[]>();
  for (const voice of voices) {
    const { name, look } = voice;
    const key = byName && name !== null ? `name ${name.toLowerCase()}` : `look ${look}`;
    groups.set(key, [...(groups.get(key) ?? []), voice]);
  }
  return [...groups.values()].map((group) => ({ voices: group, author: null, points: 0 }));
}

/** The author the markup names for some of a speaker's messages, when it names one alone. */
function named({ voices }: Speaker): Author | null {
  const authors = new Set(voices.map(({ author }) => author).filter((author) => author !== null));
  return authors.size === 1 ? [...authors][0]! : null;
}

function weigh(speaker: Speaker, people: Speaker[], all: Voice[], to: string | null): number {
  const { voices } = speaker;
  const words = voices.map(({ text }) => pointsOf(text));
  // The same kind of sentence twice is no more than once.
  let points = Math.max(0, ...words) + Math.min(0, ...words);
  // A conversation with a helpdesk is begun by the customer, mostly.
  if (all.length > 1 && voices.includes(all[0]!)) points += 1;
  const isCalled = (called: string | null) =>
    called !== null && voices.some(({ name }) => name !== null && isPartOf(called, name));
  const others = people.filter((other) => other !== speaker);
  // Greeted by name, and not greeting back: that is how replies begin.
  if (others.some((other) => other.voices.some(({ text }) => isCalled(greets(text))))) points += 2;
  if (isCalled(to)) points += ADDRESSED;
  const side = voices[0]!.side;
  const sides = new Set(people.flatMap((one) => one.voices.map((voice) => voice.side)));
  if (Math.abs(points) >= CLEAR - 1 && side !== null && sides.size > 1) {
    points += side === 'left' ? 1 : -1;
  }
  return points;
}

function clear(speaker: Speaker, people: Speaker[]): boolean {
  if (Math.abs(speaker.points) < CLEAR) return false;
  // Messages that all look alike are not one person's, but of nobody known.
  if (people.length === 1 && speaker.voices.length > 1) return false;
  // Two that speak alike cannot be told apart by how they speak.
  return people.every(
    (other) => other === speaker || Math.abs(other.points - speaker.points) >= CLEAR,
  );
}

/** Of two people one of whom is known the other is the other, unless their words deny it. */
function contrast(people: Speaker[]): void {
  if (people.length !== 2) return;
  const known = people.find(({ author }) => author !== null);
  const other = people.find(({ author }) => author === null);
  if (known === undefined || other === undefined) return;
  const wanted = known.author === 'customer' ? 'agent' : 'customer';
  const denies = wanted === 'agent' ? other.points >= CLEAR : other.points <= -CLEAR;
  if (!denies) other.author = wanted;
}

function isPartOf(called: string, name: string): boolean {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(called.toLowerCase());
}
