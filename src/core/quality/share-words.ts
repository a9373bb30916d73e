/** Shares in words. */

/** Rounded, but only none is 0 % and only all is 100 %: "3 %", "less than 1 %", "more than 99 %". */
export function about(share: number): string {
  if (share > 0 && share < 0.01) return "less than 1 %";
  if (share > 0.99 && share < 1) return "more than 99 %";
  return `${Math.round(share * 100)} %`;
}
