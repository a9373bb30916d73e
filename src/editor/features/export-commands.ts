/** The command that makes files of a dataset for a platform: in its format, split, redacted, with a manifest. */
import { randomUUID } from "node:crypto";
import path from "node:path";
import * as vscode from "vscode";
import { withoutEnding } from "../../core/cleaning/places.ts";
import { exportReportText } from "../../core/export/export-report.ts";
import { manifestName } from "../../core/export/manifest.ts";
import { leftOutInWords } from "../../core/convert/conversion-words.ts";
import { sideNames } from "../../core/split/split-shares.ts";
import { targetById } from "../../core/targets/index.ts";
import type { Target } from "../../core/targets/target.ts";
import { count, formatInteger } from "../../core/wording.ts";
import type { ExportRequest, MadeExport } from "../../protocol/job-messages.ts";
import { PlainError, registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { currentDataset } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import { changedMeanwhile } from "../edits.ts";
import { pickFolder, pickRedaction, pickTarget } from "../export-steps.ts";
import { prepareFiles, showWork } from "../file-work.ts";
import type { Host } from "../host.ts";
import { savedFile } from "../saved-file.ts";
import { pickDeal, pickShares, wholeShares } from "../split-steps.ts";
import { tell } from "../tell.ts";
import { filesInWords, openFile } from "../written-files.ts";

const title = vscode.l10n.t("Export for Platform");

export function exportCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  store.add(
    registerCommand(host, "tunesmith.exportDataset", (targetId) =>
      exportDataset(host, currentDataset(host.datasets), targetId),
    ),
  );
  return store;
}

/** `targetId`: of the target that was chosen already. */
async function exportDataset(
  host: Host,
  dataset: Dataset,
  targetId: string | undefined,
): Promise<void> {
  const { version } = host;
  const file = await savedFile(dataset, { what: vscode.l10n.t("an export") });
  await dataset.settled();
  const target = targetById(targetId ?? "") ?? (await pickTarget(dataset));
  const shares = await pickShares(title, vscode.l10n.t("All for Training"));
  const deal = await dealFor(host, dataset, { file, shares });
  const redaction = await pickRedaction(host, dataset, title);
  const folder = await pickFolder(`${withoutEnding(file.fsPath)}-${target.id}`, title);
  const { settings } = dataset;
  if (settings === undefined) throw changedMeanwhile();
  const places = [...fileNames(shares), manifestName].map((one) => path.join(folder, one));
  const exportWith = (mergesTurns: boolean): Promise<Exported> => {
    const job = randomUUID();
    const request: ExportRequest = {
      job,
      path: file.fsPath,
      settings: settings.check,
      targetId: target.id,
      folder,
      deal: { ...deal, shares },
      redaction,
      mergesTurns,
      version,
    };
    return prepareExport(host, dataset, { request, target, places });
  };
  const first = await exportWith(false);
  const made = first === "joined" ? await exportWith(true) : first;
  if (made === undefined || made === "joined") {
    tell(vscode.l10n.t("nothing was exported."));
    return;
  }
  await openFile(path.join(folder, manifestName));
  void tellNextSteps(target, made);
}

const fileNames = (shares: readonly number[]): readonly string[] =>
  shares.map((_, side) => `${sideNames[side] ?? ""}.jsonl`);

interface Parts {
  readonly file: vscode.Uri;
  readonly shares: readonly number[];
}

async function dealFor(
  { worker }: Host,
  { key, name, state }: Dataset,
  { file, shares }: Parts,
): Promise<ExportRequest["deal"]> {
  if (shares === wholeShares) return { shares, seed: 1, groupBy: [] };
  const request = { path: file.fsPath, formatId: state?.formatId };
  const fields = await showWork({
    title: vscode.l10n.t("Looking at {0}", name),
    run: () => worker.request(key, "splitChoices", request),
  });
  return { ...(await pickDeal(title, fields)), shares };
}

interface Plan {
  readonly request: ExportRequest;
  readonly target: Target;
  readonly places: readonly string[];
}

/** "joined": once more, with turns of one role in a row joined. `undefined`: it is not wanted. */
type Exported = MadeExport | "joined" | undefined;

async function prepareExport(
  { worker }: Host,
  { key, name }: Dataset,
  plan: Plan,
): Promise<Exported> {
  const { request, target } = plan;
  const { job } = request;
  const pressed: { button?: string | undefined } = {};
  const made = await prepareFiles({
    title: vscode.l10n.t("Exporting {0} for {1}", name, target.label),
    uses: [request.path, ...plan.places],
    run: (onShare) => worker.request(key, "exportDataset", request, onShare),
    confirm: async (outcome) => {
      pressed.button = await confirm(outcome, { ...plan, name });
      return pressed.button !== undefined && pressed.button !== join;
    },
    end: (isWanted) => worker.request(key, "endJob", { job, isWanted }),
  });
  return pressed.button === join ? "joined" : made;
}

const join = vscode.l10n.t("Join Turns First");

/** The button that was pressed. */
async function confirm(
  made: MadeExport,
  { request, name, target, places }: Plan & { readonly name: string },
): Promise<string | undefined> {
  const { files, tally } = made;
  const needsJoin = tally?.leftOut.some(({ why }) => why === "repeated-role") === true;
  const joins = needsJoin && !request.mergesTurns ? [join] : [];
  if (files.length === 0 && joins.length === 0) {
    const reasons = tally?.leftOut.map(({ why }) => leftOutInWords(why)).join("; ") ?? "";
    throw new PlainError(
      vscode.l10n.t("{0} can hold no record of this dataset: {1}.", target.label, reasons),
    );
  }
  const folder = path.basename(request.folder);
  const report = exportReportText({ ...made, target, path: name, folder, isDryRun: true });
  const isRefused = files.some(({ verdict }) => verdict.acceptance === "refused");
  const { rows, button } = await filesInWords(places.map((place) => ({ place })));
  const isPart = tally !== undefined && tally.written !== tally.records;
  const question = isRefused
    ? vscode.l10n.t("{0} would not take this export. Write it all the same?", target.label)
    : isPart
      ? vscode.l10n.t(
          'Export {0} of {1} of "{2}" for {3}?',
          formatInteger(tally.written),
          count(tally.records, "record"),
          name,
          target.label,
        )
      : vscode.l10n.t('Export "{0}" for {1}?', name, target.label);
  const isBad = isRefused || isPart;
  const ask = isBad ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const detail = [
    report,
    [vscode.l10n.t('Into the folder "{0}":', folder), ...rows].join("\n"),
  ].join("\n");
  const writes =
    files.length === 0 ? [] : [isBad ? vscode.l10n.t("{0} All the Same", button) : button];
  return ask(question, { modal: true, detail }, ...joins, ...writes);
}

async function tellNextSteps({ label, nextSteps }: Target, { files }: MadeExport): Promise<void> {
  const done = vscode.l10n.t("Exported {0} for {1}.", count(files.length, "file"), label);
  if (nextSteps.length === 0) {
    void vscode.window.showInformationMessage(done);
    return;
  }
  const copy = vscode.l10n.t("Copy Next Steps");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t("{0} Next: {1}", done, nextSteps.join(" · ")),
    copy,
  );
  if (choice === copy) await vscode.env.clipboard.writeText(`${nextSteps.join("\n")}\n`);
}
