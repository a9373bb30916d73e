/**
 * American Bankers Association, routing number policy (2019): weights 3, 7, 1, and a Federal Reserve district, thrift,
 * electronic or government prefix.
 */
export function isRoutingNumber(digits: string): boolean {
  const prefix = Number(digits.slice(0, 2));
  const isAssigned =
    prefix <= 12 ||
    (prefix >= 21 && prefix <= 32) ||
    (prefix >= 61 && prefix <= 72) ||
    prefix === 80;
  if (digits.length !== 9 || !isAssigned || digits === "000000000") return false;
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += (digits.charCodeAt(at) - 0x30) * ([3, 7, 1][at % 3] ?? 0);
  return sum % 10 === 0;
}
