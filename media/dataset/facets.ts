/** Which facets a query has, and which it has after a bar was pressed. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Facet, Figure } from "../../src/core/explore/record-query.ts";

/** Two facets with the same one list the same records. */
export function facetKey(facet: Facet): string {
  switch (facet.type) {
    case "finding":
      return JSON.stringify([facet.type, facet.severity, facet.ruleId, facet.kind]);
    case "figure":
      return JSON.stringify([facet.type, facet.figure, facet.from, facet.to]);
    case "trait":
      return JSON.stringify([facet.type, facet.trait, facet.label]);
    case "section":
      return JSON.stringify([facet.type, facet.section]);
    case "group":
      return JSON.stringify([facet.type, facet.of, facet.index]);
    case "lines":
      return JSON.stringify([facet.type, facet.label, facet.lines]);
    case "unreadable":
      return facet.type;
  }
}

export function hasFacet(facets: readonly Facet[], facet: Facet): boolean {
  const key = facetKey(facet);
  return facets.some((one) => facetKey(one) === key);
}

export function toggled(facets: readonly Facet[], facet: Facet): readonly Facet[] {
  const key = facetKey(facet);
  const others = facets.filter((one) => facetKey(one) !== key);
  return others.length < facets.length ? others : [...facets, facet];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const covers = (facet: Facet, figure: Figure, { from, to }: Range): boolean =>
  facet.type === "figure" &&
  facet.figure === figure &&
  facet.from <= from &&
  (facet.to ?? Infinity) >= to;

export const isCovered = (facets: readonly Facet[], figure: Figure, range: Range): boolean =>
  facets.some((facet) => covers(facet, figure, range));

/** A bar is pressed: of a range that has it in it, nothing is left. */
export function rangeToggled(
  facets: readonly Facet[],
  figure: Figure,
  range: Range,
): readonly Facet[] {
  const others = facets.filter((facet) => !covers(facet, figure, range));
  return others.length < facets.length ? others : [...facets, { type: "figure", figure, ...range }];
}

/** In place of all ranges of this figure. */
export const withRange = (
  facets: readonly Facet[],
  figure: Figure,
  range: Range,
): readonly Facet[] => [
  ...facets.filter((facet) => !(facet.type === "figure" && facet.figure === figure)),
  { type: "figure", figure, ...range },
];

export interface Facets {
  readonly active: readonly Facet[];
  readonly set: (facets: readonly Facet[]) => void;
}

export const FacetsContext = createContext<Facets>({ active: [], set: () => undefined });

/** Whether a facet is active, and what turns it. */
export function useFacet(): (facet: Facet) => { isActive: boolean; toggle: () => void } {
  const { active, set } = useContext(FacetsContext);
  return (facet) => ({
    isActive: hasFacet(active, facet),
    toggle: () => {
      set(toggled(active, facet));
    },
  });
}
