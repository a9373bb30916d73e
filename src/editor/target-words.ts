/** What the chosen targets say of a dataset, in words for the status bar. */
import * as vscode from "vscode";
import { reasonSentence, vendorSentences, verdictHeadline } from "../core/output/target-words.ts";
import { targetById } from "../core/targets/index.ts";
import type { Acceptance, TargetVerdict } from "../core/targets/verdict.ts";
import { count, formatInteger } from "../core/wording.ts";
import type { Dataset } from "./dataset.ts";

export interface TargetStatus {
  /** A codicon's name. */
  readonly icon: string;
  readonly text: string;
  /** One for each target, or why there is none. */
  readonly details: readonly string[];
}

/** Names of codicons. */
export const acceptanceIcons = {
  taken: "check",
  noted: "warning",
  refused: "error",
} as const satisfies Record<Acceptance, string>;

/** The worst first. */
const acceptances = ["refused", "noted", "taken"] as const satisfies readonly Acceptance[];

/** `undefined`: there is nothing to say, as no target is chosen, or nothing is checked. */
export function targetStatus({
  settings,
  state,
  failure,
  checking,
}: Pick<Dataset, "settings" | "state" | "failure" | "checking">): TargetStatus | undefined {
  const isAsked = settings?.enable === true && settings.check.targets.length > 0;
  if (!isAsked || failure !== undefined) return undefined;
  const verdicts = state?.targets ?? [];
  if (verdicts.length > 0) {
    return {
      icon: acceptanceIcons[worstOf(verdicts)],
      text: shortText(verdicts),
      details: verdicts.map(shortVerdict),
    };
  }
  return checking
    ? {
        icon: "loading~spin",
        text: vscode.l10n.t("Checking for targets"),
        details: [vscode.l10n.t("Whether they take the file is told when all lines are checked.")],
      }
    : {
        icon: "debug-pause",
        text: vscode.l10n.t("Not checked for targets"),
        details: [vscode.l10n.t("The check was stopped before all lines were checked.")],
      };
}

function worstOf(verdicts: readonly TargetVerdict[]): Acceptance {
  const found = new Set(verdicts.map(({ acceptance }) => acceptance));
  return acceptances.find((acceptance) => found.has(acceptance)) ?? "taken";
}

function shortText(verdicts: readonly TargetVerdict[]): string {
  const [first, ...others] = verdicts;
  if (first !== undefined && others.length === 0) return labelOf(first);
  const taken = verdicts.filter(({ acceptance }) => acceptance !== "refused").length;
  const all = count(verdicts.length, "target");
  return taken === verdicts.length
    ? vscode.l10n.t("Fit for {0}", all)
    : vscode.l10n.t("Fit for {0} of {1}", formatInteger(taken), all);
}

/** With its first reason only: the list of all is a click away. */
function shortVerdict(verdict: TargetVerdict): string {
  const { reasons, vendorCheck } = verdict;
  const sentences = [
    ...reasons.map(reasonSentence),
    ...(vendorCheck?.passes === false ? vendorSentences(vendorCheck) : []),
  ];
  const headline = verdictHeadline(verdict).replace(/:$/, "");
  const [first] = sentences;
  if (first === undefined) return `${headline.replace(/, but$/, "")}.`;
  const rest = sentences.length - 1;
  const more = rest === 0 ? [] : [vscode.l10n.t("And {0} more.", formatInteger(rest))];
  return [`${headline}: ${first}`, ...more].join(" ");
}

export const labelOf = ({ id }: Pick<TargetVerdict, "id">): string => targetById(id)?.label ?? id;
