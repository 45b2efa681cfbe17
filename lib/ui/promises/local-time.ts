/** Moments as a field for day and time has them: `YYYY-MM-DDTHH:mm`, the agent's own clock. */

const MINUTE = 60_000;

export function toField(moment: number): string {
  const shift = new Date(moment).getTimezoneOffset() * MINUTE;
  return new Date(moment - shift).toISOString().slice(0, 16);
}

/** Epoch milliseconds; null for a field that is not filled in. */
export function fromField(field: string): number | null {
  const moment = new Date(field).getTime();
  return Number.isNaN(moment) ? null : moment;
}

/** Minutes after midnight as a field for a time has them, and back. */
export function toClock(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}

export function fromClock(field: string): number | null {
  const [hours = NaN, minutes = NaN] = field.split(':').map(Number);
  return Number.isNaN(hours + minutes) ? null : hours * 60 + minutes;
}
