/** Reads one condition of a search, such as `tokens>1000`, `rule:pii` or `/metadata/site:vienna`. */

import { roles } from "../formats/format.ts";
import { parsePointer } from "../json/locate.ts";
import { severities } from "../model.ts";
import type { Trait } from "../quality/trait-fields.ts";
import { rules } from "../rules/index.ts";
import { closestName, printable, unknownName } from "../wording.ts";
import type { NumberComparison, SearchCondition } from "./search.ts";

export interface ReadCondition {
  readonly condition?: SearchCondition | undefined;
  /** It is no condition, but a text to look for. */
  readonly isText?: boolean;
  /** A sentence. */
  readonly problem?: string | undefined;
}

const isText: ReadCondition = { isText: true };

/** In pointers "~" stands before 0 and 1. */
const shape =
  /^(?<key>[A-Za-z][^:=<>~"\s]*|\/(?:[^:=<>~"\s]|~[01])*)(?<sign><=|>=|[:=<>~])(?<value>.*)$/su;

/** Keys of a record with dots between them: "metadata.site". */
const dotted = /^[A-Za-z_][\w-]*(?:\.(?:[\w-]+|\*))+$/;

/** Anything that is no condition is a text. */
export function readCondition(word: string): ReadCondition {
  const { key, sign, value: given } = shape.exec(word)?.groups ?? {};
  if (key === undefined || sign === undefined || given === undefined) return isText;
  const value = unquoted(given);
  if (key.startsWith("/")) return readField(word, { path: parsePointer(key), sign, value });
  if (sign !== ":" && dotted.test(key)) {
    return readField(word, { path: key.split("."), sign, value });
  }
  const name = key.toLowerCase();
  const read = readers.get(name);
  if (read !== undefined) return read(name, sign, value);
  return { ...isText, problem: meantKey(name, sign, value) };
}

type Reader = (key: string, sign: string, value: string) => ReadCondition;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...(["tokens", "turns", "answer", "line"] as const).map(
    (of) => [of, (key, sign, value) => readNumber(of, key, sign, value)] as [string, Reader],
  ),
  ...Object.entries({
    task: "task",
    vendor: "vendor",
    protocol: "protocol",
    priority: "severity",
  } satisfies Record<string, Trait>).map(
    ([name, trait]) => [name, named((label) => readLabel(name, trait, label))] as [string, Reader],
  ),
  [
    "rule",
    named((value) => {
      const ids = rules.map(({ meta }) => meta.id);
      if (ids.includes(value)) return { condition: { type: "rule", ruleId: value } };
      return { problem: unknownName("rule", value, ids, "the list of findings") };
    }),
  ],
  [
    "severity",
    named((value) => {
      const severity = severities.find((one) => one === value || `${one}s` === value);
      if (severity !== undefined) return { condition: { type: "severity", severity } };
      return { problem: unknownName("severity", value, severities) };
    }),
  ],
  [
    "role",
    named((value) => {
      const role = roles.find((one) => one === value);
      if (role !== undefined) return { condition: { type: "role", role } };
      return { problem: unknownName("role", value, roles) };
    }),
  ],
  ["has", named(readHas)],
]);

/** Of conditions that take a name. */
function named(read: (value: string) => ReadCondition): Reader {
  return (key, sign, value) => {
    if (sign !== ":" && sign !== "=") return isText;
    if (value === "")
      return {
        problem: `"${key}:" needs a value behind it, such as ${exampleOf[key] ?? "a name"}.`,
      };
    return read(value.toLowerCase());
  };
}

const exampleOf: Readonly<Record<string, string>> = {
  rule: "rule:pii",
  severity: "severity:error",
  role: "role:system",
  has: "has:tools",
  task: "task:troubleshooting",
  vendor: "vendor:cisco",
  protocol: "protocol:bgp",
  priority: "priority:high",
};

const things = ["tools", "images", "system", "findings"] as const;

function readHas(value: string): ReadCondition {
  const what = things.find((thing) => thing === value || thing === `${value}s`);
  if (what === undefined) return { problem: unknownName("thing to have", value, things) };
  return { condition: what === "findings" ? { type: "findings" } : { type: "has", what } };
}

const readLabel = (name: string, trait: Trait, label: string): ReadCondition =>
  label.trim() === ""
    ? { problem: `"${name}:" needs a value behind it, such as ${exampleOf[name] ?? "a name"}.` }
    : { condition: { type: "trait", trait, label } };

function readNumber(
  of: "tokens" | "turns" | "answer" | "line",
  key: string,
  sign: string,
  given: string,
): ReadCondition {
  const comparison = sign === ":" ? "=" : comparisonOf(sign);
  const value = numberOf(given);
  if (comparison !== undefined && value !== undefined) {
    return { condition: { type: "number", of, comparison, value } };
  }
  const example = `such as ${key}>100`;
  if (comparison === undefined) {
    return { problem: `"${key}${sign}" compares nothing: write <, <=, =, >= or >, ${example}.` };
  }
  if (given === "") return { problem: `"${key}${sign}" needs a number behind it, ${example}.` };
  return { problem: `"${printable(given)}" is not a number: write digits, ${example}.` };
}

function readField(
  word: string,
  { path, sign, value }: { path: readonly string[] | undefined; sign: string; value: string },
): ReadCondition {
  if (path === undefined || path.some((step) => step === "")) return isText;
  const comparison = sign === ":" || sign === "~" ? "contains" : comparisonOf(sign);
  if (comparison === undefined) return isText;
  if (value === "") {
    const advice = "put it in quotation marks to look for it as a text";
    return { problem: `"${printable(word)}" needs a value behind its sign, or ${advice}.` };
  }
  if (comparison !== "=" && comparison !== "contains" && numberOf(value) === undefined) {
    return {
      problem: `"${printable(word)}" compares with a number, which "${printable(value)}" is not.`,
    };
  }
  return { condition: { type: "field", path, comparison, value } };
}

const comparisons: readonly NumberComparison[] = ["<", "<=", "=", ">=", ">"];
const comparisonOf = (sign: string): NumberComparison | undefined =>
  comparisons.find((one) => one === sign);

/** "1000", "1,000", "1.5k". */
export function numberOf(text: string): number | undefined {
  const { digits, unit } =
    /^(?<digits>-?\d[\d,_]*(?:\.\d+)?)(?<unit>[kKmM]?)$/.exec(text)?.groups ?? {};
  if (digits === undefined) return undefined;
  const factor = unit === "" ? 1 : unit?.toLowerCase() === "k" ? 1000 : 1_000_000;
  return Number(digits.replace(/[,_]/g, "")) * factor;
}

/** A sentence if it looks like one of the conditions, misspelled; addresses and the like are texts. */
function meantKey(name: string, sign: string, value: string): string | undefined {
  if (!/^[a-z]{3,}$/.test(name) || /^$|^[/:]/.test(value)) return undefined;
  const names = [...readers.keys()];
  const closest = closestName(name, names) ?? names.find((one) => one.startsWith(name));
  return closest === undefined
    ? undefined
    : `There is no condition "${name}${sign}", so it is looked for as a text. Did you mean "${closest}"?`;
}

function unquoted(value: string): string {
  const { phrase } = /^"(?<phrase>(?:[^"\\]|\\.?)*)"?$/su.exec(value)?.groups ?? {};
  return phrase === undefined ? value : phrase.replace(/\\(["\\])/g, "$1");
}
