/**
 * ISO/IEC 7064:2003, MOD 97-10, as ISO 13616-1:2020 uses it for IBANs: letters count as two digits, A is 10, and the
 * remainder of the whole is 1. Takes digits and letters of either case.
 */
export function isMod97Valid(characters: string): boolean {
  let remainder = 0;
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at);
    remainder =
      code <= 0x39
        ? (remainder * 10 + code - 0x30) % 97
        : (remainder * 100 + (code | 0x20) - 0x61 + 10) % 97;
  }
  return remainder === 1;
}
