/** What `tunesmith stats` writes. */

import { printableName } from "../fields.ts";
import { formatById } from "../formats/index.ts";
import { tokenizerById } from "../tokens/tokenizers.ts";
import { count, formatInteger, percent, printable } from "../wording.ts";
import type { Spread } from "./spread.ts";
import type { DatasetStats } from "./stats-counter.ts";

export interface FileStats {
  /** As it was named; "-" is standard input. */
  readonly path: string;
  readonly formatId: string | undefined;
  readonly bytes: number;
  readonly stats: DatasetStats;
}

/** One JSON object. */
export function statsJson(files: readonly FileStats[]): string {
  const report = {
    version: 1,
    files: files.map(({ path, formatId = null, bytes, stats }) => {
      const { statistics, records, unreadableLines, ...others } = stats;
      return { path, formatId, bytes, records, unreadableLines, ...statistics, ...others };
    }),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** A table for each file, for people. */
export function statsText(files: readonly FileStats[]): string {
  return files.map((file) => `${heading(file)}\n${table(rows(file.stats))}`).join("\n");
}

function heading({ path, formatId, stats }: FileStats): string {
  const format =
    formatId === undefined ? "no known format" : (formatById(formatId)?.label ?? formatId);
  const name = path === "-" ? "standard input" : printable(path);
  return `${name} · ${format} · ${count(stats.records, "record")}`;
}

type Row = readonly [name: string, value: string];

function rows(stats: DatasetStats): Row[] {
  const { statistics, tokens, turnsPerRecord, answerLengths, labels, unreadableLines } = stats;
  const about = tokens.error === undefined ? "" : "about ";
  const roleCounts = Object.entries(statistics.roles);
  return [
    ...(unreadableLines > 0 ? [row("unreadable lines", formatInteger(unreadableLines))] : []),
    ...(statistics.examples < stats.records
      ? [row("records in another format", formatInteger(stats.records - statistics.examples))]
      : []),
    row("turns", withParts(statistics.turns, roleCounts)),
    row("turns per record", spreadWords(turnsPerRecord)),
    row("characters", formatInteger(statistics.characters)),
    row("characters per answer", spreadWords(answerLengths)),
    row(
      tokensName(tokens.tokenizer),
      about + withParts(tokens.total, Object.entries(tokens.byRole)),
    ),
    row("of these trained on", about + trainedWords(tokens.trained, tokens.total)),
    row("tokens per record", spreadWords(tokens.perRecord)),
    ...(labels ?? []).map(({ label, records }, index) => {
      const shown = `${formatInteger(records)} × ${printableName(label)}`;
      return row(index === 0 ? "answers" : "", `${shown} (${percent(records / stats.records)})`);
    }),
  ];
}

const row = (name: string, value: string): Row => [name, value];

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

function spreadWords(spread: Spread | undefined): string {
  if (spread === undefined) return "none";
  const { min, median, p90, p99, max } = spread;
  const words = { min, median, "90 %": p90, "99 %": p99, max };
  return Object.entries(words)
    .map(([name, value]) => `${name} ${formatInteger(value)}`)
    .join(", ");
}

function table(lines: readonly Row[]): string {
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `  ${name.padEnd(width)}  ${value}\n`).join("");
}
