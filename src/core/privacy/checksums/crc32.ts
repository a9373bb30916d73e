/** CRC-32 as in ISO 3309, ITU-T V.42 and zlib: reflected polynomial 0xEDB88320. Of ASCII text. */
export function crc32(text: string): number {
  let remainder = 0xffffffff;
  for (let at = 0; at < text.length; at++) {
    remainder ^= text.charCodeAt(at) & 0xff;
    for (let bit = 0; bit < 8; bit++) {
      remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
    }
  }
  return (remainder ^ 0xffffffff) >>> 0;
}
