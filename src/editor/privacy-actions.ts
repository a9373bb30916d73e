/** Quick fixes of privacy findings: redact it, its value, its kind or everything; or have it ignored. */
import * as vscode from "vscode";
import type { Finding } from "../core/model.ts";
import { isNetworkClass, kindInSentence, kindOf } from "../core/privacy/finding-kinds.ts";
import {
  commandLink,
  type ChosenFinding,
  type ChosenRedaction,
  type PrivateFinding,
} from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import { methodFor, methodSetting, redactionTitles } from "./redaction.ts";
import { rangeOf } from "./to-diagnostic.ts";

const { QuickFix } = vscode.CodeActionKind;

interface Place {
  readonly dataset: Dataset;
  readonly document: vscode.TextDocument;
  readonly diagnostics: readonly vscode.Diagnostic[];
  readonly cursor: vscode.Position;
}

export function isPrivate(finding: Finding): finding is Finding & PrivateFinding {
  return finding.recognized !== undefined;
}

export function chosen({ key: uri, version }: Dataset, finding: PrivateFinding): ChosenFinding {
  const { line, span, ruleId, messageId, severity, pointer, recognized } = finding;
  return {
    uri,
    version,
    finding: {
      ...{ line, span, ruleId, messageId, severity, recognized },
      ...(pointer !== undefined && { pointer }),
    },
  };
}

/** As the status bar counts: "12:5". */
export function placeOf({ line, span }: PrivateFinding): string {
  return `${line + 1}:${span.start + 1}`;
}

/** A menu of more is more than anybody reads. */
const mostFindings = 5;

interface Entry {
  readonly command: vscode.Command;
  /** Of one finding only. */
  readonly finding?: PrivateFinding;
}

/** First what is done with each finding, the one at the cursor before others; then what is done with all of a kind. */
export function privacyActions(
  findings: readonly PrivateFinding[],
  { dataset, document, diagnostics, cursor }: Place,
): vscode.CodeAction[] {
  const isAtCursor = (finding: PrivateFinding): boolean => rangeOf(finding).contains(cursor);
  const [first, ...others] = findings
    .toSorted((a, b) => Number(isAtCursor(b)) - Number(isAtCursor(a)))
    .slice(0, mostFindings);
  if (first === undefined) return [];
  const near = [first, ...others];
  const entries = [
    ...near.flatMap((finding) => ownRedactions(finding, dataset)),
    ...near.flatMap((finding) => ownIgnores(finding, dataset)),
    ...oneOfEach(near, ({ recognized }) => kindOf(recognized)).map((finding) =>
      redaction(dataset, finding, "kind"),
    ),
    redaction(dataset, first, "all"),
    // A text that was never saved has no name to go by.
    ...(document.isUntitled
      ? []
      : oneOfEach(near, ({ ruleId }) => ruleId).map((finding) => ignoreRule(finding, dataset))),
    ...oneOfEach(near, ({ recognized }) => kindOf(recognized)).map((finding) =>
      ignoreKind(finding, dataset),
    ),
  ];
  const titles = entries.map(({ command: { title } }) => title);
  return entries.map(({ command, finding }) => {
    const isAmbiguous = titles.filter((title) => title === command.title).length > 1;
    const title =
      isAmbiguous && finding !== undefined
        ? `${command.title} (${placeOf(finding)})`
        : command.title;
    const action = new vscode.CodeAction(title, QuickFix);
    action.command = { ...command, title };
    if (finding !== undefined) {
      // Those come first in the menu.
      action.diagnostics = diagnostics.filter(({ range }) => range.isEqual(rangeOf(finding)));
    }
    return action;
  });
}

function oneOfEach(
  findings: readonly PrivateFinding[],
  nameOf: (finding: PrivateFinding) => string,
): readonly PrivateFinding[] {
  const names = findings.map(nameOf);
  return findings.filter((_, index) => names.indexOf(names[index] ?? "") === index);
}

/** Worked out when it is chosen, by a command: that can ask for a key, say what is left, and why it did nothing. */
function redaction(
  dataset: Dataset,
  finding: PrivateFinding,
  type: ChosenRedaction["type"],
): Entry {
  const wanted = methodSetting(dataset.uri);
  const method = type === "all" ? wanted : methodFor(dataset, kindOf(finding.recognized), wanted);
  const title = redactionTitles(finding, method)[type];
  const target = chosen(dataset, finding);
  return { command: commandLink(title, "tunesmith.redactChosen", { type, target }) };
}

function ownRedactions(finding: PrivateFinding, dataset: Dataset): readonly Entry[] {
  const target = chosen(dataset, finding);
  return [
    { ...redaction(dataset, finding, "one"), finding },
    { ...redaction(dataset, finding, "value"), finding },
    {
      command: commandLink(
        vscode.l10n.t("Redact with another method…"),
        "tunesmith.redactOtherwise",
        target,
      ),
      finding,
    },
  ];
}

function ownIgnores(finding: PrivateFinding, dataset: Dataset): readonly Entry[] {
  const target = chosen(dataset, finding);
  return [
    {
      command: commandLink(vscode.l10n.t("Ignore this value…"), "tunesmith.ignoreValue", target),
      finding,
    },
    {
      command: commandLink(
        vscode.l10n.t("Ignore values like this…"),
        "tunesmith.ignorePattern",
        target,
      ),
      finding,
    },
  ];
}

function ignoreRule(finding: PrivateFinding, dataset: Dataset): Entry {
  const title = vscode.l10n.t('Ignore all of "{0}" in this file…', finding.ruleId);
  return { command: commandLink(title, "tunesmith.ignoreRuleInFile", chosen(dataset, finding)) };
}

function ignoreKind(finding: PrivateFinding, dataset: Dataset): Entry {
  const kind = kindOf(finding.recognized);
  const name = `"${kindInSentence(kind)}"`;
  const target = chosen(dataset, finding);
  return {
    command: isNetworkClass(kind)
      ? commandLink(vscode.l10n.t("Policy for {0}…", name), "tunesmith.setNetworkPolicy", target)
      : commandLink(
          vscode.l10n.t("Ignore {0} in this project…", name),
          "tunesmith.ignoreKind",
          target,
        ),
  };
}
