/** What `tunesmith stats` writes. */

import { printableName } from "../fields.ts";
import { formatById } from "../formats/index.ts";
import { tokenizerById } from "../tokens/tokenizers.ts";
import { count, formatInteger, percent, printable } from "../wording.ts";
import type { Greatest } from "./greatest.ts";
import { tellsOrigins, type Origins } from "./origins.ts";
import type { Spread } from "./spread.ts";
import type { DatasetStats } from "./stats-counter.ts";

export interface FileStats {
  /** As it was named; "-" is standard input. */
  readonly path: string;
  readonly formatId: string | undefined;
  readonly bytes: number;
  readonly stats: DatasetStats;
  readonly origins: Origins;
}

/** One JSON object. Lines are 1-based. */
export function statsJson(files: readonly FileStats[]): string {
  const report = {
    version: 1,
    files: files.map(({ path, formatId = null, bytes, stats, origins }) => {
      const { statistics, records, unreadableLines, greatest, ...others } = stats;
      return {
        path,
        formatId,
        bytes,
        records,
        unreadableLines,
        ...statistics,
        ...others,
        greatest: Object.fromEntries(
          Object.entries(greatest).flatMap(([name, found]) =>
            found === undefined ? [] : [[name, { ...found, line: found.line + 1 }]],
          ),
        ),
        ...origins,
        missing: origins.missing.map(({ lines, ...part }) => {
          return { ...part, lines: lines.map((line) => line + 1) };
        }),
      };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** A table for each file, for people. */
export function statsText(files: readonly FileStats[]): string {
  return files.map((file) => `${heading(file)}\n${table(rows(file))}`).join("\n");
}

function heading({ path, formatId, stats }: FileStats): string {
  const format =
    formatId === undefined ? "no known format" : (formatById(formatId)?.label ?? formatId);
  const name = path === "-" ? "standard input" : printable(path);
  return `${name} · ${format} · ${count(stats.records, "record")}`;
}

type Row = readonly [name: string, value: string];

function rows({ stats, origins }: FileStats): Row[] {
  const { statistics, tokens, greatest, labels, unreadableLines } = stats;
  const about = tokens.error === undefined ? "" : "about ";
  const roleCounts = Object.entries(statistics.roles);
  return [
    ...(unreadableLines > 0 ? [row("unreadable lines", formatInteger(unreadableLines))] : []),
    ...(statistics.examples < stats.records
      ? [row("records in another format", formatInteger(stats.records - statistics.examples))]
      : []),
    ...originRows(origins),
    row("turns", withParts(statistics.turns, roleCounts)),
    row("turns per record", spreadWords(stats.turnsPerRecord)),
    row("characters", formatInteger(statistics.characters)),
    row("characters per question", spreadWords(stats.questionLengths, greatest.question)),
    row("characters per answer", spreadWords(stats.answerLengths, greatest.answer)),
    row(
      tokensName(tokens.tokenizer),
      about + withParts(tokens.total, Object.entries(tokens.byRole)),
    ),
    row("of these trained on", about + trainedWords(tokens.trained, tokens.total)),
    row("tokens per record", spreadWords(tokens.perRecord, greatest.tokens)),
    ...(labels ?? []).map(({ label, records }, index) => {
      const shown = `${formatInteger(records)} × ${printableName(label)}`;
      return row(index === 0 ? "answers" : "", `${shown} (${percent(records / stats.records)})`);
    }),
  ];
}

const row = (name: string, value: string): Row => [name, value];

/** More names than these are read by nobody; the form for programs has all. */
const shownNames = 10;

/** Where anything is told of it. */
function originRows(origins: Origins): Row[] {
  if (!tellsOrigins(origins)) return [];
  const { taskTypes, sources, missing, untold } = origins;
  const types = taskTypes.map(({ taskType, records }) => [taskType, records] as const);
  const named = untold === 0 ? types : [...types, ["not told", untold] as const];
  const files = sources.map(({ path, records }) => [path, records] as const);
  return [
    row("task types", amounts(named)),
    ...(files.length === 0 ? [] : [row("sources", amounts(files))]),
    ...missing.map(({ part, records, lines: [first = 0] }) =>
      row(
        `without ${printableName(part)}`,
        `${formatInteger(records)}, the first in line ${formatInteger(first + 1)}`,
      ),
    ),
  ];
}

function amounts(named: readonly (readonly [name: string, records: number])[]): string {
  const shown = named
    .slice(0, shownNames)
    .map(([name, records]) => `${printableName(name)} ${formatInteger(records)}`);
  const more = named.length - shown.length;
  return [...shown, ...(more > 0 ? [`${formatInteger(more)} more`] : [])].join(", ");
}

function tokensName(tokenizer: string): string {
  return `tokens (${printable(tokenizerById(tokenizer)?.label ?? tokenizer)})`;
}

function trainedWords(trained: number, total: number): string {
  return total === 0 ? "0" : `${formatInteger(trained)} (${percent(trained / total)})`;
}

function withParts(total: number, parts: readonly (readonly [string, number])[]): string {
  const words = parts.map(([name, amount]) => `${name} ${formatInteger(amount)}`);
  return words.length === 0
    ? formatInteger(total)
    : `${formatInteger(total)} (${words.join(", ")})`;
}

/** `greatest`: where the greatest of them is. */
function spreadWords(spread: Spread | undefined, greatest?: Greatest): string {
  if (spread === undefined) return "none";
  const { min, median, p90, p99, max } = spread;
  const words = Object.entries({ min, median, "90 %": p90, "99 %": p99, max })
    .map(([name, value]) => `${name} ${formatInteger(value)}`)
    .join(", ");
  return greatest === undefined || min === max
    ? words
    : `${words} (line ${formatInteger(greatest.line + 1)})`;
}

function table(lines: readonly Row[]): string {
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `  ${name.padEnd(width)}  ${value}\n`).join("");
}
