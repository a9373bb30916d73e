/** What a command on a privacy finding is about: chosen in a menu or a tree, else what is at the cursor. */
import * as vscode from "vscode";
import type { Finding } from "../core/model.ts";
import { kindLabel, kindOf } from "../core/privacy/finding-kinds.ts";
import { privateValue } from "../core/privacy/redaction/redact-line.ts";
import { PlainError, type FindingPlace, type PrivacyArgument } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import { currentDataset } from "./datasets.ts";
import type { Host } from "./host.ts";
import { rangeOf } from "./to-diagnostic.ts";

export interface FindingTarget {
  readonly dataset: Dataset;
  readonly finding: Finding & Required<Pick<Finding, "recognized">>;
}

export interface KindTarget {
  readonly dataset: Dataset;
  readonly ruleId: string;
  /** As `kindOf` has it. */
  readonly kind: string;
}

/** The finding as it is by now. */
export async function findingTarget(
  host: Host,
  argument: PrivacyArgument | undefined,
): Promise<FindingTarget> {
  const place = placeIn(argument);
  const dataset = place === undefined ? currentDataset(host.datasets) : datasetAt(host, place.uri);
  await dataset.settled();
  const findings = await privateFindings(dataset, place?.line ?? cursorOf(dataset).line);
  if (place !== undefined) {
    const finding = findings.find(({ span }) => {
      return span.start === place.span.start && span.end === place.span.end;
    });
    if (finding !== undefined) return { dataset, finding };
    throw new PlainError("The dataset changed meanwhile, so nothing was done. Try again.");
  }
  const cursor = cursorOf(dataset);
  const atCursor = findings.filter((finding) => rangeOf(finding).contains(cursor));
  const finding = await pickFinding(atCursor.length > 0 ? atCursor : findings);
  return { dataset, finding };
}

export async function kindTarget(
  host: Host,
  argument: PrivacyArgument | undefined,
): Promise<KindTarget> {
  if (argument !== undefined && "kind" in argument && argument.kind === "kind") {
    const { ruleId, name, uri } = argument;
    return { dataset: datasetAt(host, uri.toString()), ruleId, kind: name };
  }
  const { dataset, finding } = await findingTarget(host, argument);
  return { dataset, ruleId: finding.ruleId, kind: kindOf(finding.recognized) };
}

/** The value as the recognizer saw it. Not for messages, logs and titles. */
export function valueAt({ dataset, finding }: FindingTarget): string {
  if (dataset.document === undefined) {
    throw new PlainError(
      "This file is over 50 MB: VS Code does not show its values to extensions. Ignore the kind, or the rule in this file.",
    );
  }
  return privateValue(dataset.document.lineAt(finding.line).text, finding);
}

function placeIn(argument: PrivacyArgument | undefined): FindingPlace | undefined {
  if (argument === undefined) return undefined;
  if (!("kind" in argument)) return argument;
  if (argument.kind !== "finding") return undefined;
  const { finding, uri } = argument;
  return { uri: uri.toString(), line: finding.line, span: finding.span };
}

function datasetAt({ datasets }: Host, uri: string): Dataset {
  const dataset = datasets.get(vscode.Uri.parse(uri));
  if (dataset === undefined) throw new PlainError("The dataset is no longer open.");
  return dataset;
}

function cursorOf({ document }: Dataset): vscode.Position {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.document !== document) throw nothingHere();
  return editor.selection.active;
}

async function privateFindings(
  dataset: Dataset,
  line: number,
): Promise<readonly FindingTarget["finding"][]> {
  const answer = await dataset.ask("findingsOnLines", { firstLine: line, lastLine: line });
  return (answer?.findings ?? []).flatMap((finding) =>
    finding.recognized === undefined ? [] : [{ ...finding, recognized: finding.recognized }],
  );
}

async function pickFinding(
  findings: readonly FindingTarget["finding"][],
): Promise<FindingTarget["finding"]> {
  const [first, ...others] = findings;
  if (first === undefined) throw nothingHere();
  if (others.length === 0) return first;
  const items = findings.map((finding) => ({
    finding,
    label: kindLabel(kindOf(finding.recognized)),
    description: `column ${finding.span.start + 1}`,
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: "Which of these?" });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.finding;
}

function nothingHere(): PlainError {
  return new PlainError("There is no personal data and no secret at the cursor.");
}
