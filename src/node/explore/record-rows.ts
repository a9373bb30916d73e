/** What the list shows of lines. */

import { isBlank } from "../../core/blank.ts";
import { compareSeverity } from "../../core/dataset-findings.ts";
import type { RecordFacts } from "../../core/explore/record-facts.ts";
import { recordTitle, titleHead } from "../../core/explore/record-title.ts";
import type { FindingSource } from "../../core/finding-source.ts";
import type { Format } from "../../core/formats/format.ts";
import { parseRecord } from "../../core/json/strict.ts";
import { findingMessage } from "../../core/message.ts";
import type { Finding } from "../../core/model.ts";
import { readExample } from "../../core/record-view.ts";
import { linesOf, type RecordGroups } from "../../core/similarity/record-groups.ts";
import type { GroupRow, GroupsOverview, RecordRow } from "../../protocol/panel-messages.ts";
import type { LineHeads } from "./explored-lines.ts";

/** UTF-8 has no character that takes more bytes for a UTF-16 unit. */
const titleBytes = 3 * titleHead;

export interface RowSources {
  readonly texts: LineHeads;
  readonly format: Format | undefined;
  /** Of a line; a longer one is no record. */
  readonly mostBytes: number;
  readonly findings: FindingSource;
  /** As far as they are counted. */
  readonly facts: RecordFacts | undefined;
}

export function recordRow(
  line: number,
  { texts, format, mostBytes, findings, facts }: RowSources,
): RecordRow {
  const head = headOf(line, texts);
  const known = facts !== undefined && line < facts.lines ? facts : undefined;
  const { worst, count } = findingsOf(findings, line);
  const isReadable =
    known?.isReadable(line) ?? (looksReadable(head) && !texts.isLonger(line, mostBytes));
  return {
    line,
    title: recordTitle(head.text, { format, isCut: head.isCut }),
    isReadable,
    why: isReadable ? whyOther(head, format) : whyUnreadable(head, worst),
    tokens: known?.figure(line, "tokens"),
    turns: known?.figure(line, "turns"),
    answer: known?.figure(line, "answer"),
    severity: worst?.severity,
    findings: count,
  };
}

/** JSON may be a record of another format; of a beginning nobody can tell. */
const whyOther = ({ text, isCut }: Head, format: Format | undefined): string | undefined =>
  isCut || format === undefined || readExample(text, format) !== undefined
    ? undefined
    : "other format";

function whyUnreadable({ text, isCut }: Head, worst: Finding | undefined): string {
  if (!isCut && isBlank(text)) return "blank line";
  return worst === undefined ? "not readable" : findingMessage(worst);
}

/** Groups that are listed. */
const mostGroups = 20;

export function groupsOverview(
  { duplicates, conflicts }: RecordGroups,
  { texts, format }: Pick<RowSources, "texts" | "format">,
): GroupsOverview {
  const sections = {
    exact: { groups: 0, records: 0 },
    near: { groups: 0, records: 0 },
    conflict: { groups: 0, records: 0 },
  };
  const rows: Omit<GroupRow, "title">[] = [];
  for (const [index, group] of duplicates.entries()) {
    const section = group.kind === "exact" ? "exact" : "near";
    const { members, kept } = group;
    sections[section].groups += 1;
    sections[section].records += members.length;
    rows.push({ of: "duplicates", index, section, records: members.length + 1, line: kept });
  }
  for (const [index, group] of conflicts.entries()) {
    const lines = linesOf(group);
    const [line = 0] = lines;
    sections.conflict.groups += 1;
    sections.conflict.records += lines.length;
    rows.push({ of: "conflicts", index, section: "conflict", records: lines.length, line });
  }
  const largest = rows.sort((a, b) => b.records - a.records).slice(0, mostGroups);
  return {
    sections,
    largest: largest.map((row) => {
      const { text, isCut } = headOf(row.line, texts);
      return { ...row, title: recordTitle(text, { format, isCut }) };
    }),
  };
}

interface Head {
  readonly text: string;
  readonly isCut: boolean;
}

interface LineFindings {
  /** The most severe one. */
  readonly worst: Finding | undefined;
  readonly count: number;
}

/** Of the same length in a text and in its file. */
function headOf(line: number, texts: LineHeads): Head {
  const { text, isWhole } = texts.read(line, titleBytes) ?? { text: "", isWhole: true };
  return { text: text.slice(0, titleHead), isCut: !isWhole || text.length > titleHead };
}

/** As far as that can be told before all records are counted. */
const looksReadable = ({ text, isCut }: Head): boolean =>
  isCut ? text.trimStart().startsWith("{") : parseRecord(text) !== undefined;

function findingsOf(source: FindingSource, line: number): LineFindings {
  let worst: Finding | undefined;
  let count = 0;
  for (const finding of source.select({}, line, line)) {
    count += 1;
    if (worst === undefined || compareSeverity(finding, worst) < 0) worst = finding;
  }
  return { worst, count };
}
