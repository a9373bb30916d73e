/** Bins of a histogram with round borders. */

import type { Bin } from "./overview.ts";

/** As many as people like to look at. */
const mostBins = 20;

/** Borders within one power of ten, from few to many. */
const series: readonly (readonly number[])[] = [
  [1],
  [1, 3],
  [1, 2, 5],
  [1, 1.5, 2, 3, 5, 7],
  [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8],
];

/**
 * `values`: whole numbers, ascending. Bins are equally wide, unless most values are near the lower end: then they grow.
 * The first one holds the least value, the last one the greatest, those between may be empty.
 */
export function histogram(values: Uint32Array): Bin[] {
  const least = values[0];
  const greatest = values.at(-1);
  if (least === undefined || greatest === undefined) return [];
  const median = values[values.length >>> 1] ?? least;
  const isEven = greatest - least < mostBins || median - least >= (greatest - least) / 4;
  return counted(values, isEven ? evenBorders(least, greatest) : growingBorders(least, greatest));
}

/** Ascending, from one at or below `least` to one above `greatest`. */
function evenBorders(least: number, greatest: number): number[] {
  const step = evenStep(least, greatest);
  const borders = [Math.floor(least / step) * step];
  while ((borders.at(-1) ?? Infinity) <= greatest) borders.push((borders.at(-1) ?? 0) + step);
  return borders;
}

/** The least of 1, 2, 5, 10, 20 … that needs no more bins than there may be. */
function evenStep(least: number, greatest: number): number {
  for (let power = 1; ; power *= 10) {
    for (const factor of [1, 2, 5]) {
      const step = factor * power;
      if (Math.floor(greatest / step) - Math.floor(least / step) < mostBins) return step;
    }
  }
}

function growingBorders(least: number, greatest: number): number[] {
  const all = series.map((steps) => bordersOf(steps, least, greatest));
  return all.findLast((borders) => borders.length <= mostBins + 1) ?? all[0] ?? [];
}

function bordersOf(steps: readonly number[], least: number, greatest: number): number[] {
  let borders = [0];
  for (let power = 1; (borders.at(-1) ?? Infinity) <= greatest; power *= 10) {
    for (const step of steps) {
      const border = Math.round(step * power);
      const last = borders.at(-1) ?? 0;
      // Of small numbers fractions are no borders.
      if (border === step * power && border > last && last <= greatest) borders.push(border);
    }
  }
  const first = borders.findLastIndex((border) => border <= least);
  borders = borders.slice(first);
  return borders;
}

function counted(values: Uint32Array, borders: readonly number[]): Bin[] {
  const bins: Bin[] = [];
  let at = 0;
  for (const [index, from] of borders.entries()) {
    const to = borders[index + 1];
    if (to === undefined) break;
    const start = at;
    while (at < values.length && (values[at] ?? Infinity) < to) at += 1;
    bins.push({ from, to, count: at - start });
  }
  return bins;
}
