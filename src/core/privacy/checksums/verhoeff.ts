/**
 * Check digit over the dihedral group D5: J. Verhoeff, Error Detecting Decimal Codes, Mathematical Centre Tracts 29,
 * Amsterdam 1969.
 */

const product = [
  "0123456789",
  "1234067895",
  "2340178956",
  "3401289567",
  "4012395678",
  "5987604321",
  "6598710432",
  "7659821043",
  "8765932104",
  "9876543210",
];

const permutation = [
  "0123456789",
  "1576283094",
  "5803796142",
  "8916043527",
  "9453126870",
  "4286573901",
  "2793806415",
  "7046913258",
];

/** Whether the last of these ASCII digits is the check digit of the others. */
export function hasVerhoeffCheckDigit(digits: string): boolean {
  let check = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 0x30;
    const permuted = Number(permutation[index % permutation.length]?.charAt(digit));
    check = Number(product[check]?.charAt(permuted));
  }
  return check === 0;
}
