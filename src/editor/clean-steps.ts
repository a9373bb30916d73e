/** What a person is asked before a dataset is cleaned: which steps, and which record of several is kept. */
import * as vscode from "vscode";
import type { DropWishes } from "../core/cleaning/removal.ts";
import type { CleaningSteps } from "../protocol/job-messages.ts";
import { PlainError } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import { firstLines } from "./first-lines.ts";
import { linesOf } from "./group-source.ts";
import { allGroups } from "./group-target.ts";
import type { Host } from "./host.ts";
import { pickKeepRule } from "./keep-rules.ts";
import { methods, methodSetting, redactionMeans } from "./redaction.ts";

type Step = "fix" | "exact" | "near" | "invalid" | "incomplete" | "redact";

interface StepItem extends vscode.QuickPickItem {
  readonly step: Step;
}

/** What was chosen; it holds as long as the dataset is of this version, as it may name lines. */
export interface ChosenSteps {
  readonly steps: CleaningSteps;
  readonly version: number;
}

/** `title`: of the command. Throws if the dataset cannot be cleaned, as if it was not checked. */
export async function pickSteps(host: Host, dataset: Dataset, title: string): Promise<ChosenSteps> {
  await dataset.settled();
  if (dataset.failure !== undefined) throw new PlainError(dataset.failure);
  if (dataset.settings?.enable !== true) {
    throw new PlainError(
      vscode.l10n.t(
        'Datasets are not checked here, so there is nothing to clean by: turn on the setting "tunesmith.enable".',
      ),
    );
  }
  const { version } = dataset;
  const picked = await vscode.window.showQuickPick(itemsFor(dataset), {
    title,
    placeHolder: vscode.l10n.t("What is done? Nothing is written yet"),
    canPickMany: true,
    matchOnDetail: true,
  });
  if (picked === undefined || picked.length === 0) throw new vscode.CancellationError();
  const steps = new Set(picked.map(({ step }) => step));
  const drops = await dropWishes(host, { dataset, steps, title });
  const method = methodSetting(dataset.uri);
  const redaction = steps.has("redact")
    ? await redactionMeans(host, dataset, { method })
    : undefined;
  return { steps: { appliesFixes: steps.has("fix"), drops, redaction }, version };
}

function itemsFor({ uri }: Dataset): readonly StepItem[] {
  const { verb, detail } = methods[methodSetting(uri)];
  return [
    {
      step: "fix",
      label: vscode.l10n.t("Fix safe problems"),
      detail: vscode.l10n.t(
        "What has one right repair only, such as trailing commas and blank lines.",
      ),
      picked: true,
    },
    {
      step: "exact",
      label: vscode.l10n.t("Drop exact duplicates"),
      detail: vscode.l10n.t("One of the records that say the same is kept."),
      picked: true,
    },
    {
      step: "near",
      label: vscode.l10n.t("Drop near-duplicates"),
      detail: vscode.l10n.t(
        "One of the records that say nearly the same is kept; exact ones are dropped, too.",
      ),
      picked: true,
    },
    {
      step: "invalid",
      label: vscode.l10n.t("Drop invalid records"),
      detail: vscode.l10n.t("Lines that are no record, or have errors of syntax or format."),
      picked: true,
    },
    {
      step: "incomplete",
      label: vscode.l10n.t("Drop incomplete records"),
      detail: vscode.l10n.t("Records with empty or placeholder texts."),
      picked: true,
    },
    {
      step: "redact",
      label: vscode.l10n.t("Redact personal data and secrets"),
      detail: vscode.l10n.t("{0}, as in the settings. {1}", verb, detail),
    },
  ];
}

interface Chosen {
  readonly dataset: Dataset;
  readonly steps: ReadonlySet<Step>;
  readonly title: string;
}

async function dropWishes(
  host: Host,
  { dataset, steps, title }: Chosen,
): Promise<DropWishes | undefined> {
  const kind = steps.has("near") ? "near" : steps.has("exact") ? "exact" : undefined;
  const invalid = steps.has("invalid");
  const incomplete = steps.has("incomplete");
  if (kind === undefined) {
    return invalid || incomplete ? { invalid, incomplete, duplicates: undefined } : undefined;
  }
  const keep = await pickKeepRule(vscode.l10n.t("{0}: Duplicates", title), () =>
    firstLines(dataset),
  );
  const spared = await keptOnPurpose(host, dataset);
  return { invalid, incomplete, duplicates: { kind, keep, spared } };
}

/** Lines of groups that a person wants as they are. */
async function keptOnPurpose(host: Host, dataset: Dataset): Promise<ReadonlySet<number>> {
  const { document } = dataset;
  if (document === undefined) return new Set();
  const groups = await allGroups(host, dataset);
  return new Set(groups.filter((group) => host.groupMemory.has(document, group)).flatMap(linesOf));
}
