/** Which platforms a dataset is meant for: asked, and kept where the project's settings are, or in those of the editor. */
import * as vscode from "vscode";
import { setTargets } from "../core/config-edit.ts";
import { formats } from "../core/formats/index.ts";
import type { JsonObject } from "../core/model.ts";
import { parseRecord } from "../core/json/strict.ts";
import { availabilityInWords, limitsInWords } from "../core/targets/target-facts.ts";
import { targets } from "../core/targets/index.ts";
import type { Target } from "../core/targets/target.ts";
import { formatInteger, sentence } from "../core/wording.ts";
import { today } from "../node/today.ts";
import type { Dataset } from "./dataset.ts";
import { firstLines } from "./first-lines.ts";
import type { Host } from "./host.ts";

export interface TargetItem extends vscode.QuickPickItem {
  readonly id?: string;
}

const { Separator } = vscode.QuickPickItemKind;

export async function chooseTargets(host: Host, dataset: Dataset): Promise<void> {
  const { projectConfigs, configEditor } = host;
  const { uri } = dataset;
  const file = (await projectConfigs.find(uri)) ?? projectConfigs.place(uri);
  if (file !== undefined) await configEditor.assertWritable(uri);
  const present = dataset.settings?.check.targets ?? [];
  const picked = await pickTargets(dataset, present);
  if (picked === undefined || (picked.length === 0 && present.length === 0)) return;
  // The first of them says how tokens are counted: who is in stays where it is.
  const ids = [
    ...present.filter((id) => picked.includes(id)),
    ...picked.filter((id) => !present.includes(id)),
  ];
  const done = doneWords(ids.length);
  if (file === undefined) await writeSetting(uri, ids, done);
  else await configEditor.change(uri, { edit: (text) => setTargets(text, ids), done });
}

function doneWords(chosen: number): string {
  if (chosen === 0) return vscode.l10n.t("No target is chosen");
  if (chosen === 1) return vscode.l10n.t("1 target is chosen");
  return vscode.l10n.t("{0} targets are chosen", formatInteger(chosen));
}

async function pickTargets(
  dataset: Dataset,
  present: readonly string[],
): Promise<readonly string[] | undefined> {
  const picked = await vscode.window.showQuickPick(await targetItems(dataset, present), {
    title: vscode.l10n.t("Choose Targets"),
    placeHolder: vscode.l10n.t("Which platforms is this dataset meant for?"),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.flatMap(({ id }) => id ?? []);
}

/** By vendor; those that take files like this one go first. */
export async function targetItems(
  dataset: Dataset,
  present: readonly string[],
): Promise<readonly TargetItem[]> {
  const near = await nearFormats(dataset);
  const fits = ({ formats }: Target): boolean => formats.some((id) => near.has(id));
  const others = targets.filter((target) => !fits(target));
  const ending = others.length === targets.length ? "" : vscode.l10n.t(": other formats");
  return [
    ...byVendor(targets.filter(fits), { present, ending: "" }),
    ...byVendor(others, { present, ending }),
  ];
}

function byVendor(
  some: readonly Target[],
  { present, ending }: { readonly present: readonly string[]; readonly ending: string },
): readonly TargetItem[] {
  return some.flatMap((target, index) => {
    const { id, label } = target;
    const item = {
      id,
      label,
      description: availabilityInWords(target, today()) ?? "",
      detail: sentence(limitsInWords(target)),
      picked: present.includes(id),
    };
    const group = groupOf(target);
    const before = some[index - 1];
    return before !== undefined && groupOf(before) === group
      ? [item]
      : [{ label: group + ending, kind: Separator }, item];
  });
}

/** A vendor with one target, which has its name, needs no heading. */
const groupOf = ({ vendor, label }: Target): string =>
  vendor === label ? vscode.l10n.t("Platforms and trainers") : vendor;

const sampledRecords = 20;
const noRecords: readonly JsonObject[] = [];

/**
 * Ids of the formats that the dataset may be in: its own, and those that look much like it. Many are the same but for
 * their limits, so that only the name of the platform tells them apart.
 */
async function nearFormats(dataset: Dataset): Promise<ReadonlySet<string>> {
  const { formatId } = dataset.state ?? {};
  if (formatId === undefined) return new Set();
  const lines = await firstLines(dataset);
  const sample = lines
    .slice(0, 10 * sampledRecords)
    .flatMap((line) => parseRecord(line) ?? noRecords);
  const scores = formats.map((format) => ({
    id: format.id,
    score: sample.slice(0, sampledRecords).reduce((sum, json) => sum + format.score(json), 0),
  }));
  const own = scores.find(({ id }) => id === formatId)?.score ?? 0;
  const near = scores.filter(({ score }) => own > 0 && score >= own / 2);
  return new Set([formatId, ...near.map(({ id }) => id)]);
}

/** Where there is no project: the setting that is in use already, else the user's own. */
async function writeSetting(uri: vscode.Uri, ids: readonly string[], done: string): Promise<void> {
  const section = vscode.workspace.getConfiguration("tunesmith", uri);
  const { workspaceFolderValue, workspaceValue } = section.inspect("targets") ?? {};
  const { WorkspaceFolder, Workspace, Global } = vscode.ConfigurationTarget;
  const level =
    workspaceFolderValue !== undefined
      ? WorkspaceFolder
      : workspaceValue !== undefined
        ? Workspace
        : Global;
  await section.update("targets", ids, level);
  const open = vscode.l10n.t("Open Settings");
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      '{0}: the setting "tunesmith.targets" says so, for all datasets without a tunesmith.json.',
      done,
    ),
    open,
  );
  if (choice === open) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "tunesmith.targets");
  }
}
