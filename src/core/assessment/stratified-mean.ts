/** The mean of a dataset, told from a sample that was drawn by strata, and how far it can be off. */

/** A part of the dataset, and what was measured of its sample. */
export interface MeasuredStratum {
  /** In the dataset, from 1. */
  readonly records: number;
  readonly values: readonly number[];
}

export interface MeanEstimate {
  readonly mean: number;
  /**
   * Of the 95 % confidence interval; `undefined`: a single value says nothing of its spread. 0: all were measured, or all
   * values are alike.
   */
  readonly halfWidth: number | undefined;
}

/**
 * Each stratum counts by its records; those without a value are taken to be like the others. The spread is that of all
 * values, not that within strata, of which a sample has too few each: the interval is rather too wide than too narrow.
 * What was measured of a stratum leaves only the rest of it uncertain (finite population correction). `undefined`: there
 * is no value.
 */
export function stratifiedMean(strata: readonly MeasuredStratum[]): MeanEstimate | undefined {
  const measured = strata.filter(({ values }) => values.length > 0);
  const records = sum(measured.map((stratum) => sizeOf(stratum)));
  if (measured.length === 0) return undefined;
  const mean = sum(measured.map((stratum) => sizeOf(stratum) * meanOf(stratum.values))) / records;
  const values = measured.flatMap((stratum) => stratum.values);
  const perVariance = sum(
    measured.map((stratum) => {
      const size = sizeOf(stratum);
      const drawn = stratum.values.length;
      return (size / records) ** 2 * ((1 - drawn / size) / drawn);
    }),
  );
  if (perVariance === 0) return { mean, halfWidth: 0 };
  if (values.length < 2) return { mean, halfWidth: undefined };
  const error = Math.sqrt(varianceOf(values) * perVariance);
  return { mean, halfWidth: studentT975(values.length - 1) * error };
}

/** A record may be drawn that was not counted, as sets change: then there are as many as were drawn. */
const sizeOf = ({ records, values }: MeasuredStratum): number => Math.max(records, values.length);

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

export const meanOf = (values: readonly number[]): number => sum(values) / values.length;

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return sum(values.map((value) => (value - mean) ** 2)) / (values.length - 1);
}

/** 97.5 % quantiles of Student's t distribution for 1, 2, … degrees of freedom (NIST, Engineering Statistics Handbook, 1.3.6.7.2). */
const quantiles = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];
const normal = 1.959964;

/** `freedom`: degrees of it, from 1. Off by less than 0.001 (expansion of Cornish and Fisher above the table). */
export function studentT975(freedom: number): number {
  const known = quantiles[freedom - 1];
  if (known !== undefined) return known;
  const [cubed, fifth, seventh] = [normal ** 3, normal ** 5, normal ** 7];
  return (
    normal +
    (cubed + normal) / (4 * freedom) +
    (5 * fifth + 16 * cubed + 3 * normal) / (96 * freedom ** 2) +
    (3 * seventh + 19 * fifth + 17 * cubed - 15 * normal) / (384 * freedom ** 3)
  );
}
