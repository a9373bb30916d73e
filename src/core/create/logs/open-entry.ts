/** Entries of a log with the lines that belong to them, and the record that one or several of them make. */

import { syslogSeverities } from "../../syslog-severities.ts";
import type { OperationalRecord, PartName } from "../operational-record.ts";
import type { LogDialect, LogEntry } from "./log-entry.ts";
import type { LogMeaning } from "./log-rules.ts";
import { severityOfWord } from "./severity.ts";

/** May still grow: lines behind it belong to it. */
export interface OpenEntry {
  readonly entry: LogEntry;
  readonly meaning: LogMeaning | undefined;
  /** The line of the entry and those that go on with it, without white space at their ends. */
  readonly lines: string[];
  /** All lines as they were read. */
  readonly source: string[];
  /** Of all lines. */
  characters: number;
  /** 1-based. */
  readonly line: number;
  endLine: number;
  /** How often it came again. */
  repeats: number;
}

/** As elsewhere vendors are spelled. */
const vendors: Readonly<Partial<Record<LogDialect, string>>> = {
  "cisco-ios": "Cisco IOS",
  "cisco-iosxr": "Cisco IOS XR",
  "cisco-nxos": "Cisco NX-OS",
  "cisco-asa": "Cisco ASA",
  junos: "Juniper Junos",
  eos: "Arista EOS",
  fortios: "Fortinet FortiOS",
  "pan-os": "Palo Alto PAN-OS",
};

/** So many interfaces and neighbours of an incident are named. */
const maxNames = 20;

/** In their order, at least one. */
export function recordOf(entries: readonly [OpenEntry, ...OpenEntry[]]): OperationalRecord {
  const [first] = entries;
  const { entry, meaning } = decidingEntry(entries);
  const severity =
    meaning?.severity ??
    (entry.severity === undefined ? undefined : syslogSeverities[entry.severity]);
  const parts = filled({
    entry: textOf(entries),
    classification: meaning?.classification?.(entry),
    severity,
    action: meaning?.action?.(entry),
  });
  const isAnswered = Object.keys(parts).length > 1;
  return {
    kind: "log",
    taskType: "log_analysis",
    parts,
    traits: traitsOf(entries, entry),
    place: { line: first.line, endLine: Math.max(...entries.map(({ endLine }) => endLine)) },
    source: entries.length === 1 ? first.source : entries.flatMap(({ source }) => source),
    missing: answerParts.filter((part) => parts[part] === undefined),
    ...(!isAnswered && { doubt: "no-answer" }),
  };
}

/** What a mapping can say, without which an entry teaches little. */
const answerParts: readonly PartName[] = ["classification", "action"];

/**
 * Of those that a rule explains the most severe, and of these the first: it is more likely the cause. Where no rule explains
 * any, the same of all.
 */
function decidingEntry(entries: readonly [OpenEntry, ...OpenEntry[]]): OpenEntry {
  let [deciding] = entries;
  for (const one of entries) {
    const isExplained = one.meaning !== undefined;
    const wins =
      isExplained === (deciding.meaning !== undefined) ? rank(one) < rank(deciding) : isExplained;
    if (wins) deciding = one;
  }
  return deciding;
}

/**
 * What the rule says counts before the number of the device, which is low for a lost link and high for a lost neighbour.
 * Words of a project's own ("P1") rank nothing.
 */
function rank({ entry, meaning }: OpenEntry): number {
  const said = meaning?.severity === undefined ? undefined : severityOfWord(meaning.severity);
  return said ?? entry.severity ?? syslogSeverities.length;
}

function traitsOf(entries: readonly OpenEntry[], deciding: LogEntry): Record<string, string> {
  const time = entries.find(({ entry }) => entry.time !== undefined)?.entry.time;
  return filled({
    host: deciding.host,
    vendor: vendors[deciding.dialect],
    severity: deciding.severity === undefined ? undefined : syslogSeverities[deciding.severity],
    mnemonic: deciding.mnemonic,
    interface: namesOf(entries, "interface"),
    neighbour: namesOf(entries, "neighbour"),
    time: time === undefined ? undefined : isoTime(time),
  });
}

/** Times beyond what a date can be, from broken clocks, are none. */
function isoTime(time: number): string | undefined {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** "Gi0/1, Gi0/2". */
function namesOf(
  entries: readonly OpenEntry[],
  part: "interface" | "neighbour",
): string | undefined {
  if (entries.length === 1) return entries[0]?.entry[part];
  const names = new Set(entries.map(({ entry }) => entry[part]));
  names.delete(undefined);
  return [...names].slice(0, maxNames).join(", ");
}

/** Without what is empty or missing. */
function filled<K extends string>(values: Record<K, string | undefined>): Record<string, string> {
  const result: Record<string, string> = {};
  for (const name in values) {
    const value = values[name];
    if (value !== undefined && value !== "") result[name] = value;
  }
  return result;
}

/** The lines in their order; an entry that says the same as the one before is counted there. */
function textOf(entries: readonly OpenEntry[]): string {
  const lines: string[] = [];
  let before: OpenEntry | undefined;
  let repeats = 0;
  const close = (): void => {
    const [head = "", ...others] = before?.lines ?? [];
    if (before !== undefined) lines.push(head + repeatWords(repeats), ...others);
  };
  for (const one of entries) {
    if (before !== undefined && saysTheSame(before, one)) {
      repeats += 1 + one.repeats;
      continue;
    }
    close();
    before = one;
    repeats = one.repeats;
  }
  close();
  return lines.join("\n");
}

function saysTheSame(one: OpenEntry, other: OpenEntry): boolean {
  return (
    one.entry.message === other.entry.message &&
    one.entry.mnemonic === other.entry.mnemonic &&
    one.lines.length === 1 &&
    other.lines.length === 1
  );
}

function repeatWords(repeats: number): string {
  if (repeats === 0) return "";
  return repeats === 1 ? " (repeated once)" : ` (repeated ${repeats} times)`;
}
