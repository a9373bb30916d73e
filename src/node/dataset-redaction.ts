/** Redaction of a document of the editor: what there is to redact, and the edits that do it. */

import { setImmediate } from "node:timers/promises";
import { loadCheckTools, RecordChecker } from "../core/check-record.ts";
import { maxLineBytes } from "../core/dataset-findings.ts";
import type { LiveDataset } from "../core/live-dataset.ts";
import type { RecordFinding, Span, TextEdit } from "../core/model.ts";
import { networkEntities, type EntityType } from "../core/privacy/entities.ts";
import { kindOf } from "../core/privacy/finding-kinds.ts";
import { normalized } from "../core/privacy/ignore-hash.ts";
import { privateValue, redactionEdits } from "../core/privacy/redaction/redact-line.ts";
import { isToRedact, redactionSettings } from "../core/privacy/redaction/redaction-settings.ts";
import { createRedactor, type RedactionMode } from "../core/privacy/redaction/redactor.ts";
import { ruleOptions } from "../core/settings.ts";
import type {
  LineEdits,
  RedactableKind,
  Redaction,
  RedactionRequest,
  RedactionScope,
} from "../protocol/dataset-answers.ts";

/** A line with findings of privacy rules. */
interface PrivateLine {
  readonly line: number;
  readonly text: string;
  readonly findings: readonly RecordFinding[];
}

/** A question from the editor must not wait longer than this. */
const portionMs = 10;

/** All values of one run get their replacement from the same redactor. */
export async function redact(
  live: LiveDataset,
  { method, key, projectKey, scope }: RedactionRequest,
): Promise<Omit<Redaction, "version">> {
  const { settings } = live;
  const redactor = createRedactor({
    mode: method,
    key: method === "pseudonymize" ? projectKey : key,
    projectKey,
    keepVendorPrefix: settings.privacy.keepVendorPrefix,
    policy: ruleOptions(settings, "network-identifier").choices("policy"),
  });
  const lines: LineEdits[] = [];
  let values = 0;
  const isWanted = await selector(live, scope);
  for await (const { line, text, findings } of sourceFor(live, { scope, method })) {
    const wanted = findings.filter((finding) => isWanted({ text, finding }));
    if (wanted.length === 0) continue;
    const edits = redactionEdits(text, wanted, redactor);
    if (edits.length === 0) continue;
    lines.push({ line, edits });
    values += editedOf(wanted, edits);
  }
  return { lines, values };
}

function sourceFor(
  live: LiveDataset,
  { scope, method }: Pick<RedactionRequest, "scope" | "method">,
): AsyncIterable<PrivateLine> {
  // Only a finding that was reported can be chosen.
  if (scope.type === "one") return reportedLines(live, scope.line, scope.line);
  // A check that was stopped has not reported everything.
  const isReported = scope.type !== "kinds" && live.checkedLines === live.lines;
  return isReported ? reportedLines(live) : keptLines(live, method);
}

export async function redactableKinds(
  live: LiveDataset,
  method: RedactionMode,
): Promise<readonly RedactableKind[]> {
  const kinds = new Map<string, RedactableKind>();
  for await (const { findings } of keptLines(live, method)) {
    for (const finding of findings) {
      if (finding.recognized === undefined) continue;
      const kind = kindOf(finding.recognized);
      const { count = 0, isUnwanted = false } = kinds.get(kind) ?? {};
      kinds.set(kind, {
        kind,
        count: count + 1,
        isUnwanted: isUnwanted || isToRedact(finding, {}),
      });
    }
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}

interface Candidate {
  readonly text: string;
  readonly finding: RecordFinding;
}

async function selector(
  live: LiveDataset,
  scope: RedactionScope,
): Promise<(candidate: Candidate) => boolean> {
  switch (scope.type) {
    case "all":
      return ({ finding }) => isToRedact(finding, {});
    case "kinds": {
      const kinds = new Set(scope.kinds);
      return ({ finding: { recognized } }) =>
        recognized !== undefined && kinds.has(kindOf(recognized));
    }
    case "one":
      return ({ finding }) => isSameSpan(finding.span, scope.span);
    case "value": {
      const value = await comparableAt(live, scope);
      return ({ text, finding }) => value !== undefined && comparable(text, finding) === value;
    }
  }
}

async function comparableAt(
  live: LiveDataset,
  { line, span }: { readonly line: number; readonly span: Span },
): Promise<string | undefined> {
  for await (const { text, findings } of reportedLines(live, line, line)) {
    const finding = findings.find((one) => isSameSpan(one.span, span));
    if (finding !== undefined) return comparable(text, finding);
  }
  return undefined;
}

/** The same for values that mean the same, also where they were recognized as something else. */
function comparable(text: string, finding: RecordFinding): string | undefined {
  const entity = finding.recognized?.entity;
  return entity && normalized({ entity, value: privateValue(text, finding) });
}

/** What the check has reported. */
async function* reportedLines(
  live: LiveDataset,
  firstLine?: number,
  lastLine?: number,
): AsyncIterable<PrivateLine> {
  const pause = new Pause();
  let line = -1;
  let findings: RecordFinding[] = [];
  const current = (): PrivateLine => ({ line, text: live.lineText(line) ?? "", findings });
  for (const finding of live.select({}, firstLine, lastLine)) {
    if (pause.isDue) await pause.take();
    if (finding.recognized === undefined) continue;
    if (finding.line !== line) {
      if (findings.length > 0) yield current();
      line = finding.line;
      findings = [];
    }
    findings.push(finding);
  }
  if (findings.length > 0) yield current();
}

/** What the check has reported, and ordinary network identifiers that the project's policy keeps. */
async function* keptLines(live: LiveDataset, mode: RedactionMode): AsyncIterable<PrivateLine> {
  const entities = Object.keys(networkEntities) as EntityType[];
  const settings = redactionSettings(live.settings, { mode, entities });
  const checker = new RecordChecker(settings, live.format, await loadCheckTools(settings));
  const longest = maxLineBytes(settings);
  const pause = new Pause();
  for (let line = 0; line < live.lines; line++) {
    const text = live.lineText(line) ?? "";
    if (text.length <= longest) {
      checker.check(text);
      const findings = checker.findings.filter(({ recognized }) => recognized !== undefined);
      if (findings.length > 0) yield { line, text, findings };
    }
    if (pause.isDue) await pause.take();
  }
}

/**
 * Lets questions from the editor in between. The document may be edited then: what is worked out is of no version any
 * more, and whoever asked for it does not take it.
 */
class Pause {
  #deadline = performance.now() + portionMs;

  get isDue(): boolean {
    return performance.now() >= this.#deadline;
  }

  async take(): Promise<void> {
    await setImmediate();
    this.#deadline = performance.now() + portionMs;
  }
}

/** How many of the findings the edits are about. Both are in the order of the line. */
function editedOf(findings: readonly RecordFinding[], edits: readonly TextEdit[]): number {
  let next = 0;
  return findings.filter(({ span }) => {
    while ((edits[next]?.end ?? Infinity) <= span.start) next += 1;
    return (edits[next]?.start ?? Infinity) < span.end;
  }).length;
}

const isSameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
