/** Hybrid system MOD 11,10 of ISO 7064:2003: whether the last of these ASCII digits is their check digit. */
export function hasMod11And10CheckDigit(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (product + Number(digit)) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (product + Number(digits.slice(-1))) % 10 === 1;
}
