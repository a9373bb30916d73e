/** Which language model is asked, and the keys for it. */
import type * as vscode from "vscode";
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
      tell(`the API key for ${address.host} is set (${from}).`);
    }),
  );
  store.add(
    registerCommand(host, "tunesmith.clearApiKey", async () => {
      const address = anthropicAddress(datasets.current?.uri);
      if (!(await models.keys.clear(address))) {
        throw new PlainError(`There is no API key for ${address.host} here.`);
      }
      tell(`the API key for ${address.host} is gone.`);
    }),
  );
  return store;
}
