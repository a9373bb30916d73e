import { findModel } from "./find-model.ts";
import type { PriceBook } from "./price-book.ts";
import type { Scenario } from "./scenario.ts";

/** For which platforms the tokens of a dataset have to be known: ids of targets; "": for none. */
export function scenarioTargets(scenarios: readonly Scenario[], book: PriceBook): string[] {
  const targets = scenarios.map(({ model }) =>
    model === undefined ? "" : (findModel(book, model).model?.target ?? ""),
  );
  return [...new Set(targets)];
}
