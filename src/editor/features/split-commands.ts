/** The command that splits a dataset into files for training, validation and test, beside it. */
import { randomUUID } from "node:crypto";
import * as vscode from "vscode";
import { withoutEnding } from "../../core/cleaning/places.ts";
import { splitReportText } from "../../core/split/split-report.ts";
import { sideNames } from "../../core/split/split-shares.ts";
import type { SplitOutcome, SplitRequest } from "../../protocol/job-messages.ts";
import { registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { currentDataset } from "../datasets.ts";
import { changedMeanwhile } from "../edits.ts";
import { prepareFiles, showWork } from "../file-work.ts";
import type { Host } from "../host.ts";
import { savedFile } from "../saved-file.ts";
import { pickDeal, pickShares } from "../split-steps.ts";
import { tell } from "../tell.ts";
import { fileName, filesInWords, openFile } from "../written-files.ts";

const title = vscode.l10n.t("Split Dataset");

export function splitCommands(host: Host): vscode.Disposable {
  return registerCommand(host, "tunesmith.splitDataset", () =>
    split(host, currentDataset(host.datasets)),
  );
}

async function split(host: Host, dataset: Dataset): Promise<void> {
  const { worker } = host;
  const { key, name } = dataset;
  const file = await savedFile(dataset, { what: vscode.l10n.t("a split") });
  await dataset.settled();
  const path = file.fsPath;
  const shares = await pickShares(title);
  const formatId = dataset.state?.formatId;
  const fields = await showWork({
    title: vscode.l10n.t("Looking at {0}", name),
    run: () => worker.request(key, "splitChoices", { path, formatId }),
  });
  const deal = await pickDeal(title, fields);
  const { settings } = dataset;
  if (settings === undefined) throw changedMeanwhile();
  const sides = shares.map((share, side) => {
    const sideName = sideNames[side] ?? "";
    return { name: sideName, share, place: `${withoutEnding(path)}.${sideName}.jsonl` };
  });
  const job = randomUUID();
  const request: SplitRequest = { job, path, settings: settings.check, deal, sides };
  const end = (isWanted: boolean): Promise<boolean> =>
    worker.request(key, "endJob", { job, isWanted });
  const outcome = await prepareFiles({
    title: vscode.l10n.t("Splitting {0}", name),
    uses: [path, ...sides.map(({ place }) => place)],
    run: (onShare) => worker.request(key, "splitDataset", request, onShare),
    confirm: (made) => confirm(name, made, request),
    end,
  });
  if (outcome === undefined) {
    tell(vscode.l10n.t("nothing was written."));
    return;
  }
  void tellWritten(sides.map(({ place }) => place));
}

async function confirm(
  name: string,
  outcome: SplitOutcome,
  { sides, deal }: SplitRequest,
): Promise<boolean> {
  const { rows, button } = await filesInWords(sides);
  const report = splitReportText({
    ...outcome,
    path: name,
    isDryRun: true,
    sides: sides.map(({ name: side, share }) => ({ name: side, share, path: undefined })),
    seed: deal.seed,
  });
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('Split "{0}" into {1} files?', name, sides.length),
    {
      modal: true,
      detail: [
        report,
        [vscode.l10n.t("Beside the dataset, which stays as it is:"), ...rows].join("\n"),
      ].join("\n"),
    },
    button,
  );
  return choice === button;
}

async function tellWritten(places: readonly string[]): Promise<void> {
  const open = vscode.l10n.t("Open Training File");
  const names = places.map((place) => `"${fileName(place)}"`).join(", ");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t("Wrote {0}.", names),
    open,
  );
  const [first] = places;
  if (choice === open && first !== undefined) await openFile(first);
}
