/** What features share, made once. */
import * as vscode from "vscode";
import { ApiKeys } from "./api-keys.ts";
import { AssessmentStore } from "./assessment-store.ts";
import { ConfigEditor } from "./config-editor.ts";
import { CostScenarioStore } from "./cost-scenarios.ts";
import { CostTokenSource } from "./cost-tokens.ts";
import { Datasets } from "./datasets.ts";
import { DisposableStore } from "./disposable-store.ts";
import { EditPreview } from "./edit-preview.ts";
import { GroupDecisions } from "./group-decisions.ts";
import { GroupMemory } from "./group-memory.ts";
import { GroupSource } from "./group-source.ts";
import { ModelChoice } from "./model-choice.ts";
import { ProjectConfigs } from "./project-configs.ts";
import { PseudonymKeys } from "./pseudonym-keys.ts";
import { PseudonymMemory } from "./pseudonym-memory.ts";
import { QualitySource } from "./quality-source.ts";
import { SettingsReader } from "./settings.ts";
import { WorkerClient } from "./worker-client.ts";

export interface Host extends vscode.Disposable {
  readonly extensionUri: vscode.Uri;
  /** The extension's own folder, for files that belong to no project. It may not be there yet. */
  readonly storageUri: vscode.Uri;
  readonly version: string;
  readonly log: vscode.LogOutputChannel;
  readonly worker: WorkerClient;
  readonly datasets: Datasets;
  readonly projectConfigs: ProjectConfigs;
  readonly configEditor: ConfigEditor;
  readonly pseudonymKeys: PseudonymKeys;
  readonly pseudonyms: PseudonymMemory;
  readonly preview: EditPreview;
  readonly groups: GroupSource;
  readonly decisions: GroupDecisions;
  readonly groupMemory: GroupMemory;
  readonly settings: SettingsReader;
  readonly costScenarios: CostScenarioStore;
  readonly costTokens: CostTokenSource;
  readonly models: ModelChoice;
  readonly quality: QualitySource;
  readonly assessments: AssessmentStore;
  readonly workspaceState: vscode.Memento;
}

export function createHost(context: vscode.ExtensionContext): Host {
  const store = new DisposableStore();
  const log = store.add(vscode.window.createOutputChannel("Tunesmith", { log: true }));
  const projectConfigs = store.add(new ProjectConfigs());
  const settings = store.add(new SettingsReader(projectConfigs));
  const worker = store.add(
    new WorkerClient(vscode.Uri.joinPath(context.extensionUri, "dist", "worker.cjs").fsPath, {
      log,
      events: {
        progress: (state) => {
          datasets.progressed(state);
        },
        crashed: (restarting) => {
          if (restarting) datasets.checkAll();
          tellCrash(restarting);
        },
      },
    }),
  );
  const datasets = store.add(new Datasets({ worker, settings, log }));
  store.add(
    settings.onDidChange(() => {
      datasets.settingsMayDiffer();
    }),
  );
  return {
    extensionUri: context.extensionUri,
    storageUri: context.globalStorageUri,
    version: versionOf(context.extension),
    log,
    worker,
    datasets,
    projectConfigs,
    configEditor: new ConfigEditor(projectConfigs),
    pseudonymKeys: new PseudonymKeys(context.secrets, projectConfigs),
    pseudonyms: new PseudonymMemory(),
    preview: store.add(new EditPreview()),
    groups: new GroupSource(),
    decisions: store.add(new GroupDecisions(datasets)),
    groupMemory: store.add(new GroupMemory(context.workspaceState)),
    settings,
    costScenarios: store.add(new CostScenarioStore(context.workspaceState, log)),
    costTokens: store.add(new CostTokenSource()),
    models: store.add(
      new ModelChoice(store.add(new ApiKeys(context.secrets)), context.globalState),
    ),
    quality: new QualitySource(),
    assessments: store.add(new AssessmentStore(context.globalStorageUri)),
    workspaceState: context.workspaceState,
    dispose: () => {
      store.dispose();
    },
  };
}

function tellCrash(restarting: boolean): void {
  void vscode.window.showWarningMessage(
    restarting
      ? vscode.l10n.t(
          "Tunesmith's checker stopped unexpectedly and was started again: all datasets are checked anew.",
        )
      : vscode.l10n.t(
          "Tunesmith's checker stopped a second time and stays off. Check a dataset again to restart it.",
        ),
  );
}

function versionOf(extension: vscode.Extension<unknown>): string {
  // VS Code does not type the manifest; it refuses one without a version.
  return (extension.packageJSON as { version: string }).version;
}
