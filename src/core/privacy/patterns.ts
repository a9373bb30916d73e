/** Patterns that people write into `tunesmith.json`: RE2's engine matches them in linear time, whatever they are. */

import type { RE2JS } from "re2js";
import type { PrivacyConfig } from "./privacy-settings.ts";

/** `problem`: one sentence for the author of the pattern, which does not quote it. */
export type CompiledPattern = { readonly pattern: RE2JS } | { readonly problem: string };

export interface PatternOptions {
  readonly ignoreCase?: boolean | undefined;
  /** It is searched in texts; else it is compared with whole values. */
  readonly isSearched: boolean;
}

/** The engine is loaded here and not before: few projects need it. */
export async function compilePattern(
  text: string,
  { ignoreCase, isSearched }: PatternOptions,
): Promise<CompiledPattern> {
  const { RE2JS, RE2JSSyntaxException } = await import("re2js");
  let pattern: RE2JS;
  try {
    pattern = RE2JS.compile(text, ignoreCase === true ? RE2JS.CASE_INSENSITIVE : 0);
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error;
    return { problem: problemOf(text, error.error) };
  }
  return isSearched && pattern.test("")
    ? { problem: "The pattern matches the empty string, hence everywhere." }
    : { pattern };
}

function problemOf(pattern: string, fault: string): string {
  if (/\(\?<?[=!]/.test(pattern)) {
    return "The pattern looks ahead or behind, which an engine that runs in linear time (RE2) does not know.";
  }
  if (/\\[1-9k]/.test(pattern)) {
    return "The pattern refers back to a group, which an engine that runs in linear time (RE2) does not know.";
  }
  return `The pattern is not valid in RE2's syntax: ${fault}.`;
}

export interface PatternFault {
  /** In "privacy". */
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

/** What is wrong with the patterns of a configuration. */
export async function patternFaults(config: PrivacyConfig): Promise<PatternFault[]> {
  const { recognizers = [], hostnames = [], ignore = [] } = config;
  const patterns = [
    ...recognizers.map(({ pattern, ignoreCase }, index) => {
      return { path: ["recognizers", index, "pattern"], pattern, ignoreCase, isSearched: true };
    }),
    ...hostnames.map((pattern, index) => {
      return { path: ["hostnames", index], pattern, isSearched: true };
    }),
    ...ignore.map(({ pattern }, index) => {
      return { path: ["ignore", index, "pattern"], pattern, isSearched: false };
    }),
  ];
  const faults: PatternFault[] = [];
  for (const { path, pattern, ...options } of patterns) {
    if (pattern === undefined) continue;
    const compiled = await compilePattern(pattern, options);
    if ("problem" in compiled) faults.push({ path, problem: compiled.problem });
  }
  return faults;
}
