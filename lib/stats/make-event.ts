/** From what a coach noticed to an event: times become a day, an hour and bands. */
import { dayOf } from './day.ts';
import { PACE_ENDS, type Band, type CoachEvent, type Pace } from './event.ts';

/** What an event is made of; the content script's entries fit. */
export interface Noticed extends Omit<CoachEvent, 'day' | 'hour' | 'site' | 'band' | 'pace'> {
  /** Intensity, 0 to 100. */
  intensity: number;
  /** Epoch milliseconds. */
  at: number;
  /** Milliseconds, or null where there is nothing to time. */
  stood: number | null;
}

const bandOf = (intensity: number): Band =>
  Math.min(3, Math.max(0, Math.floor(intensity / 25))) as Band;

const paceOf = (milliseconds: number): Pace =>
  PACE_ENDS.findIndex((end) => milliseconds < end * 1000) as Pace;

export function eventOf(site: string, { intensity, at, stood, ...entry }: Noticed): CoachEvent {
  const moment = new Date(at);
  const pace = stood === null ? null : paceOf(stood);
  const when = { day: dayOf(moment), hour: moment.getHours() };
  return { ...when, site, ...entry, band: bandOf(intensity), pace };
}
