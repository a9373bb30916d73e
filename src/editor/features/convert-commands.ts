/** The command that writes a dataset in another format: its losses and its first records are seen before. */
import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { withoutEnding } from "../../core/cleaning/places.ts";
import { isLossless } from "../../core/convert/conversion.ts";
import { lossLines } from "../../core/convert/conversion-report.ts";
import { leftOutInWords } from "../../core/convert/conversion-words.ts";
import { count, formatInteger } from "../../core/wording.ts";
import type { ConversionPreview, ConvertRequest } from "../../protocol/worker-protocol.ts";
import { PlainError, registerCommand } from "../commands.ts";
import { pickChanges, pickFormat } from "../convert-steps.ts";
import type { Dataset } from "../dataset.ts";
import { currentDataset } from "../datasets.ts";
import { changedMeanwhile } from "../edits.ts";
import { assertSaved, showWork } from "../file-work.ts";
import type { Host } from "../host.ts";
import { spreadRecord } from "../spread-record.ts";
import { savedFile } from "../saved-file.ts";
import { tell } from "../tell.ts";
import { fileName, filesInWords, openFile } from "../written-files.ts";

export function convertCommands(host: Host): vscode.Disposable {
  return registerCommand(host, "tunesmith.convertDataset", () =>
    convert(host, currentDataset(host.datasets)),
  );
}

async function convert(host: Host, dataset: Dataset): Promise<void> {
  const { worker } = host;
  const { key, name } = dataset;
  const file = await savedFile(dataset, { what: "a conversion" });
  await dataset.settled();
  const path = file.fsPath;
  const { from, choices } = await showWork({
    title: `Looking at ${name}`,
    run: () =>
      worker.request(key, "conversionChoices", { path, from: dataset.state?.formatId ?? "auto" }),
  });
  const { to, label, tally: outlook } = await pickFormat(choices);
  const changes = await pickChanges(outlook);
  const job = randomUUID();
  const request = { job, path, from, to, ...changes };
  const stop = (): Promise<boolean> => worker.request(key, "endJob", { job, isWanted: false });
  const preview = await showWork({
    title: `Trying to convert ${name}`,
    stop,
    run: () => worker.request(key, "previewConversion", request),
  });
  assertSome(preview, label);
  const out = `${withoutEnding(path)}.${to}.jsonl`;
  assertSaved(vscode.Uri.file(out));
  const isWanted =
    (await host.preview.askTexts(file, { ...sidesOf(preview), title: titleOf(name, preview) })) &&
    (await confirm(preview, { name, label, out }));
  if (!isWanted) {
    tell("nothing was converted.");
    return;
  }
  const allowsLoss = !isLossless(preview.tally);
  const work: ConvertRequest = { ...request, out, allowsLoss };
  const { isWritten, tally } = await showWork({
    title: `Converting ${name}`,
    stop,
    run: (onShare) => worker.request(key, "convertDataset", work, onShare),
  });
  if (!isWritten) throw changedMeanwhile();
  await openFile(out);
  tell(`wrote ${count(tally.written, "record")} to "${fileName(out)}".`);
}

function assertSome({ tally }: ConversionPreview, label: string): void {
  if (tally.written > 0) return;
  const reasons = tally.leftOut.map(({ why }) => leftOutInWords(why)).join("; ");
  throw new PlainError(
    tally.records === 0
      ? "The dataset has no records: there is nothing to convert."
      : `No record can be written as ${label}: ${reasons}. Pick another format.`,
  );
}

function titleOf(name: string, { to, samples, tally }: ConversionPreview): string {
  const part =
    samples.length < tally.records
      ? `the first ${samples.length} of ${count(tally.records, "record")}`
      : count(tally.records, "record");
  return `${name} as ${to}: ${part} (preview)`;
}

function sidesOf({ samples }: ConversionPreview): Readonly<Record<"before" | "after", string>> {
  const before = samples.map((sample) => spreadRecord(sample.before));
  const after = samples.map(({ line, after: text }) =>
    text === undefined
      ? `(The record on line ${formatInteger(line + 1)} is left out.)`
      : spreadRecord(text),
  );
  return { before: before.join("\n"), after: after.join("\n") };
}

interface Result {
  readonly name: string;
  /** Of the format. */
  readonly label: string;
  readonly out: string;
}

async function confirm(
  { tally }: ConversionPreview,
  { name, label, out }: Result,
): Promise<boolean> {
  const { rows, button } = await filesInWords([{ place: out }]);
  const losses = lossLines(tally).map((line) => line.trim());
  const merged =
    tally.mergedTurns === 0
      ? []
      : [`${count(tally.mergedTurns, "turn")} joined with the one before.`];
  const choice = await vscode.window.showInformationMessage(
    `Write ${count(tally.written, "record")} of "${name}" as ${label}?`,
    {
      modal: true,
      detail: [
        [...(losses.length === 0 ? ["Nothing is lost."] : losses), ...merged].join("\n"),
        ["Beside the dataset, which stays as it is:", ...rows].join("\n"),
      ].join("\n\n"),
    },
    button,
  );
  return choice === button;
}
