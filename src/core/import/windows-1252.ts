/** Text of old spreadsheets and ticket systems. */

/** By byte from 0x80 on, https://encoding.spec.whatwg.org/index-windows-1252.txt (2026-11-23). */
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Units that text has not: what is read with them is something else. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
const controls = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d]/;

/** `bytes`: a unit for each byte. `undefined`: that is no text. Decoders of some versions of Node read Latin-1 instead. */
export function fromWindows1252(bytes: string): string | undefined {
  if (controls.test(bytes)) return undefined;
  return bytes.replace(/[\u0080-\u009f]/g, (byte) => high.charAt(byte.charCodeAt(0) - 0x80));
}
