/** The editor's settings of a dataset: defaults, then VS Code's settings, then the project's tunesmith.json. */
import * as vscode from "vscode";
import { withoutNamedSplits } from "../core/leakage/leak-settings.ts";
import { resolveSettings, type Config, type Settings } from "../core/settings.ts";
import { DisposableStore } from "./disposable-store.ts";
import type { ProjectConfigs } from "./project-configs.ts";

export interface EditorSettings {
  readonly enable: boolean;
  readonly maxDiagnostics: number;
  readonly hover: boolean;
  /** What the check is told. */
  readonly check: Settings;
}

/** The same as in package.json. VS Code itself shows no more than the maximum of one file. */
export const maxDiagnostics = { default: 500, maximum: 999 };

export class SettingsReader implements vscode.Disposable {
  readonly #store = new DisposableStore();
  readonly #projectConfigs: ProjectConfigs;
  readonly #changed = this.#store.add(new vscode.EventEmitter<void>());
  readonly #checkConfig = new LastGoodConfig();
  readonly #costConfig = new LastGoodConfig();
  readonly #assessConfig = new LastGoodConfig();

  /** Settings of some dataset may have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(projectConfigs: ProjectConfigs) {
    this.#projectConfigs = projectConfigs;
    this.#store.add(
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration("tunesmith")) this.#changed.fire();
      }),
    );
    this.#store.add(
      vscode.workspace.onDidGrantWorkspaceTrust(() => {
        this.#changed.fire();
      }),
    );
    this.#store.add(
      projectConfigs.onDidChange(() => {
        this.#changed.fire();
      }),
    );
  }

  async read(dataset: vscode.Uri): Promise<EditorSettings> {
    const section = vscode.workspace.getConfiguration("tunesmith", dataset);
    const ofEditor = await this.#editorConfig(section);
    const ofProject = await this.#projectConfigs.configsFor(dataset);
    return Object.freeze({
      enable: section.get("enable") !== false,
      maxDiagnostics: diagnosticsLimit(section.get("maxDiagnostics")),
      hover: section.get("hover.enabled") !== false,
      check: resolveSettings(
        ofEditor,
        ...ofProject,
        ...(vscode.workspace.isTrusted ? [] : [withoutNamedSplits]),
      ),
    });
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #editorConfig(section: vscode.WorkspaceConfiguration): Promise<Config> {
    // A mistake in one part leaves the other part as it is set.
    const [check, cost, assess] = await Promise.all([
      this.#checkConfig.read({
        format: section.get("format"),
        targets: section.get("targets"),
        rules: section.get("rules"),
      }),
      this.#costConfig.read({
        cost: { models: section.get("cost.models"), thresholds: section.get("cost.thresholds") },
      }),
      this.#assessConfig.read({
        assess: {
          sampleSize: section.get("assess.sampleSize"),
          repeats: section.get("assess.repeats"),
        },
      }),
    ]);
    return { ...check, ...cost, ...assess };
  }
}

/** As long as people's settings make no sense, the last that did stay in use. */
class LastGoodConfig {
  #good: Config = {};
  /** What was told, as JSON. */
  #bad = "";

  async read(value: unknown): Promise<Config> {
    const { validateConfig } = await import("../core/config.ts");
    const result = validateConfig(value, "Settings of Tunesmith");
    if (result.problems === undefined) {
      this.#good = result.config;
    } else {
      const text = JSON.stringify(value);
      if (text !== this.#bad) void tellWrong(result.problems[0]);
      this.#bad = text;
    }
    return this.#good;
  }
}

/** VS Code hands out what people wrote, whatever its type. */
function diagnosticsLimit(value: unknown): number {
  return typeof value === "number" && value >= 1
    ? Math.min(Math.floor(value), maxDiagnostics.maximum)
    : maxDiagnostics.default;
}

async function tellWrong(problem: string): Promise<void> {
  const open = vscode.l10n.t("Open Settings");
  const choice = await vscode.window.showErrorMessage(
    vscode.l10n.t("{0} Until that is changed, the last settings that worked stay in use.", problem),
    open,
  );
  if (choice === open) {
    await vscode.commands.executeCommand("workbench.action.openSettings", "tunesmith.");
  }
}
