/** What a command on a privacy finding is about: chosen in a menu or a tree, else what is at the cursor. */
import * as vscode from "vscode";
import { isNetworkClass, kindLabel, kindOf } from "../core/privacy/finding-kinds.ts";
import type { NetworkClass } from "../core/privacy/network-classes.ts";
import { privateValue } from "../core/privacy/redaction/redact-line.ts";
import {
  PlainError,
  type ChosenFinding,
  type PrivacyArgument,
  type PrivateFinding,
} from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import { currentDataset, cursorOf, datasetAt } from "./datasets.ts";
import { changedMeanwhile, tooBig } from "./edits.ts";
import type { Host } from "./host.ts";
import { isPrivate, placeOf } from "./privacy-actions.ts";
import { rangeOf } from "./to-diagnostic.ts";

export interface FindingTarget {
  readonly dataset: Dataset;
  readonly finding: PrivateFinding;
  /** Of the document that the finding is true of. */
  readonly version: number;
}

export interface KindTarget {
  readonly dataset: Dataset;
  readonly ruleId: string;
  /** As `kindOf` has it. */
  readonly kind: string;
}

/** What was chosen need not be asked for again: so several are ignored in a row while checks are still under way. */
export async function findingTarget(
  host: Host,
  argument: PrivacyArgument | undefined,
): Promise<FindingTarget> {
  const choice = choiceIn(argument);
  if (choice === undefined) return findingAtCursor(currentDataset(host.datasets));
  const dataset = datasetAt(host.datasets, choice.uri);
  const { finding, version } = choice;
  if (dataset.version !== version) throw changedMeanwhile();
  return { dataset, finding, version };
}

/** Where the command will be at work: known before anything is asked. */
export function targetDataset(host: Host, argument: PrivacyArgument | undefined): Dataset {
  const uri = argument && "uri" in argument ? argument.uri.toString() : undefined;
  return uri === undefined ? currentDataset(host.datasets) : datasetAt(host.datasets, uri);
}

export type ClassTarget = { readonly dataset: Dataset } & (
  | { readonly isChosen: true; readonly networkClass: NetworkClass }
  /** The class of what is at the cursor, if there is something. */
  | { readonly isChosen: false; readonly networkClass: NetworkClass | undefined }
);

export async function classTarget(
  host: Host,
  argument: PrivacyArgument | undefined,
): Promise<ClassTarget> {
  const isRule = argument !== undefined && "kind" in argument && argument.kind === "rule";
  if (argument === undefined || isRule) {
    const dataset = currentDataset(host.datasets);
    const kinds = (await findingsAtCursor(dataset)).map(({ recognized }) => kindOf(recognized));
    return { dataset, isChosen: false, networkClass: kinds.find(isNetworkClass) };
  }
  const { dataset, kind } = await kindTarget(host, argument);
  if (isNetworkClass(kind)) return { dataset, isChosen: true, networkClass: kind };
  throw new PlainError(
    vscode.l10n.t('"{0}" has no policy: there is one for network identifiers.', kindLabel(kind)),
  );
}

/** The privacy rule that was chosen, or whose finding was. */
export async function ruleTarget(
  host: Host,
  argument: PrivacyArgument | undefined,
): Promise<Omit<KindTarget, "kind">> {
  return argument !== undefined && "kind" in argument && argument.kind === "rule"
    ? { dataset: currentDataset(host.datasets), ruleId: argument.ruleId }
    : kindTarget(host, argument);
}

export async function kindTarget(
  host: Host,
  argument: PrivacyArgument | undefined,
): Promise<KindTarget> {
  if (argument !== undefined && "kind" in argument && argument.kind === "kind") {
    const { ruleId, name, uri } = argument;
    return { dataset: datasetAt(host.datasets, uri.toString()), ruleId, kind: name };
  }
  const { dataset, finding } = await findingTarget(host, argument);
  return { dataset, ruleId: finding.ruleId, kind: kindOf(finding.recognized) };
}

/** The value as the recognizer saw it. Not for messages, logs and titles. */
export function valueAt({ dataset, finding }: FindingTarget): string {
  if (dataset.document === undefined) {
    throw tooBig(vscode.l10n.t("Ignore the kind, or the rule in this file."));
  }
  return privateValue(dataset.document.lineAt(finding.line).text, finding);
}

function choiceIn(argument: PrivacyArgument | undefined): ChosenFinding | undefined {
  if (argument === undefined) return undefined;
  if (!("kind" in argument)) return argument;
  if (argument.kind !== "finding" || !isPrivate(argument.finding)) return undefined;
  const { finding, uri, version } = argument;
  return { uri: uri.toString(), version, finding };
}

async function findingAtCursor(dataset: Dataset): Promise<FindingTarget> {
  if (dataset.document === undefined) {
    throw tooBig(vscode.l10n.t("Choose the finding in the Findings view."));
  }
  const findings = await findingsAtCursor(dataset);
  const { version } = dataset;
  return { dataset, finding: await pickFinding(findings), version };
}

/** Those under the cursor; else all of its line. */
async function findingsAtCursor(dataset: Dataset): Promise<readonly PrivateFinding[]> {
  const line = cursorOf(dataset)?.line;
  if (line === undefined) return [];
  await dataset.settled();
  const answer = await dataset.ask("findingsOnLines", { firstLine: line, lastLine: line });
  const findings = answer?.findings.filter(isPrivate) ?? [];
  const cursor = cursorOf(dataset);
  if (cursor === undefined) return [];
  const atCursor = findings.filter((finding) => rangeOf(finding).contains(cursor));
  return atCursor.length > 0 ? atCursor : findings;
}

async function pickFinding(findings: readonly PrivateFinding[]): Promise<PrivateFinding> {
  const [first, ...others] = findings;
  if (first === undefined) {
    throw new PlainError(vscode.l10n.t("There is no personal data and no secret at the cursor."));
  }
  if (others.length === 0) return first;
  const items = findings.map((finding) => ({
    finding,
    label: kindLabel(kindOf(finding.recognized)),
    description: placeOf(finding),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("Which of these?"),
  });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.finding;
}
