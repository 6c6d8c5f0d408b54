const MINUTE_S = 60;
const DAY_S = 24 * 60 * MINUTE_S;

/** Time left for the eye: `9:05`, `1:09:05`, or whole days above one. */
export function formatCountdown(seconds: number, tag: string): string {
  if (seconds >= DAY_S) return formatUnit(Math.floor(seconds / DAY_S), 'day', tag);
  const clock = new Date(seconds * 1000).toISOString().slice(11, 19);
  return clock.replace(/^00:0?|^0/, '');
}

/** A step of the countdown for the ear: `5 minutes`, `30 seconds`. */
export function formatSpokenDuration(seconds: number, tag: string): string {
  return seconds >= MINUTE_S ? formatUnit(seconds / MINUTE_S, 'minute', tag) : formatUnit(seconds, 'second', tag);
}

function formatUnit(value: number, unit: 'day' | 'minute' | 'second', tag: string): string {
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
