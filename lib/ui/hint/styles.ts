/** Everything our shadow root is styled by. */
import tokens from '../kit/tokens.css?inline';
import base from './base.css?inline';
import card from './card.css?inline';
import cardFoot from './card-foot.css?inline';
import fixes from './fixes.css?inline';
import held from './held.css?inline';
import popup from './popup.css?inline';
import strip from './strip.css?inline';
import tonePill from './tone-pill.css?inline';

export const STYLES = [tokens, base, strip, tonePill, popup, card, fixes, cardFoot, held].join(
  '\n',
);
