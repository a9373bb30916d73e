/** Days, and how old prices are. Dates are ISO days, or the coarser ones of sources: "2026-08", "2026", "2025-2026". */

/** After so many days a price may well have changed: prices of models have often fallen within a quarter. */
const freshDays = 90;

export const millisecondsPerDay = 86_400_000;

/** Negative: `day` is past. Of calendar days, wherever in the world. */
export function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / millisecondsPerDay);
}

/**
 * Whether a price is over 90 days old, counted from the first day of the period that a coarse date names: it holds since
 * then or later. No date at all ("undated"): nothing can be said.
 */
export function isStale(asOf: string, today: string): boolean {
  const first = firstDay(asOf);
  return first !== undefined && daysUntil(today, first) > freshDays;
}

/** "2026-08" as "2026-08-01", "2025-2026" as "2025-01-01". */
export function firstDay(asOf: string): string | undefined {
  const { year, month, day } =
    /^(?<year>\d{4})(?:-\d{4}|-(?<month>\d\d)(?:-(?<day>\d\d))?)?$/.exec(asOf)?.groups ?? {};
  return year === undefined ? undefined : `${year}-${month ?? "01"}-${day ?? "01"}`;
}
