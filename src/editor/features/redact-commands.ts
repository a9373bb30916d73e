/** Commands that redact: some kinds after a preview, one kind at once, and one finding by a method of choice. */
import * as vscode from "vscode";
import { kindLabel, kindOf } from "../../core/privacy/finding-kinds.ts";
import type { RedactionMode } from "../../core/privacy/redaction/redactor.ts";
import { count, formatInteger } from "../../core/wording.ts";
import { PlainError, registerCommand, type ChosenRedaction } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { currentDataset } from "../datasets.ts";
import { DisposableStore } from "../disposable-store.ts";
import { changedMeanwhile, editableDocument, tooBig } from "../edits.ts";
import type { Host } from "../host.ts";
import { findingTarget, kindTarget, targetDataset, type FindingTarget } from "../privacy-target.ts";
import {
  applyRedaction,
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
import { tell } from "../tell.ts";
import type { FindingsNode } from "../views/findings-tree.ts";

export function redactCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  store.add(registerCommand(host, "tunesmith.redact", (rule) => redactAfterPreview(host, rule)));
  store.add(
    registerCommand(host, "tunesmith.redactKind", async (argument) => {
      await documentToRedact(targetDataset(host, argument));
      const { dataset, kind } = await kindTarget(host, argument);
      const kinds = [kind];
      const method = methodFor(dataset, kind, methodSetting(dataset.uri));
      await redactNow(host, dataset, { method, scope: { type: "kinds", kinds }, kinds });
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.redactChosen", async ({ type, target }) => {
      const found = await findingTarget(host, target);
      const { dataset } = found;
      await redactNow(host, dataset, wishFor(found, type, methodSetting(dataset.uri)));
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.redactOtherwise", async (argument) => {
      await documentToRedact(targetDataset(host, argument));
      const found = await findingTarget(host, argument);
      const { dataset, finding } = found;
      const title = vscode.l10n.t("Redact With Another Method");
      const method = await pickMethod(dataset, title);
      const titles = redactionTitles(
        finding,
        methodFor(dataset, kindOf(finding.recognized), method),
      );
      const items = [
        { label: titles.one, type: "one" as const },
        { label: titles.value, type: "value" as const },
        { label: titles.kind, type: "kind" as const },
        { label: redactionTitles(finding, method).all, type: "all" as const },
      ];
      const picked = await vscode.window.showQuickPick(items, {
        title: `${title} (2/2)`,
        placeHolder: vscode.l10n.t("Which values?"),
      });
      if (picked === undefined) return;
      await redactNow(host, dataset, wishFor(found, picked.type, method));
    }),
  );
  return store;
}

function wishFor(
  { dataset, finding, version }: FindingTarget,
  type: ChosenRedaction["type"],
  wanted: RedactionMode,
): RedactionWish {
  if (type === "all") return { method: wanted, scope: { type } };
  const kind = kindOf(finding.recognized);
  const kinds = [kind];
  const method = methodFor(dataset, kind, wanted);
  if (type === "kind") return { method, scope: { type: "kinds", kinds }, kinds };
  const { line, span } = finding;
  return { method, scope: { type, line, span }, kinds, version };
}

/** `node`: the rule in the Findings view where the command was chosen, whose kinds are picked then. */
async function redactAfterPreview(host: Host, node: FindingsNode | undefined): Promise<void> {
  const dataset = currentDataset(host.datasets);
  const document = await documentToRedact(dataset);
  const method = await pickMethod(dataset, vscode.l10n.t("Redact Personal Data and Secrets"));
  const preferred = node?.kind === "rule" ? node.kinds?.map(({ kind }) => kind) : undefined;
  const kinds = await pickKinds(dataset, method, preferred);
  const wish: RedactionWish = { method, scope: { type: "kinds", kinds }, kinds };
  const computed = await redactionEdit(host, dataset, wish);
  if (computed === undefined) throw changedMeanwhile();
  const { amount, edit } = computed;
  if (amount === 0) throw nothingToRedact();
  const { version } = document;
  const { participle } = methods[method];
  const isApplied = await host.preview.ask(document, {
    edit,
    title: vscode.l10n.t(
      "{0}: {1} {2} (preview)",
      dataset.name,
      count(amount, "value"),
      participle,
    ),
  });
  if (!isApplied) {
    tell(vscode.l10n.t("nothing was redacted."));
    return;
  }
  if (document.isClosed || document.version !== version) throw changedMeanwhile();
  await vscode.window.showTextDocument(document);
  await applyRedaction(host, document, computed);
  tell(await redactionReport(dataset, wish, amount));
}

/** One step to undo, so it is done without a preview. */
async function redactNow(host: Host, dataset: Dataset, wish: RedactionWish): Promise<void> {
  const document = await documentToRedact(dataset);
  const computed = await redactionEdit(host, dataset, wish);
  if (computed === undefined) throw changedMeanwhile();
  const { amount } = computed;
  if (amount === 0) throw nothingToRedact();
  await applyRedaction(host, document, computed);
  tell(await redactionReport(dataset, wish, amount));
}

function nothingToRedact(): PlainError {
  return new PlainError(
    vscode.l10n.t("Nothing is left to redact: these values are fakes already."),
  );
}

function documentToRedact(dataset: Dataset): Promise<vscode.TextDocument> {
  if (dataset.document === undefined) {
    throw tooBig(vscode.l10n.t('Use "Create Cleaned Copy…", which redacts as well.'));
  }
  return editableDocument(dataset);
}

async function pickMethod({ uri }: Dataset, title: string): Promise<RedactionMode> {
  const preferred = methodSetting(uri);
  const inOrder = [preferred, ...methodIds.filter((method) => method !== preferred)];
  const items = inOrder.map((method) => ({
    method,
    label: methods[method].verb,
    description: method === preferred ? vscode.l10n.t("as in the settings") : "",
    detail: methods[method].detail,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `${title} (1/2)`,
    placeHolder: vscode.l10n.t("By which method?"),
  });
  if (picked === undefined) throw new vscode.CancellationError();
  return picked.method;
}

/** `preferred`: picked to begin with, in place of all that is unwanted. */
async function pickKinds(
  dataset: Dataset,
  method: RedactionMode,
  preferred?: readonly string[],
): Promise<readonly string[]> {
  await dataset.settled();
  const answer = await dataset.ask("redactable", { method });
  if (answer === undefined) throw changedMeanwhile();
  if (answer.kinds.length === 0) {
    throw new PlainError(
      vscode.l10n.t("There are no personal data, secrets or network identifiers in this file."),
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
        ...(isUnwanted ? [] : [vscode.l10n.t("policy: {0}", policy[kind] ?? "keep")]),
      ].join(" · "),
      picked: preferred?.includes(kind) ?? isUnwanted,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("{0} Personal Data and Secrets (2/2)", methods[method].verb),
    placeHolder: vscode.l10n.t("Which kinds? Space picks, Enter shows a preview"),
    canPickMany: true,
  });
  if (picked === undefined || picked.length === 0) throw new vscode.CancellationError();
  return picked.map(({ name }) => name);
}
