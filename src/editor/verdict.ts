/** A dataset's state in words: for the status bar, its tooltip and its menu. */
import { count, formatInteger } from "../core/wording.ts";
import type { Dataset } from "./dataset.ts";

export interface Verdict {
  /** A codicon's name. */
  readonly icon: string;
  readonly text: string;
  /** The same and more, in sentences. */
  readonly details: readonly string[];
}

export const fromDiskNote =
  "The file is over 50 MB, so VS Code does not show it to extensions: it is read from disk, and unsaved edits are not seen.";

export function verdictOf(dataset: Dataset): Verdict {
  const { state, failure } = dataset;
  const notes = dataset.document === undefined ? [fromDiskNote] : [];
  if (dataset.settings?.enable === false) {
    return {
      icon: "circle-slash",
      text: "Tunesmith is off",
      details: ["Checking is turned off in the settings."],
    };
  }
  if (failure !== undefined) {
    return { icon: "warning", text: "Not checked", details: [failure, ...notes] };
  }
  if (state === undefined) {
    return {
      icon: "loading~spin",
      text: "Checking",
      details: ["The check has just begun.", ...notes],
    };
  }

  const { errors, warnings, infos, hints } = state.summary;
  const format = state.formatLabel ?? "unknown format";
  const records = count(state.records, "record");
  const onDisk = notes.length > 0 ? ["from disk"] : [];
  const counts = [
    count(errors, "blocking finding"),
    count(warnings, "warning"),
    count(infos + hints, "note"),
  ].join(", ");
  const content = `${format}, ${records} in ${count(state.lines, "line")}.`;

  if (state.checkedLines < state.lines) {
    const percent = `${formatInteger(Math.floor((100 * state.checkedLines) / state.lines))}%`;
    const soFar = `${formatInteger(state.checkedLines)} of ${count(state.lines, "line")} checked: ${counts} so far.`;
    return dataset.checking
      ? { icon: "loading~spin", text: `Checking ${percent}`, details: [soFar, ...notes] }
      : { icon: "debug-pause", text: `Stopped at ${percent}`, details: [soFar, ...notes] };
  }
  return {
    icon: errors > 0 ? "error" : "check",
    text: [
      ...(errors > 0 ? [`${formatInteger(errors)} blocking`] : []),
      format,
      records,
      ...onDisk,
    ].join(" · "),
    details: [`${counts}.`, content, ...notes],
  };
}
