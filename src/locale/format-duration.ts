// Time left, for the eye and for screen readers.
const MINUTE_S = 60;
const DAY_S = 24 * 60 * MINUTE_S;

/** The time left: `9:05`, `1:09:05`, or whole days from one day on. */
export function formatCountdown(seconds: number, tag: string): string {
  if (seconds >= DAY_S) {
    return new Intl.NumberFormat(tag, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(
      Math.floor(seconds / DAY_S),
    );
  }
  // Not by a `Date`, whose methods some libraries replace.
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / MINUTE_S) % 60, Math.floor(seconds) % 60];
  const clock = parts.map((part) => `0${part}`.slice(-2)).join(':');
  return clock.replace(/^00:0?|^0/, '');
}

/** A step of the countdown for screen readers: `5 minutes`, `30 seconds`. */
export function formatSpokenDuration(seconds: number, tag: string): string {
  const [value, unit] = seconds >= MINUTE_S ? [seconds / MINUTE_S, 'minute'] : [seconds, 'second'];
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
