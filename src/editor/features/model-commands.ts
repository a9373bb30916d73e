/** Which language model is asked, and the keys for it. */
import * as vscode from "vscode";
import { PlainError, registerCommand } from "../commands.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { anthropicAddress } from "../model-choice.ts";
import { tell } from "../tell.ts";

export function modelCommands(host: Host): vscode.Disposable {
  const { datasets, models } = host;
  const store = new DisposableStore();
  store.add(
    registerCommand(host, "tunesmith.chooseModel", async () => {
      const { pickModel } = await import("../model-picker.ts");
      await pickModel(host);
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.setApiKey", async () => {
      const dataset = datasets.current?.uri;
      const address = anthropicAddress(dataset);
      const { from } = await models.keys.choose(address, dataset);
      tell(vscode.l10n.t("the API key for {0} is set ({1}).", address.host, from));
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.clearApiKey", async () => {
      const address = anthropicAddress(datasets.current?.uri);
      if (!(await models.keys.clear(address))) {
        throw new PlainError(vscode.l10n.t("There is no API key for {0} here.", address.host));
      }
      tell(vscode.l10n.t("the API key for {0} is gone.", address.host));
    }),
  );
  return store;
}
