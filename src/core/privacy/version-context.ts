/** Tells numbers with dots of software and documents ("Version 4.21.1.1", "section 3.2.1.4") from addresses. */

import { isDigit, isLetter } from "../ascii.ts";

/** Enough for "Software Version" and the dots that lead from there to another column. */
const reach = 80;

/** Stand between a word and its number: "version number is". */
const fillers = wordSet("is was number nr no string info level currently running train are");

/** Announce a version or a place in a document, whatever the number looks like. */
const announcing = wordSet(`
  ver vers version versions rel release releases firmware software build rev revision revisions patch hotfix bios uefi
  fpga cpld microcode ucode rommon bootloader bootrom bootcode u-boot uboot oid oids section sections chapter chapters
  clause clauses appendix annex paragraph paragraphs figure figures`);

/** Do so unless the number is plainly an address. Some are devices, which have one of those. */
const ambiguous = wordSet(`
  agent aireos anyconnect aos aos-cx api apic arubaos asa asdm bmc boot bundle ceos cimc comware driver drivers eos
  esxi fig firepower fmc fortios ftd fw fxos hw idrac ilo image ios ios-xe ios-xr iosxe iosxr ise item java junos
  kernel kickstart linux nx-os nxos ontap openssl os package pan-os panos patched pkg sec step steps sw table tools
  ucs ucsm update updated veos vmanage vrp wlc`);

const changing = /\b(?:up|down)grad(?:e|ed|es|ing)\b[^\n]{0,30}\b(?:from|to)\s{1,4}$/i;

const comparison = /(?:[~<>!]=|(?<!=)==|~>) ?["']?$/;

/** "Versions 8.5.140.0, 8.10.121.0 and 8.10.130.0". */
const earlierInList = /(?:\d{1,5}\.){2,4}\w{1,8}(?:,|;|,? (?:and|or|to|through|->|-|–))\s{1,4}$/i;

const maxEarlier = 32;

/** Versions seldom have larger numbers in front. */
const largestMajor = 31;

/**
 * Whether the number that begins at `start` is a version or a section by what stands before it on its line. It is asked
 * at every address: characters and one word are looked at first, and a stretch of text only where they leave it open.
 * `isSpecial`: only addresses look like it, being of a range such as 10.0.0.0/8 or before a prefix length or a port.
 */
export function isVersionContext(
  text: string,
  start: number,
  { major, isSpecial }: { readonly major: number; readonly isSpecial: boolean },
): boolean {
  const from = Math.max(0, start - reach);
  const previous = text.charCodeAt(start - 1);
  if (previous === section || (previous === space && text.charCodeAt(start - 2) === section)) {
    return true;
  }
  if (
    mayEndComparison(text, start) &&
    comparison.test(text.slice(Math.max(from, start - 5), start))
  )
    return !isFilter(text.slice(from, start));
  let end = start;
  let word = lastWord(text, from, end);
  for (let skipped = 0; word !== undefined && fillers.has(word.text) && skipped < 3; skipped++) {
    end = word.start;
    word = lastWord(text, from, end);
  }
  if (isAnnouncing(word)) return true;
  if (isSpecial || major > largestMajor) return false;
  let before = text.slice(from, end);
  for (let earlier = 0; earlier < 3; earlier++) {
    const found = earlierInList.exec(before.slice(-maxEarlier));
    if (found === null) break;
    before = before.slice(0, -found[0].length);
    word = lastWord(before, 0, before.length);
  }
  if (isAnnouncing(word) || (word !== undefined && ambiguous.has(word.text))) return true;
  // The last one: products of a user agent, "curl/7.68.0.1".
  return changing.test(before) || /[a-z]\/$/i.test(before);
}

const space = 0x20;
const hyphen = 0x2d;
const section = 0xa7;

/** Whether there is an `=` or a `>` before an offset, with at most a space and a quote between. */
function mayEndComparison(text: string, offset: number): boolean {
  let at = offset - 1;
  const quote = text.charCodeAt(at);
  if (quote === 0x22 || quote === 0x27) at -= 1;
  if (text.charCodeAt(at) === space) at -= 1;
  const sign = text.charCodeAt(at);
  return sign === 0x3d || sign === 0x3e;
}

interface Word {
  /** In lower case. */
  readonly text: string;
  readonly start: number;
}

/** Names of fields end in it: `internalVersion`. */
function isAnnouncing(word: Word | undefined): boolean {
  return word !== undefined && (announcing.has(word.text) || word.text.endsWith("version"));
}

/**
 * The last word between two offsets and on the line of the second, that at least one sign or space follows: letters,
 * digits and hyphens, a letter first.
 */
function lastWord(text: string, from: number, until: number): Word | undefined {
  let end = until;
  while (end > from && !isWordPart(text.charCodeAt(end - 1))) {
    end -= 1;
    if (text.charCodeAt(end) === 0x0a) return undefined;
  }
  if (end === until) return undefined;
  let start = end;
  while (start > from) {
    const code = text.charCodeAt(start - 1);
    if (code !== hyphen && !isWordPart(code)) break;
    start -= 1;
  }
  if (start === end || !isLetter(text.charCodeAt(start))) return undefined;
  return { text: text.slice(start, end).toLowerCase(), start };
}

function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

/** `ip.addr == 10.0.0.1` of packet filters, and comparisons in code; dependencies name a package. */
function isFilter(before: string): boolean {
  return /(?:ip|addr|address|src|dst|source|destination|host|net|peer|neighbou?r|gateway|server)\W{1,6}$/i.test(
    before,
  );
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
