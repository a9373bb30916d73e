/** The scenarios that people compare in the Cost view: kept for the workspace. */
import type * as vscode from "vscode";
import type { GivenInputs } from "../core/cost/inputs.ts";
import type { CostScenarios } from "../protocol/cost-view.ts";

const stateKey = "tunesmith.costScenarios";

export class CostScenarioStore {
  readonly #state: vscode.Memento;
  readonly #log: vscode.LogOutputChannel;
  #wasRestored = false;
  /** `undefined`: nobody has changed those to begin with. */
  #kept: CostScenarios | undefined;

  constructor(state: vscode.Memento, log: vscode.LogOutputChannel) {
    this.#state = state;
    this.#log = log;
  }

  /** As they were left; `undefined`: they never were changed, or make no sense any more. */
  async kept(): Promise<CostScenarios | undefined> {
    if (!this.#wasRestored) {
      const restored = await this.#restored();
      this.#wasRestored = true;
      // A person may have been faster.
      this.#kept ??= restored;
    }
    return this.#kept;
  }

  /** Those that are kept, or else those to begin with. */
  async read(hasDataset: boolean): Promise<CostScenarios> {
    return (await this.kept()) ?? scenariosToBeginWith(hasDataset);
  }

  async change({ scenarios, selected }: CostScenarios): Promise<void> {
    this.#kept = { scenarios, selected: Math.max(0, Math.min(selected, scenarios.length - 1)) };
    await this.#state.update(stateKey, this.#kept);
  }

  async #restored(): Promise<CostScenarios | undefined> {
    const value = this.#state.get(stateKey);
    if (value === undefined) return undefined;
    const { parseCostScenarios } = await import("../protocol/cost-view-schema.ts");
    const scenarios = parseCostScenarios(value);
    if (scenarios === undefined) {
      this.#log.warn("The scenarios of the Cost view could not be restored: it begins anew.");
    }
    return scenarios;
  }
}

/** Presets; if there is a dataset, before them the first one of them for its tokens. */
async function scenariosToBeginWith(hasDataset: boolean): Promise<CostScenarios> {
  const [{ presets }, { inputIds, inputSpec }] = await Promise.all([
    import("../core/cost/presets.ts"),
    import("../core/cost/inputs.ts"),
  ]);
  const [first] = presets;
  if (!hasDataset || first === undefined) return { scenarios: presets, selected: 0 };
  const others = inputIds.filter((id) => inputSpec(id).group !== "dataset");
  const inputs: GivenInputs = Object.fromEntries(
    others.flatMap((id) => (first.inputs[id] === undefined ? [] : [[id, first.inputs[id]]])),
  );
  return { scenarios: [{ ...first, name: "This dataset", inputs }, ...presets], selected: 0 };
}
