/** The sides of a split, and how much each of them gets, as people write it. */

/** In their order; the last one is left out where there are two shares. */
export const sideNames = ["train", "validation", "test"] as const;

/** "80/10/10" as [0.8, 0.1, 0.1]; `undefined`: these are not two or three numbers that add up to 100. */
export function parseShares(ratio: string): readonly number[] | undefined {
  const parts = ratio
    .split("/")
    .map((part) => (/^\s*\d{1,3}(?:\.\d{1,6})?\s*$/.test(part) ? Number(part) : 0));
  const sum = parts.reduce((total, part) => total + part, 0);
  const isRight =
    (parts.length === 2 || parts.length === 3) &&
    parts.every((part) => part > 0) &&
    Math.abs(sum - 100) < 1e-6;
  return isRight ? parts.map((part) => part / sum) : undefined;
}
