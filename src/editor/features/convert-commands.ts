/** The command that writes a dataset in another format: its losses and its first records are seen before. */
import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { withoutEnding } from "../../core/cleaning/places.ts";
import { lossLines } from "../../core/convert/conversion-report.ts";
import { leftOutInWords } from "../../core/convert/conversion-words.ts";
import { count, formatInteger } from "../../core/wording.ts";
import type { ConversionOutcome, ConversionPreview } from "../../protocol/job-messages.ts";
import { PlainError, registerCommand } from "../commands.ts";
import { pickChanges, pickFormat } from "../convert-steps.ts";
import type { Dataset } from "../dataset.ts";
import { currentDataset } from "../datasets.ts";
import { prepareFiles, showWork } from "../file-work.ts";
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
  const job = randomUUID();
  const end = (isWanted: boolean): Promise<boolean> =>
    worker.request(key, "endJob", { job, isWanted });
  const stop = (): Promise<boolean> => end(false);
  const { from, choices } = await showWork({
    title: `Looking at ${name}`,
    stop,
    run: () => {
      const formatId = dataset.state?.formatId ?? "auto";
      return worker.request(key, "conversionChoices", { job, path, from: formatId });
    },
  });
  const { to, label, tally: outlook } = await pickFormat(choices);
  const changes = await pickChanges(outlook);
  const request = { job, path, from, to, ...changes };
  const preview = await showWork({
    title: `Trying to convert ${name}`,
    stop,
    run: () => worker.request(key, "previewConversion", request),
  });
  assertSome(preview, label);
  const out = `${withoutEnding(path)}.${to}.jsonl`;
  const texts = { ...sidesOf(preview), title: titleOf(name, preview) };
  const isWanted = await host.preview.askTexts(file, texts);
  const made = isWanted
    ? await prepareFiles({
        title: `Converting ${name}`,
        uses: [path, out],
        run: (onShare) => worker.request(key, "convertDataset", { ...request, out }, onShare),
        // The file may be another one than when it was tried.
        confirm: (outcome) => {
          assertSome(outcome, label);
          return confirm(outcome, { name, label, out });
        },
        end,
      })
    : undefined;
  if (made === undefined) {
    tell("nothing was converted.");
    return;
  }
  await openFile(out);
  tell(`wrote ${count(made.tally.written, "record")} to "${fileName(out)}".`);
}

function assertSome({ tally }: ConversionOutcome, label: string): void {
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

function sidesOf({
  samples,
  placesAre,
}: ConversionPreview): Readonly<Record<"before" | "after", string>> {
  const before = samples.map((sample) => spreadRecord(sample.before));
  const after = samples.map(({ line, after: text }) =>
    text === undefined
      ? `(${placesAre === "line" ? "The record on line" : "Record"} ${formatInteger(line + 1)} is left out.)`
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
  { tally, placesAre }: ConversionOutcome,
  { name, label, out }: Result,
): Promise<boolean> {
  const { rows, button } = await filesInWords([{ place: out }]);
  const losses = lossLines(tally, placesAre).map((line) => line.trim());
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
