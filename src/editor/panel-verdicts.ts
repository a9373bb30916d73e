/** What a panel tells of a dataset's findings: verdicts of its targets, and what its rules are about. */
import { reasonSentence } from "../core/output/target-words.ts";
import { ruleById } from "../core/rules/index.ts";
import type { DatasetState } from "../protocol/dataset-answers.ts";
import type { ShownVerdict } from "../protocol/panel-view.ts";
import type { ShownRule } from "../protocol/shown-rule.ts";
import { labelOf } from "./target-words.ts";

export const shownVerdicts = (targets: DatasetState["targets"]): readonly ShownVerdict[] =>
  targets.map((verdict) => ({
    label: labelOf(verdict),
    acceptance: verdict.acceptance,
    reasons: verdict.reasons.map((reason) => ({
      message: reasonSentence(reason),
      ruleId: reason.ruleId,
      count: reason.count,
    })),
  }));

export function shownRules(ruleIds: Iterable<string>): Readonly<Record<string, ShownRule>> {
  const rules: Record<string, ShownRule> = {};
  for (const id of ruleIds) {
    const meta = ruleById(id)?.meta;
    if (meta !== undefined) {
      rules[id] = { description: meta.description, category: meta.category };
    }
  }
  return rules;
}
