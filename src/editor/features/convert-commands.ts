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
  const file = await savedFile(dataset, { what: vscode.l10n.t("a conversion") });
  await dataset.settled();
  const path = file.fsPath;
  const job = randomUUID();
  const end = (isWanted: boolean): Promise<boolean> =>
    worker.request(key, "endJob", { job, isWanted });
  const stop = (): Promise<boolean> => end(false);
  const { from, choices } = await showWork({
    title: vscode.l10n.t("Looking at {0}", name),
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
    title: vscode.l10n.t("Trying to convert {0}", name),
    stop,
    run: () => worker.request(key, "previewConversion", request),
  });
  assertSome(preview, label);
  const out = `${withoutEnding(path)}.${to}.jsonl`;
  const texts = { ...sidesOf(preview), title: titleOf(name, preview) };
  const isWanted = await host.preview.askTexts(file, texts);
  const made = isWanted
    ? await prepareFiles({
        title: vscode.l10n.t("Converting {0}", name),
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
    tell(vscode.l10n.t("nothing was converted."));
    return;
  }
  await openFile(out);
  tell(vscode.l10n.t('wrote {0} to "{1}".', count(made.tally.written, "record"), fileName(out)));
}

function assertSome({ tally }: ConversionOutcome, label: string): void {
  if (tally.written > 0) return;
  const reasons = tally.leftOut.map(({ why }) => leftOutInWords(why)).join("; ");
  throw new PlainError(
    tally.records === 0
      ? vscode.l10n.t("The dataset has no records: there is nothing to convert.")
      : vscode.l10n.t("No record can be written as {0}: {1}. Pick another format.", label, reasons),
  );
}

function titleOf(name: string, { to, samples, tally }: ConversionPreview): string {
  const part =
    samples.length < tally.records
      ? vscode.l10n.t("the first {0} of {1}", samples.length, count(tally.records, "record"))
      : count(tally.records, "record");
  return vscode.l10n.t("{0} as {1}: {2} (preview)", name, to, part);
}

function sidesOf({
  samples,
  placesAre,
}: ConversionPreview): Readonly<Record<"before" | "after", string>> {
  const before = samples.map((sample) => spreadRecord(sample.before));
  const leftOut = (place: string): string =>
    placesAre === "line"
      ? vscode.l10n.t("(The record on line {0} is left out.)", place)
      : vscode.l10n.t("(Record {0} is left out.)", place);
  const after = samples.map(({ line, after: text }) =>
    text === undefined ? leftOut(formatInteger(line + 1)) : spreadRecord(text),
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
      : [vscode.l10n.t("{0} joined with the one before.", count(tally.mergedTurns, "turn"))];
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Write {0} of "{1}" as {2}?', count(tally.written, "record"), name, label),
    {
      modal: true,
      detail: [
        [...(losses.length === 0 ? [vscode.l10n.t("Nothing is lost.")] : losses), ...merged].join(
          "\n",
        ),
        [vscode.l10n.t("Beside the dataset, which stays as it is:"), ...rows].join("\n"),
      ].join("\n\n"),
    },
    button,
  );
  return choice === button;
}
