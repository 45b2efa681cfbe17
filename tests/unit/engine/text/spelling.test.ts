import { describe, expect, it } from 'vitest';
import { respell } from '../../../../lib/engine/text/spelling.ts';

describe('a slip', () => {
  it.each([
    ['sooo', 'so'],
    ['neeeed', 'need'],
    ['stiiill', 'still'],
    ['ооочень', 'очень'],
    ['dissapointed', 'disappointed'],
    ['disapointed', 'disappointed'],
    ['unaceptable', 'unacceptable'],
    ['rediculous', 'ridiculous'],
    ['definately', 'definitely'],
    ['frustrateing', 'frustrating'],
    ['разачарована', 'разочарована'],
    ['безабразие', 'безобразие'],
    ['спосибо', 'спасибо'],
    ['пожалуста', 'пожалуйста'],
  ])('%s is meant as %s', (word, meant) => {
    expect(respell(word)).toBe(meant);
  });

  it.each([
    ...['complaints', 'compliant', 'appealing', 'promises', 'managers', 'terribly', 'worries'],
    ...['обеденный', 'растрогали', 'очередной', 'xxx', 'ммм', 'www', 'good', 'pls'],
  ])('%s is none', (word) => {
    expect(respell(word)).toBe(word);
  });
});
