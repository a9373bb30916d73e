/** A record's digest as text: 16 hex digits, the high half first. */
export function digestText(low: number, high: number): string {
  return hex(high) + hex(low);
}

const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, "0");

/** Of a digest as text, as a number without sign. */
export const lowHalf = (digest: string): number => Number.parseInt(digest.slice(8), 16);
