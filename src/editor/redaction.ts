/** Redaction as the editor offers it: its methods in words, and the edits that the worker makes. */
import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { isNetworkClass, kindInSentence, kindOf } from "../core/privacy/finding-kinds.ts";
import type { RedactionMode } from "../core/privacy/redaction/redactor.ts";
import { ruleOptions } from "../core/settings.ts";
import { count } from "../core/wording.ts";
import type { LineEdits, RedactionMeans, RedactionScope } from "../protocol/dataset-answers.ts";
import type { PrivateFinding } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import { applyEdit, lineEdits, type BulkEdit } from "./edits.ts";
import type { Host } from "./host.ts";

export const methods = {
  mask: {
    verb: vscode.l10n.t("Mask"),
    participle: vscode.l10n.t("masked"),
    detail: vscode.l10n.t("By the kind in angle brackets: <EMAIL_ADDRESS>."),
  },
  replace: {
    verb: vscode.l10n.t("Replace"),
    participle: vscode.l10n.t("replaced"),
    detail: vscode.l10n.t(
      "By a fake that looks real, from ranges reserved for examples. Another one each time.",
    ),
  },
  pseudonymize: {
    verb: vscode.l10n.t("Pseudonymize"),
    participle: vscode.l10n.t("pseudonymized"),
    detail: vscode.l10n.t(
      "The same in all files of the project, under its secret key; addresses keep their subnets.",
    ),
  },
} as const satisfies Record<RedactionMode, object>;

// An object's keys are strings to TypeScript, whatever it holds.
export const methodIds = Object.keys(methods) as readonly RedactionMode[];

/** VS Code hands out what people wrote, whatever it is. */
export function methodSetting(dataset: vscode.Uri): RedactionMode {
  const value = vscode.workspace
    .getConfiguration("tunesmith", dataset)
    .get<unknown>("redaction.method");
  return methodIds.find((method) => method === value) ?? "mask";
}

export interface RedactionWish {
  readonly method: RedactionMode;
  readonly scope: RedactionScope;
  /** What may be concerned, as `kindOf` has it; absent: anything. */
  readonly kinds?: readonly string[];
  /** Of the document in which a finding was chosen: in another one, there may be something else at its place. */
  readonly version?: number;
}

export interface RedactionEdit extends BulkEdit {
  readonly lines: readonly LineEdits[];
  readonly hasPseudonyms: boolean;
}

/**
 * The edits, once everything is checked; `undefined`: the document changed meanwhile. May ask for the project's key, and
 * whether to pseudonymize again, which can be cancelled.
 */
export async function redactionEdit(
  host: Host,
  dataset: Dataset,
  wish: RedactionWish,
): Promise<RedactionEdit | undefined> {
  const { document } = dataset;
  if (document === undefined) return undefined;
  await dataset.settled();
  const means = await redactionMeans(host, dataset, wish);
  const { version } = document;
  if (version !== (wish.version ?? version)) return undefined;
  const answer = await dataset.ask("redaction", { ...means, scope: wish.scope });
  if (answer === undefined || document.version !== version) return undefined;
  const { lines, values } = answer;
  const hasPseudonyms = means.projectKey !== undefined;
  if (hasPseudonyms) await host.pseudonyms.confirmAgain(document.uri, valuesAt(document, lines));
  if (document.version !== version) return undefined;
  return { edit: lineEdits(document, lines), amount: values, lines, hasPseudonyms };
}

/** One step to undo. */
export async function applyRedaction(
  host: Host,
  document: vscode.TextDocument,
  { edit, lines, hasPseudonyms }: RedactionEdit,
): Promise<void> {
  await applyEdit(document, edit);
  if (hasPseudonyms) {
    const pseudonyms = lines.flatMap(({ edits }) => edits.map(({ text }) => text));
    host.pseudonyms.remember(document.uri, pseudonyms);
  }
}

/** A dataset, or what is to become one. */
export type RedactedPlace = Pick<Dataset, "uri" | "settings">;

/** May ask for the project's key, which can be cancelled. */
export async function redactionMeans(
  host: Host,
  dataset: RedactedPlace,
  wish: Pick<RedactionWish, "method" | "kinds">,
): Promise<RedactionMeans> {
  const { method } = wish;
  return {
    method,
    projectKey: needsKey(dataset, wish) ? await host.pseudonymKeys.need(dataset.uri) : undefined,
    // Of a pool, all would go to the worker.
    ...(method === "replace" && { key: new Uint8Array(randomBytes(32)) }),
  };
}

