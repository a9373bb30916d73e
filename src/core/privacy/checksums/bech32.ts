/** Checksum of bech32 (BIP 173, 2017) and bech32m (BIP 350, 2020): a BCH code over a prefix and base-32 characters. */

const alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const bech32Residue = 1;
const bech32mResidue = 0x2bc830a3;

/** Whether `encoded`, prefix, "1" and data in one case, carries a right checksum of either kind. */
export function hasBech32Checksum(encoded: string): boolean {
  const lower = encoded.toLowerCase();
  if (encoded !== lower && encoded !== encoded.toUpperCase()) return false;
  const separator = lower.lastIndexOf("1");
  const prefix = Array.from(lower.slice(0, separator), (character) => character.charCodeAt(0));
  const data = Array.from(lower.slice(separator + 1), (character) => alphabet.indexOf(character));
  if (separator < 1 || data.length < 6 || data.includes(-1)) return false;
  const residue = polymod([
    ...prefix.map((code) => code >> 5),
    0,
    ...prefix.map((code) => code & 31),
    ...data,
  ]);
  return residue === bech32Residue || residue === bech32mResidue;
}

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of generators.entries()) {
      if (((top >>> bit) & 1) === 1) check ^= generator;
    }
  }
  return check;
}
