/** The quantities of one estimate: computed from what is given, and explained. */

import { compileFormula, namesIn, parseFormula, type Formula } from "./formula.ts";
import {
  figureIds,
  figureSpecs,
  type FigureId,
  type FigureUnit,
  type QuantityId,
} from "./formulas.ts";
import { inputIds, inputSpecs, type GivenInputs, type InputId, type InputUnit } from "./inputs.ts";
import { paidBackWithin, type PaidBack } from "./payback.ts";
import { formatNumber, printFormula } from "./print-formula.ts";

interface Quantity {
  readonly id: QuantityId;
  readonly label: string;
  readonly unit: InputUnit | FigureUnit;
  readonly formula: Formula;
}

/** Each after those that its formula needs. */
const quantities: readonly Quantity[] = inOrder([
  ...inputIds.map((id) => quantity(id, inputSpecs[id], inputSpecs[id].default)),
  ...figureIds.map((id) => quantity(id, figureSpecs[id], figureSpecs[id].formula)),
]);

const indexes = new Map<string, number>(quantities.map(({ id }, index) => [id, index]));

function indexOf(name: string): number {
  const index = indexes.get(name);
  if (index === undefined) throw new SyntaxError(`There is no quantity "${name}".`);
  return index;
}

const programs = quantities.map(({ formula }) => compileFormula(formula, indexOf));

function quantity(
  id: QuantityId,
  { label, unit }: Pick<Quantity, "label" | "unit">,
  formula: string,
): Quantity {
  return { id, label, unit, formula: parseFormula(formula) };
}

function inOrder(all: readonly Quantity[]): readonly Quantity[] {
  const byId = new Map<string, Quantity>(all.map((one) => [one.id, one]));
  const ordered = new Set<Quantity>();
  const add = (one: Quantity | undefined, above: readonly string[]): void => {
    if (one === undefined || ordered.has(one)) return;
    if (above.includes(one.id)) throw new SyntaxError(`"${one.id}" needs itself.`);
    for (const name of namesIn(one.formula)) add(byId.get(name), [...above, one.id]);
    ordered.add(one);
  };
  for (const one of all) add(one, []);
  return [...ordered];
}

/** Which quantities are computed, in order. */
type Plan = readonly number[];

const everything: Plan = [...quantities.keys()];

/** Only what these need: thousands of draws want two figures each. */
export function planFor(ids: readonly QuantityId[]): Plan {
  const needed = new Set<number>();
  const add = (index: number): void => {
    if (needed.has(index)) return;
    needed.add(index);
    const { formula } = quantities[index] ?? {};
    for (const name of formula === undefined ? [] : namesIn(formula)) add(indexOf(name));
  };
  for (const id of ids) add(indexOf(id));
  return everything.filter((index) => needed.has(index));
}

/** The figures that one is computed from, by whatever way, in the order of the table. */
export function figuresBehind(id: FigureId): readonly FigureId[] {
  const needed = new Set(planFor([id]).map((index) => quantities[index]?.id));
  return figureIds.filter((figure) => figure !== id && needed.has(figure));
}

export interface FigureMeans {
  /** Default: all. What is not computed is NaN. */
  readonly plan?: Plan;
  /** By how much inputs lie off their values: 1.2 times. Those that follow from others move with them, too. */
  readonly factors?: Readonly<Partial<Record<InputId, number>>>;
}

/** NaN: not known; of break-evens: never. */
export class Figures {
  readonly #values = new Float64Array(quantities.length).fill(NaN);
  readonly #given: GivenInputs;

  constructor(given: GivenInputs, { plan = everything, factors = {} }: FigureMeans = {}) {
    this.#given = given;
    const givenById: Readonly<Partial<Record<QuantityId, number>>> = given;
    const factorById: Readonly<Partial<Record<QuantityId, number>>> = factors;
    for (const index of plan) {
      const { id } = quantities[index] ?? {};
      if (id === undefined) continue;
      const value = givenById[id] ?? programs[index]?.(this.#values) ?? NaN;
      this.#values[index] = value * (factorById[id] ?? 1);
    }
  }

  value(id: QuantityId): number {
    return this.#values[indexOf(id)] ?? NaN;
  }

  /** As `paidBack` of an estimate. */
  paidBack(): PaidBack {
    return paidBackWithin(this.value("breakEvenMonths"), this.value("modelLifeMonths"));
  }

  /** The formula in words and with the numbers inserted: "requests a month × …" and "50,000 × 0.0075". */
  explain(id: QuantityId): { readonly formula: string; readonly worked: string } {
    const { formula } = quantities[indexOf(id)] ?? {};
    if (formula === undefined || Object.hasOwn(this.#given, id)) {
      const worked = formatNumber(this.value(id));
      return { formula: "given", worked };
    }
    return this.#print(formula);
  }

  /** The value of a formula over quantities that has no name. */
  evaluate(text: string): number {
    return compileFormula(parseFormula(text), indexOf)(this.#values);
  }

  /** As `explain`, of such a formula. */
  explainFormula(text: string): { readonly formula: string; readonly worked: string } {
    return this.#print(parseFormula(text));
  }

  #print(formula: Formula): { readonly formula: string; readonly worked: string } {
    const valueOf = (name: string): number => this.#values[indexOf(name)] ?? NaN;
    const isNumber = (name: string): boolean => {
      const { unit } = quantities[indexOf(name)] ?? {};
      return unit === "times" || unit === "count" || unit === "share";
    };
    return {
      formula: printFormula(formula, {
        has: "names",
        valueOf,
        isNumber,
        leaf: (name) => quantities[indexOf(name)]?.label ?? name,
      }),
      worked: printFormula(formula, {
        has: "numbers",
        valueOf,
        isNumber,
        leaf: (name) => {
          const value = valueOf(name);
          return Number.isNaN(value) && name === "breakEvenMonths" ? "never" : formatNumber(value);
        },
      }),
    };
  }
}
