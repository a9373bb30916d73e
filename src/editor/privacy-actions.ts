/** Quick fixes of privacy findings: redact it, its value, its kind or everything; or have it ignored. */
import * as vscode from "vscode";
import type { Finding } from "../core/model.ts";
import { isNetworkClass, kindInSentence, kindOf } from "../core/privacy/finding-kinds.ts";
import { commandLink, type ChosenFinding, type PrivateFinding } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import type { Host } from "./host.ts";
import { LateAction } from "./late-action.ts";
import { methodFor, methodSetting, redactionEdit, redactionTitles } from "./redaction.ts";
import { rangeOf } from "./to-diagnostic.ts";

const { QuickFix } = vscode.CodeActionKind;

interface Place {
  readonly host: Host;
  readonly dataset: Dataset;
  readonly document: vscode.TextDocument;
  readonly diagnostics: readonly vscode.Diagnostic[];
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

export function privacyActions(
  findings: readonly PrivateFinding[],
  place: Place,
): vscode.CodeAction[] {
  // Of several at one place each is repaired by itself; one menu for each is more than anybody reads.
  const [first] = findings;
  if (first === undefined) return [];
  return [
    ...findings.map((finding) => redactThis(finding, place)),
    ...redactMore(first, place),
    ...ignores(first, place),
  ];
}

function redactThis(finding: PrivateFinding, place: Place): vscode.CodeAction {
  const { dataset, diagnostics } = place;
  const method = methodFor(dataset, finding, methodSetting(dataset.uri));
  const action = redactionAction(redactionTitles(finding, method).one, place, {
    method,
    finding,
    type: "one",
  });
  action.diagnostics = diagnostics.filter(({ range }) => range.isEqual(rangeOf(finding)));
  return action;
}

function redactMore(finding: PrivateFinding, place: Place): vscode.CodeAction[] {
  const { dataset } = place;
  const wanted = methodSetting(dataset.uri);
  const method = methodFor(dataset, finding, wanted);
  const titles = redactionTitles(finding, method);
  return [
    redactionAction(titles.value, place, { method, finding, type: "value" }),
    redactionAction(titles.kind, place, { method, finding, type: "kind" }),
    new LateAction(redactionTitles(finding, wanted).all, QuickFix, () =>
      redactionEdit(place.host, dataset, { method: wanted, scope: { type: "all" } }),
    ),
    commandAction(
      commandLink(
        "Redact with another method…",
        "tunesmith.redactOtherwise",
        chosen(dataset, finding),
      ),
    ),
  ];
}

interface Choice {
  readonly method: ReturnType<typeof methodSetting>;
  readonly finding: PrivateFinding;
  readonly type: "one" | "value" | "kind";
}

function redactionAction(title: string, { host, dataset }: Place, choice: Choice): LateAction {
  const { method, finding, type } = choice;
  const { line, span } = finding;
  const kinds = [kindOf(finding.recognized)];
  const scope = type === "kind" ? ({ type: "kinds", kinds } as const) : { type, line, span };
  return new LateAction(title, QuickFix, () =>
    redactionEdit(host, dataset, { method, scope, kinds }),
  );
}

function ignores(finding: PrivateFinding, { dataset, document }: Place): vscode.CodeAction[] {
  const { ruleId, recognized } = finding;
  const kind = kindOf(recognized);
  const target = chosen(dataset, finding);
  return [
    commandLink("Ignore this value…", "tunesmith.ignoreValue", target),
    commandLink("Ignore values like this…", "tunesmith.ignorePattern", target),
    // A text that was never saved has no name to go by.
    ...(document.isUntitled
      ? []
      : [commandLink(`Ignore "${ruleId}" in this file…`, "tunesmith.ignoreRuleInFile", target)]),
    isNetworkClass(kind)
      ? commandLink(`Policy for "${kindInSentence(kind)}"…`, "tunesmith.setNetworkPolicy", target)
      : commandLink(
          `Ignore "${kindInSentence(kind)}" in this project…`,
          "tunesmith.ignoreKind",
          target,
        ),
  ].map(commandAction);
}

function commandAction(command: vscode.Command): vscode.CodeAction {
  const action = new vscode.CodeAction(command.title, QuickFix);
  action.command = command;
  return action;
}