/** What the edits replace. */
function* valuesAt(document: vscode.TextDocument, lines: readonly LineEdits[]): Iterable<string> {
  for (const { line, edits } of lines) {
    const { text } = document.lineAt(line);
    for (const { start, end } of edits) yield text.slice(start, end);
  }
}

/** Classes that the policy wants pseudonymized are so by every method. */
function needsKey(
  dataset: RedactedPlace,
  { method, kinds }: Pick<RedactionWish, "method" | "kinds">,
): boolean {
  if (method === "pseudonymize") return true;
  const policy = policyOf(dataset);
  return (kinds ?? Object.keys(policy)).some((kind) => policy[kind] === "pseudonymize");
}

export function policyOf({
  settings,
}: Pick<Dataset, "settings">): Readonly<Record<string, string>> {
  return settings === undefined
    ? {}
    : ruleOptions(settings.check, "network-identifier").choices("policy");
}

/** What becomes of a kind when the method is applied: the policy of a class goes before. */
export function methodFor(dataset: Dataset, kind: string, method: RedactionMode): RedactionMode {
  const wanted = policyOf(dataset)[kind];
  return wanted === "mask" || wanted === "pseudonymize" ? wanted : method;
}

/** The titles that offer a redaction, for one finding: "Mask this e-mail address". */
export function redactionTitles(
  { recognized }: PrivateFinding,
  method: RedactionMode,
): Readonly<Record<"one" | "value" | "kind" | "all", string>> {
  const { verb } = methods[method];
  const kind = kindInSentence(kindOf(recognized));
  return {
    one: vscode.l10n.t("{0} this {1}", verb, kind),
    value: vscode.l10n.t("{0} this value everywhere in this file", verb),
    kind: vscode.l10n.t("{0} every {1} in this file", verb, kind),
    all: vscode.l10n.t("{0} all personal data and secrets in this file", verb),
  };
}

/** After an edit and once it is checked: what was done, and what is left. */
export async function redactionReport(
  dataset: Dataset,
  wish: RedactionWish,
  amount: number,
): Promise<string> {
  const done = `${count(amount, "value")} ${methods[wish.method].participle}.`;
  await dataset.settled();
  const groups = await dataset.ask("groups", {});
  const { state, version } = dataset;
  if (groups === undefined || state?.version !== version) return done;
  if (state.checkedLines < state.lines) {
    return vscode.l10n.t("{0} The check was stopped before: check again.", done);
  }
  const policy = policyOf(dataset);
  let left = 0;
  let pseudonyms = 0;
  for (const { kind, count: reported } of groups.flatMap(({ kinds = [] }) => kinds)) {
    if (isNetworkClass(kind) && !unwantedPolicies.has(policy[kind] ?? "")) continue;
    const ofKind = Math.min(pseudonymsOf(kind, { wish, policy: policy[kind], amount }), reported);
    pseudonyms += ofKind;
    left += reported - ofKind;
  }
  const sentences = [
    done,
    left === 0
      ? vscode.l10n.t("Checked again: no personal data or secrets left.")
      : vscode.l10n.t(
          "Checked again: {0} of personal data or secrets left.",
          count(left, "finding"),
        ),
    // Nobody can tell them from what they stand for.
    ...(pseudonyms === 0
      ? []
      : [
          vscode.l10n.t(
            'Still reported: {0}; "overrides" in tunesmith.json can keep them in this file.',
            count(pseudonyms, "pseudonym"),
          ),
        ]),
  ];
  return sentences.join(" ");
}

const unwantedPolicies: ReadonlySet<string> = new Set(["mask", "pseudonymize", "block"]);

interface Run {
  readonly wish: RedactionWish;
  /** Of the kind. */
  readonly policy: string | undefined;
  readonly amount: number;
}

/** How many findings of a kind may be pseudonyms of the run: as `settingsAfterRedaction` has it on the command line. */
function pseudonymsOf(kind: string, { wish, policy, amount }: Run): number {
  const { method, scope, kinds } = wish;
  const isDone = policy === "pseudonymize" || (policy === "block" && method === "pseudonymize");
  if (!isDone || !(kinds?.includes(kind) ?? true)) return 0;
  return scope.type === "one" || scope.type === "value" ? amount : Infinity;
}
