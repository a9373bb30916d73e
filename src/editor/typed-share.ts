/**
 * What a person means who types a similarity: "85", "85 %", "0.85" and "0,85" are the same; 1 is all of it, "1 %" is not.
 * From 0 to 1; `undefined`: no similarity.
 */
export function typedShare(typed: string): number | undefined {
  const [, digits = "", percent] = /^\s*(\d+(?:[.,]\d+)?)\s*(%?)\s*$/.exec(typed) ?? [];
  const value = Number(digits.replace(",", "."));
  const share = percent === "" && value <= 1 ? value : value / 100;
  return share > 0 && share <= 1 ? share : undefined;
}
