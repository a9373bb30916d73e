/** What several targets say of one place of a record is said once. */

import { compareSeverity } from "../dataset-findings.ts";
import { formatPointer } from "../json/locate.ts";
import type { RecordFinding, Severity, Span } from "../model.ts";
import type { TargetProblem } from "./target-checker.ts";

export class SharedFindings {
  readonly #found: RecordFinding[];
  /** Where in `#found` what was said is. */
  readonly #places: Map<string, number>;

  /** `found`: what was said of the record; findings of targets are added to it. */
  constructor(found: RecordFinding[]) {
    this.#found = found;
    this.#places = new Map(found.map((one, index) => [sameness(one), index]));
  }

  /** What was said already is not said again: it counts for these targets, too. `severity`: of the rule. */
  add(problem: TargetProblem, severity: Severity, span: Span): void {
    const { ruleId, messageId, path, valueSpan, data, targets, atMost } = problem;
    const [target, ...alsoFor] = targets;
    if (target === undefined) return;
    const isTooSevere =
      atMost !== undefined && compareSeverity({ severity: atMost }, { severity }) > 0;
    const finding: RecordFinding = {
      ruleId,
      messageId,
      severity: isTooSevere ? atMost : severity,
      span,
      ...(data && { data }),
      pointer: formatPointer(path),
      ...(valueSpan && { valueSpan }),
      target,
      ...(alsoFor.length > 0 && { alsoFor }),
    };
    const key = sameness(finding);
    const index = this.#places.get(key) ?? this.#found.length;
    const said = this.#found[index];
    this.#places.set(key, index);
    this.#found[index] = said === undefined ? finding : alsoSaidFor(said, targets);
  }
}

function alsoSaidFor(said: RecordFinding, targets: readonly string[]): RecordFinding {
  const known = said.alsoFor ?? [];
  const added = targets.filter((id) => id !== said.target && !known.includes(id));
  return { ...said, alsoFor: [...known, ...added] };
}

/** Equal for findings that say the same of the same place, be it of another format. */
function sameness({ ruleId, messageId, span, data }: RecordFinding): string {
  const others = { ...data, format: "" };
  return JSON.stringify([ruleId, messageId, span.start, span.end, others]);
}
