/** What an empty field says: the value that holds, and where it is from. */

import type { Figures } from "../../../src/core/cost/figures.ts";
import type { FigureId } from "../../../src/core/cost/formulas.ts";
import { formatInput } from "../../../src/core/cost/input-text.ts";
import { inputSpec, type InputId } from "../../../src/core/cost/inputs.ts";
import type { Origin } from "../../../src/core/cost/scenario.ts";

/** The sum of its parts holds where it is not given: a figure, not a default. */
const holds: Readonly<Partial<Record<InputId, FigureId>>> = { oneOffCost: "totalOneOffCost" };

/** "2,500"; nothing where nothing can be assumed. */
export function valueText(id: InputId, figures: Figures): string {
  const value = figures.value(holds[id] ?? id);
  // Beyond ten digits stands what the arithmetic of a computer leaves.
  return Number.isFinite(value) ? formatInput(id, Number(value.toPrecision(10))) : "";
}

/** "from tickets.jsonl"; `undefined`: there is nothing to say. */
export function originText(id: InputId, origin: Origin, figures: Figures): string | undefined {
  switch (origin.type) {
    case "given":
      return undefined;
    case "dataset":
      return `from ${origin.name}`;
    case "price":
      return `${origin.source}, ${origin.asOf}`;
    case "platform":
      return origin.label;
    case "formula":
      return `= ${origin.formula}`;
    case "default":
      return defaultText(id, figures);
  }
}

function defaultText(id: InputId, figures: Figures): string | undefined {
  const figure = holds[id];
  if (figure !== undefined) return `= ${figures.explain(figure).formula}`;
  const { default: formula } = inputSpec(id);
  if (formula === "unknown") return "not given";
  if (Number.isFinite(Number(formula))) return undefined;
  return `= ${figures.explain(id).formula}`;
}
