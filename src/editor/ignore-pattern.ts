/** Patterns for values that are ignored: tunesmith.json is read by many, so they tell of the shape and not of the value. */

import * as vscode from "vscode";
import { compilePattern } from "../core/privacy/patterns.ts";

export interface PatternOf {
  readonly value: string;
  /** Of a secret even its separators stay untold. */
  readonly isSecret: boolean;
}

/** So many characters of the value in a row are a part of it. */
const partLength = 4;

/** RE2 takes no higher number in braces. */
const mostRepeats = 1000;

/** Letters and digits as classes between the separators; of a secret nothing but its length. */
export function proposedPattern({ value, isSecret }: PatternOf): string {
  const runs = isSecret ? /(\S+)/u : /([\p{L}\p{M}\p{N}]+)/u;
  return value
    .split(runs)
    .map((part, index) => {
      if (index % 2 === 0) return isSecret ? spaces(part) : escaped(part);
      return repeated(isSecret ? "\\S" : classOf(part), part);
    })
    .join("");
}

/** Why a pattern is not to be written down, in one sentence; `undefined`: it is fine. */
export async function patternProblem(text: string, of: PatternOf): Promise<string | undefined> {
  if (text.trim() === "") return vscode.l10n.t("Give a pattern.");
  if (tellsOfValue(text, of)) {
    return vscode.l10n.t(
      'This has {0} or more characters of the value itself in a row: describe its shape, or take "Ignore this value", which writes a hash.',
      partLength,
    );
  }
  const compiled = await compilePattern(text, { isSearched: false });
  if ("problem" in compiled) return compiled.problem;
  const { pattern } = compiled;
  if (!pattern.testExact(of.value)) return vscode.l10n.t("This does not match the value.");
  return unlike(of.value).every((probe) => pattern.testExact(probe))
    ? vscode.l10n.t("This matches every value: say more of the shape, or ignore the kind.")
    : undefined;
}

function classOf(run: string): string {
  if (/^\d+$/.test(run)) return "\\d";
  return /^[\dA-Za-z]+$/.test(run) ? "\\w" : "[\\p{L}\\p{M}\\p{N}]";
}

function repeated(one: string, run: string): string {
  let rest = Array.from(run).length;
  if (rest === 1) return one;
  let pattern = "";
  for (; rest > mostRepeats; rest -= mostRepeats) pattern += `${one}{${mostRepeats}}`;
  return `${pattern}${one}{${rest}}`;
}

const spaces = (part: string): string => (part === "" ? "" : "\\s+");

function escaped(separators: string): string {
  return separators
    .replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t");
}

/** Separators alone tell nothing, but in a secret. */
function tellsOfValue(pattern: string, { value, isSecret }: PatternOf): boolean {
  const literal = literalsOf(pattern).toLowerCase();
  const own = value.toLowerCase();
  const length = Math.min(partLength, own.length);
  for (let start = 0; start + length <= own.length; start++) {
    const part = own.slice(start, start + length);
    if ((isSecret || /[\p{L}\p{N}]/u.test(part)) && literal.includes(part)) return true;
  }
  return false;
}

/** Stands where a pattern has no character of its own. */
const gap = "\0";

/** The characters that a pattern spells out, however it does: `\Q…\E`, `\x66`, `[f]`, `f{1}` and `(f)` are all an "f". */
function literalsOf(pattern: string): string {
  return pattern.replace(
    /\\Q(.*?)(?:\\E|$)|\\x\{([\da-f]+)\}|\\x([\da-f]{2})|\\[pP](?:\{[^}]*\}|.)|\\([a-z\d])|\\(.)|\[\^?\]?(?:\\.|[^\]\\])*\]|\{1(?:,1)?\}|\{\d+(?:,\d*)?\}|\(\?(?:P?<\w+>|[\w-]*:|[\w-]+\))?|[()]|[.*+?|^$]/gisu,
    (all: string, ...groups: readonly (string | undefined)[]) => {
      const [quoted, long, short, letter, sign] = groups;
      if (quoted !== undefined) return quoted;
      const code = long ?? short;
      if (code !== undefined) return characterOf(Number.parseInt(code, 16));
      if (letter !== undefined || /^\\p/i.test(all)) return gap;
      if (sign !== undefined) return sign;
      if (all.startsWith("[")) return /^\[\\?(.)\]$/su.exec(all)?.[1] ?? gap;
      return /^(?:\\|\(|\)|\{1(?:,1)?\})/.test(all) ? "" : gap;
    },
  );
}

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : gap);

/** Texts of other lengths, which have nothing in common but that they are none of the kind. */
function unlike({ length }: string): readonly string[] {
  return ["x", "0", "~"].flatMap((sign) => [sign.repeat(length + 1), sign.repeat(2 * length + 7)]);
}
