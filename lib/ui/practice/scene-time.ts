/** The clock of a scene: its turns lie some minutes before a time of today. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The moment (epoch ms) at which the scene's clock shows `HH:MM`, on the day of `today`. */
export function sceneNow(clock: string, today: number): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return new Date(today).setHours(hours ?? 0, minutes ?? 0, 0, 0);
}

/** The moment of a turn that was written `ago` minutes before the scene's present. */
export function turnTime(now: number, ago: number): number {
  return now - ago * MINUTE;
}

/** A moment as a helpdesk shows it: the hour alone today, with "yesterday" or the day before that. */
export function timeLabel(lang: string, moment: number, now: number): string {
  const hour = new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit' }).format(moment);
  const days = Math.round(
    (new Date(now).setHours(0, 0, 0, 0) - new Date(moment).setHours(0, 0, 0, 0)) / DAY,
  );
  if (days === 0) return hour;
  const day =
    days === 1
      ? new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }).format(-1, 'day')
      : new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long' }).format(moment);
  return `${day}, ${hour}`;
}
