import { isDigit } from "../../ascii.ts";
import type { Span } from "../../model.ts";
import { asNumberRange, parseAsNumber } from "../as-numbers.ts";
import { isWordAt } from "../context.ts";
import type { Match, Recognizer, Trigger } from "../recognizer.ts";

/** Asplain and asdot, not the beginning of a longer number, an address, a community or a word. */
const numberShape = /(?:\d{1,5}\.\d{1,5}|\d{1,10})(?![\w-]|[.:/]\d)/y;

/**
 * Behind these comes a number, after signs of assignment, brackets and quotes: IOS and most others `remote-as 65001`,
 * Junos `peer-as 65001;`, FortiOS `set as 65001`, RouterOS `as=65001`, VRP `as-number 65001`, VyOS `system-as 65001`,
 * JSON `"remote_as": 65001`, XML `<peer-as>65001</peer-as>`.
 */
const labels = [
  ...["remote", "local", "peer", "neighbor", "system", "router", "origin", "source", "dest"],
  ...["customer", "provider", "confederation", "external", "internal"],
].flatMap((side) => [`${side}-as`, `${side}_as`, `${side}as`, `${side} as`]);

/** `AS65001`, `AS 65001`, `AS #65001`, `AS = 65001`: one sign, or up to three of them, between word and number. */
const gapSigns = ["", " ", "#", ":", "="];
const shortLabels = new Set(
  gapSigns.flatMap((a) => gapSigns.flatMap((b) => gapSigns.map((c) => `AS${a}${b}${c}9`))),
);

const triggers: readonly Trigger[] = [
  ...labels.map((literal) => ({ literal, boundary: "after" as const })),
  ...[
    "as-number",
    "as_number",
    "asnumber",
    "asnum",
    "asn",
    "autonomous-system",
    "autonomous system",
  ].map((literal) => ({ literal })),
  ...["router bgp", "protocols bgp", "confederation identifier", "confederation peers"].map(
    (literal) => ({ literal, boundary: "after" as const }),
  ),
  ...["as-path", "as path", "as_path", "aspath", "aggregated by"].map((literal) => ({ literal })),
  ...[...shortLabels].map((shape) => ({ shape, boundary: "before" as const })),
  { literal: "bgp", boundary: "word" },
];

/** From a label to its number. The number of steps is limited. */
const gap = /(?:-?num(?:ber)?s?\b|\s|["'`:=<>|[(]|\b(?:is|of)\b){0,12}/iy;
/** The words that a path follows: what IOS, Junos, EOS and VRP print, and what is prepended. */
const pathGap =
  /(?:-?(?:prepend|replace|expand)\b|\bis\b|\blast-as\b|\badditive\b|\boverwrite\b|\s|["'`:={}[(]){0,12}/iy;

/** No path in use is longer. */
const maxPath = 64;
const pathGaps = /[ ,{}()]{1,3}/y;

/** Numbers of autonomous systems, which as such are only numbers: they count behind words alone. */
export const asNumber: Recognizer = {
  id: "as-number",
  entities: ["AS_NUMBER"],
  triggers,
  find(text, trigger, report) {
    const { start, end } = trigger;
    if (isDigit(text.charCodeAt(end - 1))) {
      findShort(text, { start, end: start + 2 }, report);
      return;
    }
    const label = text.slice(start, end).toLowerCase();
    if (label === "bgp") findProcess(text, trigger, report);
    else if (label.endsWith("path")) findBehindPathLabel(text, trigger.end, report);
    else if (label === "confederation peers") findPath(text, trigger.end + 1, report);
    else findBehindLabel(text, trigger, report);
  },
};

function findBehindLabel(text: string, { start, end }: Span, report: (match: Match) => void): void {
  const at = behind(gap, text, end);
  // `<AS_NUMBER> 1` is no element but stands for a number.
  if (text.charAt(end) === ">" && at !== end + 1) return;
  // A number right behind is of a name, such as `PublicASN300`, unless the label is all of the word.
  if (at > end || !isWordAt(text, start - 1)) findOne(text, at, report);
}

/** Not the number of a list: `match as-path 102`, `ip as-path access-list 7 permit`. */
function findBehindPathLabel(text: string, end: number, report: (match: Match) => void): void {
  const at = behind(pathGap, text, end);
  if (/[:=]|prepend|replace|expand|\bis\b/i.test(text.slice(end, at))) findPath(text, at, report);
}

/** `AS65001`, `AS 65001`, `AS #65001`, FortiOS `set as 65001`, RouterOS `as=65001`. In small letters, a common word. */
function findShort(text: string, { start, end }: Span, report: (match: Match) => void): void {
  const next = text.charAt(end);
  const isUpperCase = text.startsWith("AS", start);
  if (isUpperCase && /^[\d #:=]/.test(next)) {
    findOne(text, behind(/[ #:=]{0,3}/y, text, end), report);
  } else if (
    !isUpperCase &&
    (next === "=" || /\bset $/i.test(text.slice(Math.max(0, start - 5), start)))
  ) {
    findOne(text, end + 1, report);
  } else if (!isUpperCase && /^\d{4,10}(?!\w)/.test(text.slice(end, end + 11))) {
    findOne(text, end, report);
  }
}

/** VRP and others without `router`: `bgp 65001` is the whole line. */
function findProcess(text: string, { start, end }: Span, report: (match: Match) => void): void {
  if (text.charAt(end) !== " " || !isDigit(text.charCodeAt(end + 1))) return;
  const line = text.slice(Math.max(0, start - 40), start);
  const isConfiguration =
    /(?:^|\n)[ \t]*(?:(?:undo|redistribute|import-route) )?$|\b(?:redistribute|import-route|from|distance|clear|show|flush) (?:ip )?$|[#\]>] ?$/i.test(
      line,
    );
  if (isConfiguration) findOne(text, end + 1, report);
}

function findPath(text: string, start: number, report: (match: Match) => void): void {
  let at = start;
  for (let count = 0; count < maxPath; count++) {
    const end = findOne(text, at, report);
    if (end === undefined) return;
    at = behind(pathGaps, text, end);
    if (at === end) return;
  }
}

/** Where the number ends; undefined where there is none. */
function findOne(text: string, start: number, report: (match: Match) => void): number | undefined {
  numberShape.lastIndex = start;
  const found = numberShape.exec(text)?.[0];
  if (found === undefined) return undefined;
  const end = start + found.length;
  const range = asNumberRange(parseAsNumber(found)?.value ?? 0);
  if (range !== undefined && !isWordAt(text, end)) {
    const { networkClass } = range;
    report({ start, end, entity: "AS_NUMBER", confidence: 0.8, networkClass });
  }
  return end;
}

function behind(shape: RegExp, text: string, at: number): number {
  shape.lastIndex = at;
  return at + (shape.exec(text)?.[0].length ?? 0);
}
