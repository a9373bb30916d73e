import { severityChoices } from "../privacy/severity-choices.ts";
import { defineRule } from "./rule.ts";

/** Found by a language model that was asked to assess the dataset; see `core/assessment/issue-findings.ts`. */
export const qualityIssue = defineRule({
  meta: {
    id: "quality-issue",
    description: "Point out what a language model finds wrong with records",
    category: "quality",
    severity: "warning",
    // `{sentence}` is a whole sentence, the model's.
    messages: {
      inaccurate: "Inaccurate (by {model}): {sentence}",
      "invalid-command": "Invalid command (by {model}): {sentence}",
      "contradicts-itself": "Contradicts itself (by {model}): {sentence}",
      "unsupported-resolution": "Resolution does not follow (by {model}): {sentence}",
      incomplete: "Incomplete (by {model}): {sentence}",
      inconsistent: "Unlike the other records (by {model}): {sentence}",
      "bad-format": "Badly formatted (by {model}): {sentence}",
      repetitive: "Repetitive (by {model}): {sentence}",
      unbalanced: "Unbalanced (by {model}): {sentence}",
      "addressed-to-models": "Speaks to the model that reads it (by {model}): {sentence}",
      other: "Other fault (by {model}): {sentence}",
    },
    options: {
      severities: {
        type: "choices",
        keys: ["high", "medium", "low"],
        values: severityChoices,
        default: { high: "warning", medium: "info", low: "hint" },
        description: "How severe a finding is, by how grave the model says that it is.",
      },
    },
  },
});
