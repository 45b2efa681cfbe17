/** What our pages are told of addresses. */
import type { Trouble } from '../../storage/subscription-items.ts';
import type { PackFailure } from '../pack-info.ts';

/** `address` as it is kept, which may be written otherwise than it was typed. */
export type FetchedText = { text: string; address: string } | { trouble: Trouble };

/** Why a pack was not subscribed to. */
export type SubscribeFailure =
  | PackFailure
  /** It is not an https address. */
  | 'address'
  /** Its publisher called it back. */
  | 'recalled'
  /** A newer version is installed, or was. */
  | 'older';
