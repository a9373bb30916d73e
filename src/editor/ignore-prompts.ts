/** What is asked before something is ignored: why, until when, and which pattern. Enter goes on, Escape leaves all as it is. */
import * as vscode from "vscode";
import { today } from "../node/today.ts";
import type { PatternOf } from "./ignore-pattern.ts";

export interface Remarks {
  readonly reason?: string;
  readonly until?: string;
}

/** `asked`: how many questions came before. */
export async function askRemarks(title: string, asked = 0): Promise<Remarks> {
  const step = (number: number): string => `${title} (${asked + number}/${asked + 2})`;
  const reason = await ask({
    title: step(1),
    prompt: vscode.l10n.t(
      "Why? For those who review tunesmith.json. Enter without a reason goes on.",
    ),
    placeHolder: vscode.l10n.t("Reason (optional)"),
  });
  const until = await ask({
    title: step(2),
    prompt: vscode.l10n.t("Until which day? Enter without one: for good."),
    placeHolder: vscode.l10n.t("Last day, as YYYY-MM-DD (optional)"),
    validateInput: dayProblem,
  });
  return { ...(reason !== "" && { reason }), ...(until !== "" && { until }) };
}

/** The pattern is written down as it is, so it must not tell the value. */
export async function askPattern(title: string, of: PatternOf): Promise<string> {
  const { patternProblem, proposedPattern } = await import("./ignore-pattern.ts");
  return ask({
    title,
    prompt: vscode.l10n.t(
      "A regular expression for whole values. It is written to tunesmith.json as it stands: leave out what is private.",
    ),
    value: proposedPattern(of),
    validateInput: (text) => patternProblem(text.trim(), of),
  });
}

function dayProblem(text: string): string | undefined {
  if (text.trim() === "") return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(day.getTime()) &&
    day.toISOString().startsWith(text);
  if (!isDay) return vscode.l10n.t("This is no day: write it as 2027-01-31.");
  return text < today() ? vscode.l10n.t("This day is over.") : undefined;
}

async function ask(options: vscode.InputBoxOptions): Promise<string> {
  const text = await vscode.window.showInputBox({ ignoreFocusOut: true, ...options });
  if (text === undefined) throw new vscode.CancellationError();
  return text.trim();
}
