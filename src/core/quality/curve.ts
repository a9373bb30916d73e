/** From a share to points: straight lines between points of a table. */

/** By share, ascending; points rise or fall all along, so that a better share never gets a worse score. */
export type Curve = readonly (readonly [share: number, points: number])[];

/** From 0 to 100; outside of the table as at its ends. */
export function pointsOn(curve: Curve, share: number): number {
  let before = curve[0];
  if (before === undefined) return 0;
  if (share <= before[0]) return before[1];
  for (const point of curve) {
    if (share <= point[0]) {
      const width = point[0] - before[0];
      return width === 0
        ? point[1]
        : before[1] + ((share - before[0]) / width) * (point[1] - before[1]);
    }
    before = point;
  }
  return before[1];
}
