/** Commands that redact: some kinds after a preview, one kind at once, and one finding by a method of choice. */
import * as vscode from "vscode";
import { applyEdits } from "../../core/fix.ts";
import { kindLabel, kindOf } from "../../core/privacy/finding-kinds.ts";
import type { RedactionMode } from "../../core/privacy/redaction/redactor.ts";
import { count, formatInteger } from "../../core/wording.ts";
import type { LineEdits, RedactionScope } from "../../protocol/worker-protocol.ts";
import { PlainError, registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { currentDataset } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import { applyEdit, editableDocument } from "../edits.ts";
import type { Host } from "../host.ts";
import { findingTarget, kindTarget } from "../privacy-target.ts";
import { RedactionPreview } from "../redaction-preview.ts";
import {
  methodFor,
  methodIds,
  methods,
  methodSetting,
  policyOf,
  redactionEdit,
  redactionReport,
  redactionTitles,
  type RedactionWish,
} from "../redaction.ts";

const messageMs = 10_000;

const meanwhile = "The dataset changed meanwhile, so nothing was done. Try again.";

export function redactCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const preview = store.add(new RedactionPreview());
  store.add(registerCommand(host, "tunesmith.redact", () => redactAfterPreview(host, preview)));
  store.add(
    registerCommand(host, "tunesmith.applyRedaction", () => {
      preview.decide(true);
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.cancelRedaction", () => {
      preview.decide(false);
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.redactKind", async (argument) => {
      const { dataset, kind } = await kindTarget(host, argument);
      const method = methodSetting(dataset.uri);
      await redactNow(host, dataset, {
        method,
        scope: { type: "kinds", kinds: [kind] },
        kinds: [kind],
      });
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.redactOtherwise", async (argument) => {
      const { dataset, finding } = await findingTarget(host, argument);
      const method = await pickMethod(dataset);
      const kinds = [kindOf(finding.recognized)];
      const titles = redactionTitles(finding, methodFor(dataset, finding, method));
      const { line, span } = finding;
      const scopes: (vscode.QuickPickItem & { readonly scope: RedactionScope })[] = [
        { label: titles.one, scope: { type: "one", line, span } },
        { label: titles.value, scope: { type: "value", line, span } },
        { label: titles.kind, scope: { type: "kinds", kinds } },
        { label: redactionTitles(finding, method).all, scope: { type: "all" } },
      ];
      const picked = await vscode.window.showQuickPick(scopes, { placeHolder: "Which values?" });
      if (picked === undefined) return;
      const { scope } = picked;
      await redactNow(host, dataset, { method, scope, ...(scope.type !== "all" && { kinds }) });
    }),
  );
  return store;
}

async function redactAfterPreview(host: Host, preview: RedactionPreview): Promise<void> {
  const dataset = currentDataset(host.datasets);
  const document = await documentToRedact(dataset);
  const method = await pickMethod(dataset);
  const kinds = await pickKinds(dataset, method);
  const wish: RedactionWish = { method, scope: { type: "kinds", kinds }, kinds };
  const computed = await redactionEdit(host, dataset, wish);
  if (computed === undefined) throw new PlainError(meanwhile);
  const { edit, amount, lines } = computed;
  if (amount === 0)
    throw new PlainError("Nothing is left to redact: these values are fakes already.");
  const { version } = document;
  const { participle } = methods[method];
  const isApplied = await preview.ask(document, {
    before: document.getText(),
    after: redactedText(document, lines),
    title: `${dataset.name}: ${count(amount, "value")} ${participle} (preview)`,
  });
  if (!isApplied) {
    tell("nothing was redacted.");
    return;
  }
  if (document.isClosed || document.version !== version) throw new PlainError(meanwhile);
  await vscode.window.showTextDocument(document);
  await applyEdit(document, edit);
  tell(await redactionReport(dataset, { method, amount }));
}

/** One step to undo, so it is done without a preview. */
async function redactNow(host: Host, dataset: Dataset, wish: RedactionWish): Promise<void> {
  const document = await documentToRedact(dataset);
  const computed = await redactionEdit(host, dataset, wish);
  if (computed === undefined) throw new PlainError(meanwhile);
  const { edit, amount } = computed;
  if (amount > 0) await applyEdit(document, edit);
  tell(await redactionReport(dataset, { method: wish.method, amount }));
}

function documentToRedact(dataset: Dataset): Promise<vscode.TextDocument> {
  if (dataset.document === undefined) {
    throw new PlainError(
      `This file is over 50 MB: VS Code does not let extensions edit it. Run "tunesmith fix --redact mask --in-place" on it in a terminal.`,
    );
  }
  return editableDocument(dataset);
}

async function pickMethod({ uri }: Dataset): Promise<RedactionMode> {
  const preferred = methodSetting(uri);
  const inOrder = [preferred, ...methodIds.filter((method) => method !== preferred)];
  const items = inOrder.map((method) => ({
    method,
    label: methods[method].verb,
    description: method === preferred ? "as in the settings" : "",
    detail: methods[method].detail,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: "Redact Personal Data and Secrets (1/2)",
    placeHolder: "By which method?",
  });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.method;
}

async function pickKinds(dataset: Dataset, method: RedactionMode): Promise<readonly string[]> {
  await dataset.settled();
  const answer = await dataset.ask("redactable", { method });
  if (answer === undefined) throw new PlainError(meanwhile);
  if (answer.kinds.length === 0) {
    throw new PlainError(
      "There are no personal data, secrets or network identifiers in this file.",
    );
  }
  const policy = policyOf(dataset);
  const items = answer.kinds
    .toSorted((a, b) => Number(b.isUnwanted) - Number(a.isUnwanted))
    .map(({ kind, count: values, isUnwanted }) => ({
      name: kind,
      label: kindLabel(kind),
      description: [
        formatInteger(values),
        ...(isUnwanted ? [] : [`policy: ${policy[kind] ?? "keep"}`]),
      ].join(" · "),
      picked: isUnwanted,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `${methods[method].verb} Personal Data and Secrets (2/2)`,
    placeHolder: "Which kinds? Space picks, Enter shows a preview",
    canPickMany: true,
  });
  if (picked === undefined || picked.length === 0) throw new vscode.CancellationError();
  return picked.map(({ name }) => name);
}

function redactedText(document: vscode.TextDocument, edited: readonly LineEdits[]): string {
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  const lines = document.getText().split(eol);
  for (const { line, edits } of edited) lines[line] = applyEdits(lines[line] ?? "", edits);
  return lines.join(eol);
}

function tell(sentence: string): void {
  vscode.window.setStatusBarMessage(`Tunesmith: ${sentence}`, messageMs);
}
