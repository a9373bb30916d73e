/** What the files of a cleaning are called. */

/** What a cleaning took out of a dataset is none, unless it is named itself. */
export const ledgerEnding = ".ledger.jsonl";

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
