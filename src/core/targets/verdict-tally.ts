/** Makes verdicts for the chosen targets out of the findings of a dataset. */

import { compareSeverity } from "../dataset-findings.ts";
import type { Format } from "../formats/format.ts";
import { formatById } from "../formats/index.ts";
import { findingMessage } from "../message.ts";
import type { RecordFinding } from "../model.ts";
import { ruleById } from "../rules/index.ts";
import { vendorResult } from "../vendor-checks/vendor-check.ts";
import type { VendorTally } from "../vendor-checks/vendor-tally.ts";
import type { ChosenTarget } from "./chosen-target.ts";
import { targetById } from "./index.ts";
import type { Acceptance, TargetVerdict, VerdictReason } from "./verdict.ts";

interface Counted {
  readonly first: RecordFinding;
  firstLine: number;
  count: number;
}

export class VerdictTally {
  readonly #chosen: readonly ChosenTarget[];
  readonly #counts: readonly Map<string, Counted>[];
  readonly #ownId: string | undefined;

  /** `own`: the dataset's format. */
  constructor(chosen: readonly ChosenTarget[], own: Format | undefined) {
    this.#chosen = chosen;
    this.#counts = chosen.map(() => new Map());
    this.#ownId = own?.id;
  }

  /** Takes findings in any order. */
  add(finding: RecordFinding, line: number): void {
    for (const [index, target] of this.#chosen.entries()) {
      if (!concerns(finding, target, this.#ownId)) continue;
      const counts = this.#counts[index];
      const key = `${finding.severity} ${finding.ruleId} ${finding.messageId}`;
      const counted = counts?.get(key);
      if (counted === undefined) counts?.set(key, { first: finding, firstLine: line, count: 1 });
      else {
        counted.count += 1;
        if (line < counted.firstLine)
          counts?.set(key, { ...counted, first: finding, firstLine: line });
      }
    }
  }

  verdicts(vendorTallies: readonly VendorTally[] = []): readonly TargetVerdict[] {
    return this.#chosen.map((target, index) => {
      const { id, formatId } = target;
      const counts = [...(this.#counts[index]?.values() ?? [])];
      const reasons = counts.map((counted) => reasonOf(counted, target)).sort(byWeight);
      const acceptance = acceptanceOf(reasons);
      const vendorCheck = targetById(id)?.vendorCheck;
      const tally = vendorTallies.find((one) => one.check.id === vendorCheck && !one.isEmpty);
      return {
        id,
        acceptance,
        formatId,
        reasons,
        ...(tally && { vendorCheck: vendorResult(tally.check, tally.errors(), acceptance) }),
      };
    });
  }
}

/** What is less than a warning is no reason. */
function concerns(
  finding: RecordFinding,
  { id, formatId }: ChosenTarget,
  ownId: string | undefined,
): boolean {
  const { severity, ruleId, target, alsoFor } = finding;
  if (severity !== "error" && severity !== "warning") return false;
  if (target === id || alsoFor?.includes(id) === true) return true;
  if (target !== undefined) return false;
  // Whether a byte order mark is wanted, each target says for itself.
  if (ruleId === "byte-order-mark") return false;
  switch (ruleById(ruleId)?.meta.category) {
    case "syntax":
      return true;
    case "schema":
      return formatId === ownId;
    default:
      return ruleId === "empty-content" && formatId === ownId;
  }
}

function reasonOf({ first, firstLine, count }: Counted, target: ChosenTarget): VerdictReason {
  const { ruleId, messageId, severity, data } = first;
  // Whom it is said for is known here; what another target says, too, names the format of that one.
  const isOthers = first.target !== target.id && data?.["format"] !== undefined;
  const message = findingMessage({
    ...first,
    target: undefined,
    ...(isOthers && {
      data: { ...data, format: formatById(target.formatId)?.label ?? target.formatId },
    }),
  });
  return { ruleId, messageId, severity, message, count, firstLine };
}

function byWeight(a: VerdictReason, b: VerdictReason): number {
  return compareSeverity(a, b) || a.firstLine - b.firstLine;
}

function acceptanceOf([first]: readonly VerdictReason[]): Acceptance {
  if (first === undefined) return "taken";
  return first.severity === "error" ? "refused" : "noted";
}
