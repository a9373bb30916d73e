/** Assessing a dataset's quality: the command with its panel, and what was assessed before as findings. */
import * as vscode from "vscode";
import { assessedRecords } from "../../core/assessment/assessed-records.ts";
import { advicePanel } from "../advice-panels.ts";
import { registerCommand } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { DisposableStore } from "../disposable-store.ts";
import type { Host } from "../host.ts";
import { WorkerCrash, WorkerFailure } from "../worker-client.ts";

export function assessCommands(host: Host): vscode.Disposable {
  const { assessments, datasets } = host;
  const store = new DisposableStore();
  const panel = store.add(
    advicePanel(host, "tunesmith.assessQuality", {
      viewType: "tunesmith.assessment",
      load: async () => {
        const { AssessmentAdvice } = await import("../advice-assessment.ts");
        return {
          viewType: "tunesmith.assessment",
          title: vscode.l10n.t("Dataset Quality"),
          advice: (one) => new AssessmentAdvice(one),
        };
      },
    }),
  );
  store.add(registerCommand(host, "tunesmith.assessQuality", () => panel.show()));

  /** Datasets of which the worker knows what was assessed. */
  const told = new WeakSet<Dataset>();
  const tell = (dataset: Dataset): void => {
    told.add(dataset);
    setAssessed(host, dataset).catch((error: unknown) => {
      // A worker that is gone is told again with the next check.
      told.delete(dataset);
      if (error instanceof WorkerFailure || error instanceof WorkerCrash) return;
      host.log.error(error instanceof Error ? error : String(error));
    });
  };
  store.add(
    datasets.onDidChange((dataset) => {
      // Nothing is checked, so the worker does not know it any more.
      if (dataset.state === undefined) told.delete(dataset);
      else if (!dataset.checking && !told.has(dataset)) tell(dataset);
    }),
  );
  store.add(
    assessments.onDidChange((key) => {
      for (const dataset of datasets) if (dataset.key === key) tell(dataset);
    }),
  );
  store.add(
    datasets.onDidClose(({ key }) => {
      assessments.closed(key);
    }),
  );
  return store;
}

async function setAssessed({ assessments }: Host, dataset: Dataset): Promise<void> {
  const assessment = await assessments.read(dataset.key);
  if (assessment === undefined) return;
  const records = assessedRecords(assessment);
  await dataset.ask("setAssessed", { model: assessment.model, records });
}
