/** What the files of a cleaning are called. */

/** What a cleaning took out of a dataset is none, unless it is named itself. */
export const ledgerEnding = ".ledger.jsonl";

/** The ledger of single records that were edited in a file too big for editors. */
export const editsEnding = ".edits.jsonl";

export const editsBeside = (dataset: string): string => withoutEnding(dataset) + editsEnding;

export function ledgerBeside(result: string): string {
  return withoutEnding(result) + ledgerEnding;
}

/** Of the copy of a dataset that goes beside it. */
export function copyBeside(dataset: string): Readonly<Record<"result" | "report", string>> {
  const stem = `${withoutEnding(dataset)}.clean`;
  return { result: `${stem}.jsonl`, report: `${stem}.md` };
}

export function withoutEnding(name: string): string {
  return name.replace(/\.(?:jsonl|ndjson|json)$/i, "");
}

/** Whether restoring finds the result by itself. Not sure, as with a path from the root and one that is none: no. */
export function isBelowFolderOf(ledger: string, result: string): boolean {
  const stepsOf = (path: string): string[] => path.split(/[/\\]/).filter((step) => step !== ".");
  const folder = stepsOf(ledger).slice(0, -1);
  const steps = stepsOf(result);
  const rest = steps.slice(folder.length);
  if (rest.includes("..") || /^(?:[a-z]:)?$/i.test(rest[0] ?? "")) return false;
  return folder.every((step, index) => step === steps[index]);
}
