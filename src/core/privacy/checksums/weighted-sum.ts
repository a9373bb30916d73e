/** Sum of digits times weights, which most national numbers are checked by. The digits are ASCII digits. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * digitAt(digits, index), 0);
}

export function digitAt(digits: string, index: number): number {
  return digits.charCodeAt(index) - 0x30;
}

/** A number of one digit only passes many checks, and nobody has it. */
export function isOneDigitRepeated(digits: string): boolean {
  return digits === digits.charAt(0).repeat(digits.length);
}
