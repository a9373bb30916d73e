import * as vscode from "vscode";
import { enumeration, formatInteger } from "../core/wording.ts";
import type { CreateChoices, ShownValues } from "../protocol/create-view.ts";
import { methodSetting } from "./redaction.ts";

/** Before private values are written as they are, a person says so, once for a creation. */
export class CreatePrivacy {
  #keepsAll = false;

  /** What becomes of `values`. Rejects with a CancellationError. */
  async redactionOf(
    chosen: CreateChoices["redaction"],
    values: readonly ShownValues[],
    dataset: vscode.Uri,
  ): Promise<CreateChoices["redaction"]> {
    if (chosen !== "none" || this.#keepsAll || values.length === 0) return chosen;
    const redaction = await askAboutPrivate(values, dataset);
    this.#keepsAll = redaction === "none";
    return redaction;
  }
}

async function askAboutPrivate(
  values: readonly ShownValues[],
  dataset: vscode.Uri,
): Promise<CreateChoices["redaction"]> {
  const redact = vscode.l10n.t("Redact");
  const write = vscode.l10n.t("Write as It Is");
  const found = values.map(({ label, values: amount }) => `${label} (${formatInteger(amount)})`);
  const choice = await vscode.window.showWarningMessage(
    vscode.l10n.t("There are personal data or secrets in these records."),
    {
      modal: true,
      detail: vscode.l10n.t(
        "{0}.\n\nA model that is trained on them may tell them to anybody. Nothing is written yet.",
        enumeration(found),
      ),
    },
    redact,
    write,
  );
  if (choice === undefined) throw new vscode.CancellationError();
  return choice === write ? "none" : methodSetting(dataset);
}
