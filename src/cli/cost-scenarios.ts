/** Which scenarios a run estimates, each with the dataset that it is about. */

import { findModel } from "../core/cost/find-model.ts";
import type { InputId } from "../core/cost/inputs.ts";
import type { PriceBook } from "../core/cost/price-book.ts";
import type { Scenario } from "../core/cost/scenario.ts";
import type { ScenarioWishes } from "./cost-arguments.ts";

export interface CostRun {
  readonly scenario: Scenario;
  /** `undefined`: there is none, its tokens are given by hand. */
  readonly path: string | undefined;
}

/** What a path is called in reports; "-" is standard input. */
export const nameOf = (path: string): string => (path === "-" ? "standard input" : path);

export interface RunSources {
  readonly paths: readonly string[];
  /** Of the file of scenarios; empty: there is none. */
  readonly fromFile: readonly Scenario[];
  readonly book: PriceBook;
}

/** One for each dataset, scenario of the file and model. */
export function costRuns({ paths, fromFile, book }: RunSources, wishes: ScenarioWishes): CostRun[] {
  const bases = fromFile.length === 0 ? [undefined] : fromFile;
  const models = wishes.models.length === 0 ? [undefined] : distinctModels(wishes.models, book);
  return (paths.length === 0 ? [undefined] : paths).flatMap((path) => {
    const pathName = path === undefined ? undefined : nameOf(path);
    return bases.flatMap((base) =>
      models.map((model) => {
        const parts = [
          base?.name,
          paths.length > 1 ? pathName : undefined,
          models.length > 1 ? model : undefined,
        ].filter((part) => part !== undefined);
        const name = parts.length > 0 ? parts.join(", ") : (pathName ?? model ?? "Scenario");
        const scenario = { ...laidOver(base, wishes, path), name, ...(model && { model }) };
        return { scenario, path };
      }),
    );
  });
}

/** Each model once, by the first of its names; of what is no model it is said later. */
function distinctModels(names: readonly string[], book: PriceBook): readonly string[] {
  const byId = new Map<string, string>();
  for (const name of names) {
    const id = findModel(book, name).model?.id ?? name;
    if (!byId.has(id)) byId.set(id, name);
  }
  return [...byId.values()];
}

/** What a dataset tells of itself. */
const ofDataset: readonly InputId[] = ["trainingTokens", "examples"];

function laidOver(
  base: Scenario | undefined,
  { method, rival, inputs }: ScenarioWishes,
  path: string | undefined,
): Omit<Scenario, "name"> {
  // The dataset was named for this run: it outdoes what the file says of another one.
  const outdone = [...Object.keys(inputs), ...(path === undefined ? [] : ofDataset)];
  return {
    ...base,
    ...(method && { method }),
    ...(rival !== undefined && { rival }),
    inputs: { ...without(base?.inputs, outdone), ...inputs },
    ranges: without(base?.ranges, outdone),
  };
}

function without<T extends object>(values: T | undefined, keys: readonly string[]): Partial<T> {
  const kept = Object.entries(values ?? {}).filter(([key]) => !keys.includes(key));
  // Some of its own members.
  return Object.fromEntries(kept) as Partial<T>;
}
