/** From groups of records to findings on each of them. */

import type { Finding, MessageData, Severity } from "../model.ts";
import { ruleOptions, type Settings } from "../settings.ts";
import { wholePercent } from "../wording.ts";
import type {
  ConflictGroup,
  DuplicateGroup,
  DuplicateKind,
  RecordGroups,
} from "./record-groups.ts";

/** Related lines on one finding; the message gives the full number. */
const maxRelated = 10;

/** What is said of one record of a group. `related` may have more lines than are named, and the record's own. */
interface Statement {
  readonly line: number;
  readonly messageId: string;
  readonly data: MessageData;
  readonly related: readonly number[];
  readonly similarity?: number;
}

interface GroupStatements {
  readonly ruleId: string;
  readonly isTicketBlind: boolean;
  readonly statements: Iterable<Statement>;
}

/**
 * One finding for every record of every group, at the head of the record. Groups are numbered from 1 in their order,
 * duplicates first. `headLengthOf`: the length of a record's text up to the end of its first key, by its line.
 */
export function groupFindings(
  groups: RecordGroups,
  headLengthOf: (line: number) => number,
  settings: Settings,
): Finding[] {
  const all = [...groups.duplicates.map(aboutDuplicates), ...groups.conflicts.map(aboutConflict)];
  return all.flatMap(({ ruleId, isTicketBlind, statements }, index) => {
    const severity = severityOf(settings, ruleId, isTicketBlind);
    if (severity === "off") return [];
    return Array.from(statements, ({ line, messageId, data, related, similarity }): Finding => {
      return {
        ruleId,
        messageId,
        severity,
        data,
        line,
        span: { start: 0, end: headLengthOf(line) },
        pointer: "",
        group: index + 1,
        relatedLines: related.filter((other) => other !== line).slice(0, maxRelated),
        ...(similarity !== undefined && { similarity }),
      };
    });
  });
}

function severityOf(settings: Settings, ruleId: string, isTicketBlind: boolean): Severity | "off" {
  const severity = settings.rules[ruleId]?.severity ?? "off";
  if (severity === "off" || !isTicketBlind) return severity;
  return (ruleOptions(settings, ruleId).choices("severities")["ticketBlind"] ?? severity) as
    Severity | "off"; // As the option's choices are.
}

const duplicateRules = {
  exact: { ruleId: "exact-duplicate", first: "first", other: "repeated" },
  near: { ruleId: "near-duplicate", first: "first", other: "similar" },
  ticketBlind: { ruleId: "near-duplicate", first: "firstIncident", other: "sameIncident" },
} as const satisfies Record<DuplicateKind, object>;

function aboutDuplicates(group: DuplicateGroup): GroupStatements {
  const { kind } = group;
  const { ruleId } = duplicateRules[kind];
  return { ruleId, isTicketBlind: kind === "ticketBlind", statements: duplicatesOf(group) };
}

function* duplicatesOf({ kind, kept, members }: DuplicateGroup): Iterable<Statement> {
  const { first, other } = duplicateRules[kind];
  const others = members.length;
  const lines = members.slice(0, maxRelated + 1).map(({ line }) => line);
  yield { line: kept, messageId: first, data: { others }, related: lines };
  for (const { line, similarity } of members) {
    if (kind === "exact") {
      yield { line, messageId: other, data: { line: kept + 1, others }, related: [kept, ...lines] };
    } else {
      const data = { percent: wholePercent(similarity), line: kept + 1 };
      yield { line, messageId: other, data, related: [kept], similarity };
    }
  }
}

function aboutConflict(group: ConflictGroup): GroupStatements {
  const { isTicketBlind } = group;
  return { ruleId: "conflicting-answers", isTicketBlind, statements: conflictsOf(group) };
}

function* conflictsOf({ isTicketBlind, turn, answers }: ConflictGroup): Iterable<Statement> {
  const messageId = isTicketBlind ? "incidentDiffers" : turn > 1 ? "differsLater" : "differs";
  const firstLines = answers.slice(0, maxRelated + 1).map(([line = 0]) => line);
  for (const [answer, lines] of answers.entries()) {
    const related = firstLines.filter((_, index) => index !== answer);
    const line = (related[0] ?? 0) + 1;
    for (const own of lines) {
      const data = { line, answers: answers.length, ...(turn > 1 && { turn }) };
      yield { line: own, messageId, data, related };
    }
  }
}
