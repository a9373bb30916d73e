import * as vscode from "vscode";
import { enumeration, formatInteger } from "../core/wording.ts";
import type { CreateChoices, ShownValues } from "../protocol/create-view.ts";
import { methodSetting } from "./redaction.ts";

/** Before private values are written as they are, a person says so. What becomes of them; may be cancelled. */
export async function askAboutPrivate(
  values: readonly ShownValues[],
  dataset: vscode.Uri,
): Promise<CreateChoices["redaction"]> {
  const redact = "Redact";
  const write = "Write as It Is";
  const found = values.map(({ label, values: amount }) => `${label} (${formatInteger(amount)})`);
  const choice = await vscode.window.showWarningMessage(
    "There are personal data or secrets in these records.",
    {
      modal: true,
      detail: `${enumeration(found)}.\n\nA model that is trained on them may tell them to anybody. Nothing is written yet.`,
    },
    redact,
    write,
  );
  if (choice === undefined) throw new vscode.CancellationError();
  return choice === write ? "none" : methodSetting(dataset);
}
