/** A dataset's state in words: for the status bar, its tooltip and its menu. */
import { countsInWords } from "../core/output/check-run.ts";
import { count, formatInteger, sentence } from "../core/wording.ts";
import type { Dataset } from "./dataset.ts";

export interface Verdict {
  /** A codicon's name. */
  readonly icon: string;
  readonly text: string;
  /** What the dataset is, as far as it is known. */
  readonly subject: string;
  /** The findings in numbers, or why there are none; then more, in sentences. */
  readonly details: readonly string[];
}

const fromDiskNote =
  "The file is over 50 MB, so VS Code does not show it to extensions: it is read from disk, and unsaved edits are not seen.";

/** Of VS Code: without it two numbers for the same file would seem to contradict each other. */
const hintsNote = "Hints are listed in the Findings view, not in Problems.";

export function verdictOf(dataset: Dataset): Verdict {
  const { state, failure } = dataset;
  const notes = dataset.document === undefined ? [fromDiskNote] : [];
  const say = (icon: string, text: string, headline: string): Verdict => ({
    icon,
    text,
    subject: text,
    details: [headline, ...notes],
  });
  if (dataset.settings?.enable === false) {
    return say("circle-slash", "Tunesmith is off", "Checking is turned off in the settings.");
  }
  if (failure !== undefined) return say("warning", "Not checked", failure);
  if (state === undefined) return say("loading~spin", "Checking", "The check has just begun.");

  const { summary } = state;
  const counts = sentence(countsInWords(summary));
  if (state.checkedLines < state.lines) {
    const percent = `${formatInteger(Math.floor((100 * state.checkedLines) / state.lines))}%`;
    const soFar = `${formatInteger(state.checkedLines)} of ${count(state.lines, "line")} checked so far. ${counts}`;
    return dataset.checking
      ? say("loading~spin", `Checking ${percent}`, soFar)
      : say("debug-pause", `Stopped at ${percent}`, soFar);
  }

  if (!state.isCompared) {
    const soFar = `${count(state.lines, "line")} checked, the records not compared yet. ${counts}`;
    return dataset.checking
      ? say("loading~spin", "Comparing records", soFar)
      : say("debug-pause", "Stopped while comparing", soFar);
  }

  const { errors, hints } = summary;
  const format = state.formatLabel ?? "unknown format";
  const records = count(state.records, "record");
  const subject = `${format}, ${records} in ${count(state.lines, "line")}`;
  const parts = [format, records];
  if (errors > 0) parts.unshift(count(errors, "error"));
  if (dataset.document === undefined) parts.push("from disk");
  return {
    icon: errors > 0 ? "error" : "check",
    text: parts.join(" · "),
    subject,
    details: [
      counts,
      sentence(subject),
      ...state.unreadSplits.map((reason) => `Not compared with another split: ${reason}`),
      ...(hints > 0 ? [hintsNote] : []),
      ...notes,
    ],
  };
}
