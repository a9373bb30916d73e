/** Telephone numbers as they are written (ITU-T E.123 and what people make of it), whatever stands around them. */

const separator = "(?: ?[-./] ?| )";
/**
 * Groups of digits with one separator between; brackets around an area code or a trunk prefix, as in "+46 (0)8 928 571".
 * Behind a digit a separator or bracket has to come, so that there is one way only to read a run of digits.
 */
const groups = `(?:\\+ ?)?(?:\\(\\+?\\d{1,5}\\)|\\d{1,15})(?:${separator}?\\(\\d{1,5}\\)|${separator}\\d{1,12}|(?<=\\))\\d{1,12}){0,7}`;
const extension = "(?:[ ,;]{0,2}(?:x|ext\\.?|extension|durchwahl|poste)[ .:]{0,2}\\d{1,6})?";

const numberForward = new RegExp(`(${groups})${extension}`, "iy");
const numberBackward = new RegExp(`(?<![\\w.:/+()-])(${groups})${extension}$`, "i");

/** The longest number there is, with all its signs. */
const maxPhoneLength = 48;

interface PhoneCandidate {
  readonly start: number;
  readonly end: number;
  /** Without the extension. */
  readonly main: string;
}

/** The number that begins here; groups that make it too long belong to what follows. */
export function phoneAt(text: string, start: number): PhoneCandidate | undefined {
  numberForward.lastIndex = start;
  const found = numberForward.exec(text);
  if (found === null) return undefined;
  let main = found[1] ?? "";
  let end = start + found[0].length;
  for (let cuts = 0; cuts < 3 && digitsOf(main).length > 15; cuts++) {
    const space = main.lastIndexOf(" ");
    if (space < 1) return undefined;
    main = main.slice(0, space);
    end = start + main.length;
  }
  return isCutAt(text, end) ? undefined : { start, end, main };
}

/** The number that ends here. */
export function phoneBefore(text: string, end: number): PhoneCandidate | undefined {
  const found = numberBackward.exec(text.slice(Math.max(0, end - maxPhoneLength), end));
  if (found === null) return undefined;
  return { start: end - found[0].length, end, main: found[1] ?? "" };
}

/** A longer token, decimal, path, time or range goes on. */
function isCutAt(text: string, end: number): boolean {
  return /^(?:[\w@]|[-./:,+][\d+]|\/\w|-[a-z]{0,3}\d)/i.test(text.slice(end, end + 6));
}

export function digitsOf(main: string): string {
  return main.replace(/\D/g, "");
}

/** Between 7 and 15 digits (ITU-T E.164), and no date, address or version. */
export function mayBePhone(main: string): boolean {
  const { length } = digitsOf(main);
  if (length < 7 || length > 15) return false;
  if (main.startsWith("+")) return true;
  if (isDate(main) || isNumberedPath(main)) return false;
  // One digit alone is no group but at either end of none.
  return !/(?:^|[ ./-])\d[ ./-]\d(?:[ ./-]|$)/.test(main);
}

/** A number that says by itself that it is one: groups or brackets, or a trunk prefix. */
export function isGrouped(main: string): boolean {
  return /\d[^\d+]+\d/.test(main);
}

function isDate(main: string): boolean {
  return (
    /^(?:19|20)\d\d([-./ ])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?:$| )/.test(main) ||
    /^(?:19|20)\d\d ?[-/ ] ?(?:19|20)\d\d$/.test(main) ||
    /^(?:0?[1-9]|[12]\d|3[01])([-./ ])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)\d\d(?:$| )/.test(main)
  );
}

/** Dotted numbers are addresses, versions and object ids, unless written as in France or in North America. */
function isNumberedPath(main: string): boolean {
  if (!main.includes(".")) return false;
  if (/^\d{1,3}(?:\.\d{1,3}){3}(?!\.\d\d$)/.test(main)) return !/^0\d(?:\.\d\d){4}$/.test(main);
  return /\d\.\d(?!\d)/.test(main);
}
