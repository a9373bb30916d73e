/** Redaction as the editor offers it: its methods in words, and the edits that the worker makes. */
import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { isNetworkClass, kindInSentence, kindOf } from "../core/privacy/finding-kinds.ts";
import type { RedactionMode } from "../core/privacy/redaction/redactor.ts";
import { ruleOptions } from "../core/settings.ts";
import { count } from "../core/wording.ts";
import type { LineEdits, RedactionScope } from "../protocol/worker-protocol.ts";
import type { PrivateFinding } from "./commands.ts";
import type { Dataset } from "./dataset.ts";
import { lineEdits, type BulkEdit } from "./edits.ts";
import type { Host } from "./host.ts";

export const methods = {
  mask: {
    verb: "Mask",
    participle: "masked",
    detail: "By the kind in angle brackets: <EMAIL_ADDRESS>.",
  },
  replace: {
    verb: "Replace",
    participle: "replaced",
    detail: "By a fake that looks real, from ranges reserved for examples. Another one each time.",
  },
  pseudonymize: {
    verb: "Pseudonymize",
    participle: "pseudonymized",
    detail:
      "The same in all files of the project, under its secret key; addresses keep their subnets.",
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
}

/** The edits, once everything is checked. May ask for the project's key, which can be cancelled. */
export async function redactionEdit(
  host: Host,
  dataset: Dataset,
  wish: RedactionWish,
): Promise<RedactionEdit | undefined> {
  const { document } = dataset;
  const { method, scope } = wish;
  await dataset.settled();
  const projectKey = needsKey(dataset, wish)
    ? await host.pseudonymKeys.need(dataset.uri)
    : undefined;
  const answer = await dataset.ask("redaction", {
    method,
    scope,
    projectKey,
    // Of a pool, all would go to the worker.
    ...(method === "replace" && { key: new Uint8Array(randomBytes(32)) }),
  });
  if (answer === undefined || document === undefined) return undefined;
  const { lines, values } = answer;
  return { edit: lineEdits(document, lines), amount: values, lines };
}

export interface RedactionEdit extends BulkEdit {
  readonly lines: readonly LineEdits[];
}

/** Classes that the policy wants pseudonymized are so by every method. */
function needsKey(dataset: Dataset, { method, kinds }: RedactionWish): boolean {
  if (method === "pseudonymize") return true;
  const policy = policyOf(dataset);
  return (kinds ?? Object.keys(policy)).some((kind) => policy[kind] === "pseudonymize");
}

export function policyOf({ settings }: Dataset): Readonly<Record<string, string>> {
  return settings === undefined
    ? {}
    : ruleOptions(settings.check, "network-identifier").choices("policy");
}

/** What becomes of a finding when the method is applied: the policy of its class goes before. */
export function methodFor(
  dataset: Dataset,
  { recognized: { networkClass } }: PrivateFinding,
  method: RedactionMode,
): RedactionMode {
  const wanted = networkClass && policyOf(dataset)[networkClass];
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
    one: `${verb} this ${kind}`,
    value: `${verb} this value everywhere in this file`,
    kind: `${verb} every ${kind} in this file`,
    all: `${verb} all personal data and secrets in this file`,
  };
}

/** After an edit and once it is checked: what was done, and what is left. */
export async function redactionReport(
  dataset: Dataset,
  { method, amount }: { readonly method: RedactionMode; readonly amount: number },
): Promise<string> {
  const done = `${count(amount, "value")} ${methods[method].participle}.`;
  await dataset.settled();
  const groups = await dataset.ask("groups", {});
  const { state, version } = dataset;
  if (groups === undefined || state?.version !== version) return done;
  if (state.checkedLines < state.lines) return `${done} The check was stopped before: check again.`;
  const policy = policyOf(dataset);
  const countOf = (isCounted: (kind: string) => boolean): number =>
    groups
      .flatMap(({ kinds = [] }) => kinds)
      .filter(({ kind }) => isCounted(kind))
      .reduce((sum, { count: findings }) => sum + findings, 0);
  const left = countOf((kind) => !isNetworkClass(kind) || unwantedPolicies.has(policy[kind] ?? ""));
  const pseudonyms = countOf((kind) => isNetworkClass(kind) && policy[kind] === "pseudonymize");
  const sentences = [
    done,
    left === 0
      ? "Checked again: no personal data or secrets left."
      : `Checked again: ${count(left, "finding")} of personal data or secrets left.`,
    // Nobody can tell them from what they stand for.
    ...(pseudonyms === 0
      ? []
      : [
          `${count(pseudonyms, "network identifier")} to be pseudonymized stay reported, as pseudonyms look the same: when all are done, set this file's policy to keep.`,
        ]),
  ];
  return sentences.join(" ");
}

const unwantedPolicies: ReadonlySet<string> = new Set(["mask", "block"]);
