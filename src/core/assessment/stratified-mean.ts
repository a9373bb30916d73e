/** The mean of a dataset, told from a sample that was drawn by strata, and how far it can be off. */

import { studentT975 } from "./student-t.ts";

/** A part of the dataset, and what was measured of its sample. */
export interface MeasuredStratum {
  /** In the dataset, from 1. */
  readonly records: number;
  readonly values: readonly number[];
}

export interface MeanEstimate {
  readonly mean: number;
  /** Of the 95 % confidence interval; `undefined`: a single value says nothing of its spread. 0: all were measured. */
  readonly halfWidth: number | undefined;
}

/**
 * Each stratum counts by its records; those without a value are taken to be like the others. Of the spread there are two
 * estimates, and the one that gives the wider interval counts: that of all values, weighted as the mean is, and that
 * within strata, where those with a single value are taken to be like the rest. Either can be too small where a sample
 * has few values of each stratum. Where each stratum has values, what was measured leaves only the rest uncertain (finite
 * population correction). Values that are all alike tell nothing of those that are not: then as many records as may be otherwise
 * with such a sample, `rareShare`, are taken to be as far off as can be. `highest`: value there can be; the lowest is 0.
 * `undefined`: there is no value.
 */
export function stratifiedMean(
  strata: readonly MeasuredStratum[],
  highest: number,
): MeanEstimate | undefined {
  const parts = partsOf(strata);
  const values = parts.flatMap((part) => part.values);
  if (values.length === 0) return undefined;
  const mean = sum(parts.map(({ share, values: own }) => share * meanOf(own)));
  if (parts.every(({ open }) => open === 0)) return { mean, halfWidth: 0 };
  if (values.length < 2) return { mean, halfWidth: undefined };
  if (values.every((value) => value === values[0])) {
    const open = sum(parts.map((part) => part.share * part.open));
    const farthest = Math.max(mean, highest - mean);
    return { mean, halfWidth: open * rareShare(values.length) * farthest };
  }
  return { mean, halfWidth: Math.max(pooledHalfWidth(parts, mean), withinHalfWidth(parts, mean)) };
}

/** A stratum that has values. */
interface Part {
  /** Of the records of all such strata. */
  readonly share: number;
  readonly values: readonly number[];
  /** Share of its records that leaves the mean uncertain. */
  readonly open: number;
}

function partsOf(strata: readonly MeasuredStratum[]): readonly Part[] {
  const measured = strata.filter(({ values }) => values.length > 0);
  const records = sum(measured.map((stratum) => sizeOf(stratum)));
  // Strata of which nothing is known leave all uncertain.
  const isEach = strata.every((stratum) => stratum.records === 0 || stratum.values.length > 0);
  return measured.map((stratum) => ({
    share: sizeOf(stratum) / records,
    values: stratum.values,
    open: isEach ? 1 - stratum.values.length / sizeOf(stratum) : 1,
  }));
}

/** A record may be drawn that was not counted, as sets change: then there are as many as were drawn. */
const sizeOf = ({ records, values }: MeasuredStratum): number => Math.max(records, values.length);

/** What a part of the uncertainty is, and how many degrees of freedom it was told by. */
interface Variance {
  readonly variance: number;
  readonly freedom: number;
}

const pooledHalfWidth = (parts: readonly Part[], mean: number): number =>
  halfWidthOf([varianceOfMean(parts, pooledVariance(parts, mean))]);

/** Each stratum that can by its own values; the others as if they were like the rest. */
function withinHalfWidth(parts: readonly Part[], mean: number): number {
  const [several, single] = [
    parts.filter(({ values }) => values.length > 1),
    parts.filter(({ values }) => values.length === 1),
  ];
  if (several.length === 0) return 0;
  const own = several.map((part) => {
    const freedom = part.values.length - 1;
    const variance = squaresAround(meanOf(part.values), part.values) / freedom;
    return varianceOfMean([part], { variance, freedom });
  });
  return halfWidthOf([...own, varianceOfMean(single, pooledVariance(parts, mean))]);
}

/** Of a value, each counted by the records it stands for. */
function pooledVariance(parts: readonly Part[], mean: number): Variance {
  const squares = sum(
    parts.map(({ share, values }) => (share * squaresAround(mean, values)) / values.length),
  );
  // 1 of n where all weights are equal: as many values say as much as these.
  const used = sum(parts.map(({ share, values }) => share ** 2 / values.length));
  return { variance: squares / (1 - used), freedom: Math.max(1, Math.round(1 / used) - 1) };
}

const varianceOfMean = (parts: readonly Part[], { variance, freedom }: Variance): Variance => ({
  variance: variance * sum(parts.map((part) => (part.share ** 2 * part.open) / part.values.length)),
  freedom,
});

/** Of independent parts; their freedom together is Welch's and Satterthwaite's. */
function halfWidthOf(parts: readonly Variance[]): number {
  const variance = sum(parts.map((part) => part.variance));
  if (variance === 0) return 0;
  const freedom = variance ** 2 / sum(parts.map((part) => part.variance ** 2 / part.freedom));
  return studentT975(Math.max(1, Math.floor(freedom + 1e-9))) * Math.sqrt(variance);
}

/** The share of records that a sample of this size misses altogether once in twenty times: 22 % for 12, 7 % for 40. */
const rareShare = (drawn: number): number => 1 - 0.05 ** (1 / drawn);

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

export const meanOf = (values: readonly number[]): number => sum(values) / values.length;

const squaresAround = (center: number, values: readonly number[]): number =>
  sum(values.map((value) => (value - center) ** 2));
