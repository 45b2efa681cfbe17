/**
 * Secrets written out in a draft: a whole card number, the code on its back, a one-time code, a
 * password with its value. Words that only speak of them are the packs' business.
 */
import type { Sentence } from '../text/document.ts';
import type { Span } from '../types.ts';

/** 13 to 19 digits, with single spaces or dashes between them, that belong to no longer number. */
const DIGITS = /(?<![\p{L}\d]|\d[.,/-])\d(?:[ -]?\d){12,18}(?![\p{L}\d]|[ -]\d)/gu;
/** First digits and lengths that cards are issued with; parcels and phones have others. */
const CARD =
  /^(?:4\d{12}(?:\d{3})?|4\d{18}|5[0-8]\d{14,17}|6\d{15,18}|3[47]\d{13}|3[068]\d{12}|35\d{14}|2[2-7]\d{14}|9\d{15})$/;
/** Just before the digits: a number of something else. */
const OTHER_NUMBER =
  /(?:iban|imei|iccid|track\w*|parcel|order|invoice|account|ref\w*|трек[\p{L}-]*|отправлени\p{L}*|посылк\p{L}*|заказ\p{L}*|сч[её]т\p{L}*|накладн\p{L}*|договор\p{L}*|инн|огрн|[A-Z]{2}\d{2}(?: [A-Z\d]{4})*)\s*(?:number|no|nr|номер\p{L}*|[№#:]|is|это|\s)*[:—-]?\s*$/iu;

/** Just before sixteen digits: a card, be its last digit right or not. */
const NAMED_CARD = /(?:\bcard|(?<!\p{L})карт(?:а|у|ы|е|ой))(?: (?:number|no|номер))?[\s:№#-]*$/iu;

/** So much before the digits is read. */
const BEFORE = 40;

const luhn = (digits: string): boolean => {
  let sum = 0;
  [...digits].reverse().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
};

const cards = (text: string): Span[] =>
  [...text.matchAll(DIGITS)]
    .filter(({ 0: written, index }) => {
      const digits = written.replace(/\D/g, '');
      const before = text.slice(Math.max(0, index - BEFORE), index);
      const named = digits.length === 16 && NAMED_CARD.test(before);
      return CARD.test(digits) && (named || luhn(digits)) && !OTHER_NUMBER.test(before);
    })
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));

const IS = String.raw`(?:\s+(?:is|was|now|will be|это|теперь|такой|будет)){0,2}\s*[:=—–-]?\s*`;
const CODES = new RegExp(
  [
    String.raw`(?<![\p{L}\d])(?:cvv2?|cvc2?|cvn|security code|card code|код безопасности|код с оборота)(?![\p{L}\d])[^\d.!?\n]{0,30}(\d{3,4})(?![\d.,:%]*\d| ?\p{L})`,
    String.raw`(?<![\p{L}\d])(?:one[- ]time (?:pass)?code|one[- ]time password|otp|verification code|confirmation code|authentication code|login code|sms code|2fa code|passcode|pin(?:[- ]?code)?|код подтверждения|одноразовый (?:код|пароль)|код из (?:смс|sms|сообщения)|смс-код|код для входа|пин(?:-?код)?)(?: (?:we sent(?: you)?|from the sms|for your (?:card|account)|от карты|карты|который пришел))?${IS}["«“]?(\d(?:[ -]?\d){3,7})(?![\d.,:%]\d|\d)`,
    // Two or more kinds of characters make a value: "Spring24!", "qwerty12"; a word is none.
    String.raw`(?<![\p{L}\d])(?:password|passphrase|пароль|пароля)(?: (?:for|to|от|для|к) [^\s:]{1,30}(?: [^\s:]{1,30})?)?${IS}["«“'\u0060]?((?=[^\s"»”]*\d)[^\s"»”,]{4,40})`,
    String.raw`(?<![\p{L}\d])(?:password|пароль)(?:\s+(?:is|это))?\s*[:=—]\s*["«“'\u0060]?([a-z][a-z\d!@#$%^&*_-]{3,40})`,
  ].join('|'),
  'giu',
);
/** Masked, empty, or a word about the password and not the password. */
const NO_VALUE =
  /^[*•.xх_-]+$|^(?:reset|required|protected|changed|expired|incorrect|wrong|updated|minimum|must|should|https?:.*|\d{1,2}|\d{1,2}[-–].*)$/i;
const OPEN_ANYWAY = /wi-?fi|вай-?фай|guest|гостев|example|например/iu;

function told(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(CODES)) {
    const value = match
      .slice(1)
      .find((group) => group !== undefined)!
      .replace(/[.,;!?]+$/, '');
    const before = text.slice(Math.max(0, match.index - 24), match.index + match[0].length);
    if (value.length < 3 || NO_VALUE.test(value) || OPEN_ANYWAY.test(before)) continue;
    const start = match.index + match[0].lastIndexOf(value);
    spans.push({ start, end: start + value.length });
  }
  return spans;
}

/** Offsets count from the start of the sentence. */
export function secretsIn({ text }: Sentence): Span[] {
  return [...cards(text), ...told(text)];
}
