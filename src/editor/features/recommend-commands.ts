/** Whether to fine-tune at all: the command with its panel. */
import * as vscode from "vscode";
import { advicePanel } from "../advice-panels.ts";
import { registerCommand } from "../commands.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";

export function recommendCommands(host: Host): vscode.Disposable {
  const store = new DisposableStore();
  const panel = store.add(
    advicePanel(host, "tunesmith.recommend", {
      viewType: "tunesmith.recommendation",
      load: async () => {
        const { RecommendationAdvice } = await import("../advice-recommendation.ts");
        return {
          viewType: "tunesmith.recommendation",
          title: vscode.l10n.t("Fine-Tune or Not"),
          advice: (one) => new RecommendationAdvice(one),
        };
      },
    }),
  );
  store.add(registerCommand(host, "tunesmith.recommend", () => panel.show()));
  return store;
}
