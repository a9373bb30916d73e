/** The checksum at the end of GitHub's and npm's tokens (GitHub blog, 2021-04-05; npm, 2021-09-23). */

const base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const suffixLength = 6;

/** Whether the last six characters are the CRC-32 of those before, in base 62 with leading zeros. */
export function hasCrc32Suffix(body: string): boolean {
  const suffix = body.slice(-suffixLength);
  let checksum = 0;
  for (const digit of suffix) checksum = checksum * base62.length + base62.indexOf(digit);
  return checksum === crc32(body.slice(0, -suffixLength));
}

/** CRC-32 of ISO 3309 and ITU-T V.42, as in zlib: reflected polynomial 0xEDB88320. Of ASCII text. */
export function crc32(text: string): number {
  let remainder = 0xffffffff;
  for (let at = 0; at < text.length; at++) {
    remainder ^= text.charCodeAt(at) & 0xff;
    for (let bit = 0; bit < 8; bit++) {
      remainder = (remainder >>> 1) ^ ((remainder & 1) === 0 ? 0 : 0xedb88320);
    }
  }
  return (remainder ^ 0xffffffff) >>> 0;
}
