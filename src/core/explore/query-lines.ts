/** Which lines a query lists, as far as no text of them has to be read. */

import type { FindingFilter, FindingSource } from "../finding-source.ts";
import { linesOf, type DuplicateKind, type RecordGroups } from "../similarity/record-groups.ts";
import { compare } from "./field-matcher.ts";
import type { RecordFacts } from "./record-facts.ts";
import { figures, type Facet, type GroupSection, type RecordOrder } from "./record-query.ts";
import type { Excludable, NumberedCondition, Search } from "./search.ts";

export interface QueriedDataset {
  readonly lines: number;
  /** `undefined`: nothing is counted yet, which queries for which `needsFacts` is false do without. */
  readonly facts: RecordFacts | undefined;
  readonly findings: FindingSource;
  readonly groups: RecordGroups;
}

export interface LineQuery {
  readonly facets: readonly Facet[];
  readonly search: Search;
  readonly order: RecordOrder;
}

/** Whether the query can be answered only once all records are counted. */
export function needsFacts({ facets, search, order }: LineQuery): boolean {
  return (
    figures.some((figure) => figure === order.by) ||
    facets.some(({ type }) => type === "figure" || type === "trait" || type === "unreadable") ||
    search.numbered.some(
      (condition) =>
        condition.type === "trait" || (condition.type === "number" && condition.of !== "line"),
    )
  );
}

/** In the order of the file. Terms and textual conditions of the search are left to `searchMatcher`. */
export function matchingLines(
  { facets, search }: Omit<LineQuery, "order">,
  dataset: QueriedDataset,
): Uint32Array {
  const listed = new Uint8Array(dataset.lines).fill(1);
  const narrow = (marks: Uint8Array, isExcluded: boolean): void => {
    const wanted = isExcluded ? 0 : 1;
    for (let line = 0; line < listed.length; line++) if (marks[line] !== wanted) listed[line] = 0;
  };
  for (const kind of new Set(facets.map(kindOfFacet))) {
    const marks = new Uint8Array(dataset.lines);
    for (const facet of facets) if (kindOfFacet(facet) === kind) markFacet(facet, dataset, marks);
    narrow(marks, false);
  }
  for (const condition of search.numbered) {
    const marks = new Uint8Array(dataset.lines);
    markCondition(condition, dataset, marks);
    narrow(marks, condition.isExcluded);
  }
  return linesWith(listed);
}

/** Those of one kind widen each other. */
function kindOfFacet(facet: Facet): string {
  if (facet.type === "figure") return facet.figure;
  return facet.type === "trait" ? facet.trait : facet.type;
}

/** Sets 1 for each line that the facet is about. What is beyond the dataset by now is written nowhere. */
function markFacet(facet: Facet, dataset: QueriedDataset, marks: Uint8Array): void {
  const { groups } = dataset;
  switch (facet.type) {
    case "finding": {
      const { severity, ruleId, kind } = facet;
      markFindings(
        { ...(severity && { severity }), ...(ruleId !== undefined && { ruleId }), kind },
        dataset,
        marks,
      );
      break;
    }
    case "figure": {
      const { figure, from, to = Infinity } = facet;
      markFacts(dataset, marks, (facts, line) => {
        const value = facts.figure(line, figure);
        return value !== undefined && value >= from && value < to;
      });
      break;
    }
    case "trait": {
      const { trait, label } = facet;
      markLabels(dataset, marks, trait, (known) => known === label);
      break;
    }
    case "section":
      for (const group of groups.duplicates) {
        if (sectionOf[group.kind] === facet.section) markLines(linesOf(group), marks);
      }
      if (facet.section === "conflict") {
        for (const group of groups.conflicts) markLines(linesOf(group), marks);
      }
      break;
    case "group": {
      const group = groups[facet.of][facet.index];
      if (group !== undefined) markLines(linesOf(group), marks);
      break;
    }
    case "lines":
      markLines(facet.lines, marks);
      break;
    case "unreadable":
      markFacts(dataset, marks, (facts, line) => facts.isUnreadable(line));
  }
}

/** In which section of the overview duplicates are. */
export const sectionOf: Readonly<Record<DuplicateKind, GroupSection>> = {
  exact: "exact",
  near: "near",
  ticketBlind: "near",
};

function markCondition(
  condition: Excludable<NumberedCondition>,
  dataset: QueriedDataset,
  marks: Uint8Array,
): void {
  switch (condition.type) {
    case "number": {
      const { of, comparison, value } = condition;
      if (of === "line") {
        for (let line = 0; line < marks.length; line++) {
          if (compare(line + 1, comparison, value)) marks[line] = 1;
        }
        break;
      }
      markFacts(dataset, marks, (facts, line) => {
        const found = facts.figure(line, of);
        return found !== undefined && compare(found, comparison, value);
      });
      break;
    }
    case "trait": {
      const { trait, label } = condition;
      markLabels(dataset, marks, trait, (known) => known?.toLowerCase().includes(label) === true);
      break;
    }
    case "rule":
      markFindings({ ruleId: condition.ruleId }, dataset, marks);
      break;
    case "severity":
      markFindings({ severity: condition.severity }, dataset, marks);
      break;
    case "findings":
      markFindings({}, dataset, marks);
  }
}

function markFindings(
  wanted: FindingFilter,
  { findings }: QueriedDataset,
  marks: Uint8Array,
): void {
  for (const { line } of findings.select(wanted)) marks[line] = 1;
}

function markLines(lines: readonly number[], marks: Uint8Array): void {
  for (const line of lines) marks[line] = 1;
}

function markLabels(
  dataset: QueriedDataset,
  marks: Uint8Array,
  trait: Parameters<RecordFacts["labels"]>[0],
  isWanted: (label: string | null) => boolean,
): void {
  const facts = factsOf(dataset);
  const wanted = Uint8Array.from(facts.labels(trait), (label) => (isWanted(label) ? 1 : 0));
  const codes = facts.codesByLine(trait);
  for (let line = 0; line < codes.length; line++) {
    if (wanted[codes[line] ?? 0] === 1 && facts.isReadable(line)) marks[line] = 1;
  }
}

function markFacts(
  dataset: QueriedDataset,
  marks: Uint8Array,
  isWanted: (facts: RecordFacts, line: number) => boolean,
): void {
  const facts = factsOf(dataset);
  for (let line = 0; line < marks.length; line++) if (isWanted(facts, line)) marks[line] = 1;
}

export function factsOf({ facts }: QueriedDataset): RecordFacts {
  if (facts === undefined) throw new Error("This query needs facts of all records.");
  return facts;
}

function linesWith(marks: Uint8Array): Uint32Array {
  let count = 0;
  for (const mark of marks) count += mark;
  const lines = new Uint32Array(count);
  let at = 0;
  for (let line = 0; line < marks.length; line++) {
    if (marks[line] === 1) {
      lines[at] = line;
      at += 1;
    }
  }
  return lines;
}
