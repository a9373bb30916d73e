/** The list of what the chosen targets say of a dataset: each entry leads somewhere, or says all it has to say. */
import * as vscode from "vscode";
import { fileStart } from "../core/dataset-findings.ts";
import { formatById } from "../core/formats/index.ts";
import type { Finding } from "../core/model.ts";
import { vendorSentences } from "../core/output/target-words.ts";
import { ruleById } from "../core/rules/index.ts";
import { targetById } from "../core/targets/index.ts";
import {
  availabilityInWords,
  limitsInWords,
  sourcesInWords,
} from "../core/targets/target-facts.ts";
import type {
  Acceptance,
  TargetVerdict,
  VendorCheckResult,
  VerdictReason,
} from "../core/targets/verdict.ts";
import { formatInteger, sentence } from "../core/wording.ts";
import { today } from "../node/today.ts";
import { PlainError } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import { severityIcons } from "./severity-icons.ts";
import { acceptanceIcons, labelOf } from "./target-words.ts";
import { rangeOf } from "./to-diagnostic.ts";

interface VerdictItem extends vscode.QuickPickItem {
  readonly run?: () => unknown;
}

const { Separator } = vscode.QuickPickItemKind;

/** All lines are checked, and targets are chosen. */
export async function showVerdicts(dataset: Dataset): Promise<void> {
  const verdicts = dataset.state?.targets ?? [];
  // Of the first line, it is to be known what concerns the file as a whole.
  const firstFindings = (await findingsOn(dataset, 0)) ?? [];
  const items: readonly VerdictItem[] = [
    ...verdicts.flatMap((verdict) => verdictItems(verdict, { dataset, firstFindings })),
    { label: vscode.l10n.t("What next"), kind: Separator },
    ...verdicts.map(exportItem),
    ...verdicts.map(limitsItem),
    {
      label: vscode.l10n.t("$(checklist) Choose targets…"),
      run: () => vscode.commands.executeCommand("tunesmith.chooseTargets"),
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("{0}: Verdicts of Its Targets", dataset.name),
    placeHolder: vscode.l10n.t("Pick a reason to see its place"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  await picked?.run?.();
}

const words: Readonly<Record<Acceptance, string>> = {
  taken: vscode.l10n.t("takes this file"),
  noted: vscode.l10n.t("takes this file, with warnings"),
  refused: vscode.l10n.t("does not take this file"),
};

/** A space as wide as a letter is high: an icon for it would be read aloud. */
const indent = "\u2003";

interface Context {
  readonly dataset: Dataset;
  readonly firstFindings: readonly Finding[];
}

function verdictItems(verdict: TargetVerdict, context: Context): readonly VerdictItem[] {
  const { acceptance, formatId, reasons, vendorCheck } = verdict;
  const format = formatById(formatId)?.label ?? formatId;
  const label = labelOf(verdict);
  return [
    { label: "", kind: Separator },
    {
      label: `$(${acceptanceIcons[acceptance]}) ${label}`,
      description: vscode.l10n.t("{0} · read as {1}", words[acceptance], format),
      ...saying(limitsOf(verdict), `${label}. ${limitsOf(verdict)}`),
    },
    ...reasons.map((reason) => reasonItem(verdict, reason, context)),
    ...(vendorCheck === undefined ? [] : vendorItems(vendorCheck)),
  ];
}

/** What it says, then each quirk. */
function vendorItems(check: VendorCheckResult): readonly VerdictItem[] {
  const [result = "", ...quirks] = vendorSentences(check);
  return [
    {
      label: vscode.l10n.t("{0}$(beaker) The vendor's own check", indent),
      description: check.passes ? "passes" : "fails",
      ...saying(result),
    },
    ...quirks.map((quirk) => ({
      label: vscode.l10n.t("{0}$(info) The check and the platform differ", indent),
      ...saying(quirk),
    })),
  ];
}

/** What leads nowhere is told in full when it is picked: the list cuts it off. */
const saying = (detail: string, whole = detail): Pick<VerdictItem, "detail" | "run"> => ({
  detail,
  run: () => vscode.window.showInformationMessage(whole),
});

function limitsOf({ id }: TargetVerdict): string {
  const target = targetById(id);
  if (target === undefined) return "";
  const availability = availabilityInWords(target, today());
  const facts = [limitsInWords(target), ...(availability === undefined ? [] : [availability])];
  return facts.map(sentence).join(" ");
}

function reasonItem(
  verdict: TargetVerdict,
  reason: VerdictReason,
  { dataset, firstFindings }: Context,
): VerdictItem {
  const { ruleId, severity, message, count, firstLine } = reason;
  const line = vscode.l10n.t("line {0}", formatInteger(firstLine + 1));
  const first = firstFindings.find((finding) => isMeant(finding, reason, verdict));
  const isOfFile = first !== undefined && isAboutFile(first);
  const place = isOfFile ? vscode.l10n.t("the file as a whole") : line;
  return {
    label: `${indent}$(${severityIcons[severity]}) ${ruleId}`,
    description:
      count === 1 ? place : vscode.l10n.t("{0} times, first in {1}", formatInteger(count), line),
    detail: message,
    run: isOfFile
      ? () => vscode.commands.executeCommand("tunesmith.openRulePage", ruleId)
      : () => goTo(dataset, reason, verdict),
  };
}

function isMeant(
  finding: Finding,
  { ruleId, messageId, severity }: VerdictReason,
  { id }: TargetVerdict,
): boolean {
  const { target, alsoFor = [] } = finding;
  return (
    finding.ruleId === ruleId &&
    finding.messageId === messageId &&
    finding.severity === severity &&
    (target === undefined || target === id || alsoFor.includes(id))
  );
}

/** What has no line is shown at the start of the file; faults of syntax there are in its first line. */
function isAboutFile({ ruleId, line, span }: Finding): boolean {
  const isAtStart = line === fileStart.line && span.start === 0 && span.end === 0;
  return isAtStart && ruleById(ruleId)?.meta.category !== "syntax";
}

async function goTo(
  dataset: Dataset,
  reason: VerdictReason,
  verdict: TargetVerdict,
): Promise<void> {
  const { firstLine } = reason;
  const findings = await findingsOn(dataset, firstLine);
  const finding = findings?.find((one) => isMeant(one, reason, verdict));
  if (finding === undefined) {
    throw new PlainError(
      vscode.l10n.t("The dataset has changed since then: show the verdicts again."),
    );
  }
  await vscode.commands.executeCommand("vscode.open", dataset.uri, { selection: rangeOf(finding) });
}

async function findingsOn(dataset: Dataset, line: number): Promise<readonly Finding[] | undefined> {
  const answer = await dataset.ask("findingsOnLines", { firstLine: line, lastLine: line });
  return answer?.findings;
}

function exportItem(verdict: TargetVerdict): VerdictItem {
  return {
    label: vscode.l10n.t("$(package) Export for {0}…", labelOf(verdict)),
    run: () => vscode.commands.executeCommand("tunesmith.exportDataset", verdict.id),
  };
}

function limitsItem(verdict: TargetVerdict): VerdictItem {
  const target = targetById(verdict.id);
  const label = labelOf(verdict);
  const sources =
    target === undefined ? "" : sentence(vscode.l10n.t("from {0}", sourcesInWords(target)));
  const whole = `${label}. ${limitsOf(verdict)} ${sources}`;
  return { label: vscode.l10n.t("$(references) Limits of {0}", label), ...saying(sources, whole) };
}
