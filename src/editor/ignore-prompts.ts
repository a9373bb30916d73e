/** What is asked before something is ignored: why, until when, and which pattern. Enter goes on, Escape leaves all as it is. */
import * as vscode from "vscode";
import type { FoundValue } from "../core/privacy/ignore-hash.ts";
import { today } from "../node/today.ts";

export interface Remarks {
  readonly reason?: string;
  readonly until?: string;
}

export async function askRemarks(title: string): Promise<Remarks> {
  const reason = await ask({
    title: `${title} (1/2)`,
    prompt: "Why? For those who review tunesmith.json. Enter without a reason goes on.",
    placeHolder: "Reason (optional)",
  });
  const until = await ask({
    title: `${title} (2/2)`,
    prompt: "Until which day? Enter without one: for good.",
    placeHolder: "Last day, as YYYY-MM-DD (optional)",
    validateInput: dayProblem,
  });
  return { ...(reason !== "" && { reason }), ...(until !== "" && { until }) };
}

/** The pattern is written down as it is, so it must not be the value itself. */
export async function askPattern(found: FoundValue): Promise<string> {
  const { compilePattern } = await import("../core/privacy/patterns.ts");
  const itself = escaped(found.value);
  return ask({
    title: "Ignore Values Like This",
    prompt:
      "A regular expression for whole values. It is written to tunesmith.json as it stands: leave out what is private.",
    value: proposalFor(found),
    validateInput: async (text) => {
      if (text.trim() === "") return "Give a pattern.";
      if (text === itself || text === found.value) {
        return 'This is the value itself: make it more general, or take "Ignore this value", which writes a hash.';
      }
      const compiled = await compilePattern(text, { isSearched: false });
      if ("problem" in compiled) return compiled.problem;
      return compiled.pattern.testExact(found.value) ? undefined : "This does not match the value.";
    },
  });
}

/** All addresses of a domain; else the value with any digits in place of its own. */
function proposalFor({ entity, value }: FoundValue): string {
  const at = value.lastIndexOf("@");
  if (entity === "EMAIL_ADDRESS" && at !== -1) return `[^@]+@${escaped(value.slice(at + 1))}`;
  return escaped(value).replace(/\d+/g, "\\d+");
}

/** For RE2, as for others. */
function escaped(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

function dayProblem(text: string): string | undefined {
  if (text.trim() === "") return undefined;
  const day = new Date(`${text}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(day.getTime()) &&
    day.toISOString().startsWith(text);
  if (!isDay) return "This is no day: write it as 2027-01-31.";
  return text < today() ? "This day is over." : undefined;
}

async function ask(options: vscode.InputBoxOptions): Promise<string> {
  const text = await vscode.window.showInputBox({ ignoreFocusOut: true, ...options });
  if (text === undefined) throw new vscode.CancellationError();
  return text.trim();
}
