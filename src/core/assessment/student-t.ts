/** Quantiles of Student's t distribution. */

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
