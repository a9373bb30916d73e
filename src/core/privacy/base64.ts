/** Reads base64 of either alphabet, so that recognizers can look into what is encoded. */

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

function digitOf(character: string): number {
  if (character === "+" || character === "-") return 62;
  if (character === "/" || character === "_") return 63;
  return digits.indexOf(character);
}

/** One character a byte (Latin-1). Undefined where it is no base64; padding may be missing. */
export function decodeBase64(encoded: string): string | undefined {
  let decoded = "";
  let bits = 0;
  let bitCount = 0;
  for (const character of encoded) {
    if (character === "=") break;
    const digit = digitOf(character);
    if (digit === -1) return undefined;
    bits = ((bits << 6) | digit) & 0xffff;
    bitCount += 6;
    if (bitCount < 8) continue;
    bitCount -= 8;
    decoded += String.fromCharCode((bits >> bitCount) & 0xff);
  }
  return decoded;
}
