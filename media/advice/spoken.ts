import { verdictTexts } from "../../src/core/cost/report-parts.ts";
import { count } from "../../src/core/wording.ts";
import type { AdviceState } from "../../src/protocol/advice-view.ts";

/** How things stand, for those who do not see it: it changes a few times in a run, not with each answer. */
export function spoken(state: AdviceState): string {
  const { stage } = state;
  switch (stage.stage) {
    case "preparing":
      return stage.what;
    // It gets the focus.
    case "sheet":
      return "";
    case "running": {
      const { done, total, waiting } = stage.progress;
      const quarters = total === 0 ? 0 : Math.floor((4 * done) / total);
      const pause = waiting === undefined ? "" : " It waits.";
      return `Asking the model: ${quarters === 0 ? "" : "at least "}${25 * quarters} % are answered.${pause}`;
    }
    // It is an alert of its own.
    case "failed":
      return "";
    case "idle":
      return resultOf(state);
  }
}

function resultOf(state: AdviceState): string {
  if (state.page === "recommendation") {
    const { report } = state;
    if (report === undefined) return state.problems.join(" ");
    const rules = `By rules: ${verdictTexts[report.rules.verdict]}.`;
    if (report.model === undefined) return rules;
    return `${rules} By the model: ${verdictTexts[report.model.recommendation.verdict]}.`;
  }
  const { problem, material, result } = state;
  if (problem !== undefined) return problem;
  if (result !== undefined) {
    const { quality, judged } = result.assessment;
    return `${count(judged, "example")} judged: quality ${quality ?? "cannot be told"}.`;
  }
  return material === undefined ? "" : `${count(material.records, "record")} read.`;
}
