/** Which lines have faults, from the findings of a check. */

import type { Finding } from "../model.ts";
import { ruleById } from "../rules/index.ts";
import type { Category } from "../rules/rule.ts";

/** They speak of the file as a whole, or of what a platform wants of it; where they stand is no fault of that line. */
const aboutFile: ReadonlySet<string> = new Set([
  "not-jsonl",
  "empty-file",
  "byte-order-mark",
  "unknown-format",
  "too-few-examples",
  "too-many-examples",
  "file-too-large",
  "wrong-encoding",
  "unavailable-platform",
]);

const ofForm: ReadonlySet<Category> = new Set(["syntax", "schema"]);

export class FaultLines {
  /** Lines with an error of any kind. */
  readonly errors = new Set<number>();
  /** Lines with an error of syntax or schema: trainers may refuse them. */
  readonly malformed = new Set<number>();
  /** Lines with empty, short or placeholder content. */
  readonly incomplete = new Set<number>();

  constructor(findings: Iterable<Pick<Finding, "ruleId" | "severity" | "line">>) {
    for (const { ruleId, severity, line } of findings) {
      const category = ruleById(ruleId)?.meta.category;
      if (category === undefined || category === "quality" || aboutFile.has(ruleId)) continue;
      if (category === "completeness") this.incomplete.add(line);
      if (severity !== "error") continue;
      this.errors.add(line);
      if (ofForm.has(category)) this.malformed.add(line);
    }
  }
}
