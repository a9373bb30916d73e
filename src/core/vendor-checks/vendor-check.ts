/** What our copy of a vendor's own check of files is. */

import type { JsonValue } from "../model.ts";
import type { Acceptance, VendorCheckResult } from "../targets/verdict.ts";

/** What a check remembers of lines, by name. */
export interface VendorNote {
  readonly count: number;
  /** 0-based. */
  readonly firstLine: number;
  /** Of the first of them. */
  readonly detail?: string | undefined;
}

export type TakeNote = (name: string, detail?: string) => void;

/** What it has found in the whole file. */
export type VendorErrors = Readonly<Record<string, number>>;

export interface VendorCheck {
  readonly id: string;
  /** What a person sees. */
  readonly name: string;
  /** Looks at one line; `undefined`: no JSON. */
  look(value: JsonValue | undefined, note: TakeNote): void;
  /** By the vendor's names of errors. */
  errors(notes: ReadonlyMap<string, VendorNote>, lines: number): VendorErrors;
  /** Where it and the platform disagree, in sentences; `errors` and `acceptance` do. */
  quirks(errors: VendorErrors, acceptance: Acceptance): readonly string[];
}

export function vendorResult(
  check: VendorCheck,
  errors: VendorErrors,
  acceptance: Acceptance,
): VendorCheckResult {
  const passes = Object.keys(errors).length === 0;
  const disagrees = passes === (acceptance === "refused");
  const known = disagrees ? check.quirks(errors, acceptance) : [];
  const quirks = disagrees && known.length === 0 ? [passes ? milder : stricter] : known;
  return { name: check.name, passes, errors, quirks };
}

const milder = "It passes the file, but it does not look at all that the platform demands.";
const stricter =
  "It is stricter than what is known of the platform: correct what it names where that costs little.";

/** The sentences for the errors that there are, and one if there is none. */
export function quirksOf(
  errors: VendorErrors,
  sentences: Readonly<Record<string, string>>,
  ifPassed: string,
): readonly string[] {
  const names = Object.keys(errors);
  if (names.length === 0) return [ifPassed];
  return [...new Set(names.flatMap((name) => sentences[name] ?? []))];
}

/** Of all notes, the counts. */
export function countsOf(notes: ReadonlyMap<string, VendorNote>): Record<string, number> {
  return Object.fromEntries([...notes].map(([name, { count }]) => [name, count]));
}
