/**
 * Random letters: typing, pasting, fixing and taking back in any order leave the text that a
 * plain string predicts. A failure names its seed; `SEED=<seed>` runs that one again.
 */
import { expect } from '@playwright/test';
import { Bench, test } from './bench.ts';
import { EDITORS } from './editors.ts';

const WISH = 'Have a wonderful day!';
const INSTEAD = "I'll write again by [time], whatever I find.";
const WORDS = ['kettle', 'order 48213', 'спасибо', 'the lid.', 'é 🫖', 'on Monday', 'Yours, O.'];
const STEPS = 8;
/** How many letters each editor is given in a run. */
const LETTERS = 2;

/** Numbers from 0 to below 1, the same ones for the same seed. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The text once the wish is taken out of it, with its line where it was alone there. */
function without(text: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.includes(WISH));
  const rest = lines[at]!.replace(WISH, '').replace(/ {2,}/, ' ').trim();
  if (rest === '') lines.splice(at, 1);
  else lines[at] = rest;
  return lines.join('\n');
}

for (const editor of EDITORS) {
  test.describe(`${editor.name}, at random`, () => {
    for (let letter = 1; letter <= LETTERS; letter += 1) {
      test(`letter ${letter}`, async ({ page, server }, { repeatEachIndex }) => {
        const seed = Number(process.env.SEED ?? letter * 1009 + repeatEachIndex * 7919);
        const next = numbers(seed);
        const one = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
        const bench = await Bench.at(page, server.origin, editor);
        const done: string[] = [];
        let text = 'Hello Dana, I have passed this on.';
        await bench.type(text);

        /** Carries out a step and holds the editor's model against the plain text. */
        async function step(name: string, after: string, act: () => Promise<unknown>) {
          done.push(name);
          await act();
          await expect
            .poll(() => bench.model(), { message: `seed ${seed}: ${done.join(' · ')}` })
            .toBe(after);
          text = after;
        }

        for (let count = 0; count < STEPS; count += 1) {
          const words = one(WORDS);
          if (text.includes(WISH)) {
            const kind = one(['first', 'last'] as const);
            const how = one(['undo', 'take back', 'leave', 'leave'] as const);
            const before = text;
            const after = kind === 'first' ? text.replace(WISH, INSTEAD) : without(text);
            await bench.expectMarked(WISH);
            await step(`fix ${kind}`, after, () => bench.fix('cheerful-signoff', kind));
            if (how === 'undo') await step(how, before, () => bench.undo(before));
            if (how === 'take back') {
              await step(how, before, () => bench.host.locator('.chip.undo').click());
            }
            if (text === before) {
              await bench.expectMarked(WISH);
              await step('fix last', without(before), () => bench.fix('cheerful-signoff', 'last'));
            }
            continue;
          }
          const place = one(['start', 'end', 'line', 'wish', 'wish'] as const);
          await bench.press(place === 'start' ? 'Control+Home' : 'Control+End');
          if (place === 'start') {
            await step(`type “${words}” first`, `${words} ${text}`, () => bench.type(`${words} `));
          } else if (place === 'end') {
            await step(`paste “${words}”`, `${text} -${words}`, async () => {
              await bench.type(' -');
              await bench.paste(words);
            });
          } else {
            const line = place === 'wish' ? WISH : words;
            await step(`line “${line}”`, `${text}\n${line}`, () => bench.type(`\n${line}`));
          }
        }
      });
    }
  });
}
