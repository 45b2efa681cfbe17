import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import { describe, expect, test } from 'vitest';
import * as english from '../../../../lib/ui/texts/en.ts';
import type * as hint from '../../../../lib/ui/hint/texts.ts';
import type * as picker from '../../../../lib/ui/picker/texts.ts';
import type * as promises from '../../../../lib/ui/promises/texts.ts';
import type * as index from '../../../../lib/ui/texts/index.ts';
import * as languages from '../../../../lib/ui/texts/languages.ts';

test('English and Russian are spoken, and say their own names', () => {
  expect([...languages.UI_LANGUAGES]).toEqual([
    ['en', 'English'],
    ['ru', 'Русский'],
  ]);
});

test('the language is the agent’s choice, else the browser’s, else English', () => {
  expect(languages.uiLangFor('en', 'ru-RU')).toBe('en');
  expect(languages.uiLangFor('ru', 'en-US')).toBe('ru');
  expect(languages.uiLangFor('auto', 'ru')).toBe('ru');
  expect(languages.uiLangFor('auto', 'ru-RU')).toBe('ru');
  expect(languages.uiLangFor('auto', 'en-GB')).toBe('en');
  expect(languages.uiLangFor('auto', 'de')).toBe('en');
  expect(languages.uiLangFor('auto', 'run')).toBe('en');
  expect(languages.uiLangFor('xx', 'ru-RU')).toBe('en');
});

/** One file, and not even a whole one. */
const MADE_UP = `
  import { plural } from './plural.ts';
  export const ownName = 'Madeup';
  export const words = { tones: { angry: 'Furious-ish' } };
  export const common = { product: 'Sincerely', loading: 'Wait-ish…' };
  export const hint = { hints: { one: '# hintish', other: '# hintishes' } };
  export const picker = { title: 'Show-ish' };
  export const practice = {};
  export const promises = { keep: 'Kept-ish' };
  export const texts = { common, hint, picker, practice, promises,
    popup: { replies: (n) => plural('mu', n, { one: '# replyish', other: '# repliesish' }) } };
`;

const ENTRY = `
  export { textsFor } from './ui/texts/index.ts';
  export { UI_LANGUAGES, uiLangFor } from './ui/texts/languages.ts';
  export { hintTexts } from './ui/hint/texts.ts';
  export { pickerTexts } from './ui/picker/texts.ts';
  export { promiseTexts } from './ui/promises/texts.ts';
`;

type Built = Pick<typeof index, 'textsFor'> &
  Pick<typeof languages, 'UI_LANGUAGES' | 'uiLangFor'> &
  Pick<typeof hint, 'hintTexts'> &
  Pick<typeof picker, 'pickerTexts'> &
  Pick<typeof promises, 'promiseTexts'>;

/** The texts as they are built when one more file lies beside them. */
async function withOneMoreFile(name: string, content: string): Promise<Built> {
  const folder = mkdtempSync(join(tmpdir(), 'sincerely-language-'));
  try {
    cpSync(fileURLToPath(new URL('../../../../lib', import.meta.url)), folder, { recursive: true });
    writeFileSync(join(folder, 'ui/texts', name), content);
    writeFileSync(join(folder, 'entry.ts'), ENTRY);
    const built = (await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        lib: { entry: join(folder, 'entry.ts'), formats: ['es'] },
      },
    })) as Rollup.RollupOutput[];
    const { code } = built[0]!.output[0];
    return (await import(
      /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
    )) as Built;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a further language', () => {
  test('is one file; what it does not say is said in English', async () => {
    const built = await withOneMoreFile('mu.ts', MADE_UP);
    expect([...built.UI_LANGUAGES]).toContainEqual(['mu', 'Madeup']);
    expect(built.uiLangFor('auto', 'mu-MU')).toBe('mu');
    const texts = built.textsFor('mu');
    expect(texts.common.loading).toBe('Wait-ish…');
    expect(texts.common.tryAgain).toBe(english.common.tryAgain);
    expect(texts.popup.replies(2)).toBe('2 repliesish');
    expect(texts.settings.language).toBe(english.texts.settings.language);
    expect(texts.about.privacyPoints).toEqual(english.texts.about.privacyPoints);
    // Each script takes its own room's texts by name: the same holds there.
    const { common, hint: card } = built.hintTexts('mu');
    expect([common.tones.angry, common.tones.calm]).toEqual(['Furious-ish', 'Calm']);
    expect([card.hints.other, card.menu]).toEqual(['# hintishes', english.hint.menu]);
    expect(built.pickerTexts('mu').title).toBe('Show-ish');
    expect(built.pickerTexts('mu').back).toBe(english.picker.back);
    expect(built.promiseTexts('mu').promises.keep).toBe('Kept-ish');
    // And nothing is taken from it by the others.
    expect(built.textsFor('ru').common.loading).not.toContain('ish');
    expect(built.textsFor('en').common.loading).toBe(english.common.loading);
  });
});
