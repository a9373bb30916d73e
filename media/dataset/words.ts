/** What the page calls things. */

import {
  allRecords,
  type Facet,
  type Figure,
  type GroupSection,
  type RecordOrder,
} from "../../src/core/explore/record-query.ts";
import type { Severity } from "../../src/core/model.ts";
import { kindLabel } from "../../src/core/privacy/finding-kinds.ts";
import type { Trait } from "../../src/core/quality/trait-fields.ts";
import { capitalized, count, formatInteger, percent } from "../../src/core/wording.ts";
import type { GroupsOverview } from "../../src/protocol/panel-messages.ts";
import type { PanelState } from "../../src/protocol/panel-view.ts";

export const figureWords: Readonly<
  Record<Figure, { readonly title: string; readonly axis: string; readonly unit: string }>
> = {
  tokens: { title: "Tokens", axis: "Tokens per record", unit: "tokens" },
  turns: { title: "Turns", axis: "Turns per record", unit: "turns" },
  answer: { title: "Last answer", axis: "Last answer, characters", unit: "characters" },
};

export const traitTitles: Readonly<Record<Trait, string>> = {
  task: "Task type",
  vendor: "Vendor",
  protocol: "Protocol",
  severity: "Severity of the case",
};

export const sectionTitles: Readonly<Record<GroupSection, string>> = {
  exact: "Exact duplicates",
  near: "Near duplicates",
  conflict: "Conflicting answers",
};

/** Of labels. */
export const notTold = "not stated";

/** "3 errors", "1 hint". Of information there is no plural. */
export const severityCount = (amount: number, severity: Severity): string =>
  severity === "info" ? `${formatInteger(amount)} info` : count(amount, severity);

/** "1.2K", for where little fits; exact numbers stand in labels. */
export const shortCount = (value: number): string => compact.format(value);

const compact = new Intl.NumberFormat("en-US", {
  notation: "compact",
  maximumSignificantDigits: 3,
});

const sizes = ["bytes", "KB", "MB", "GB", "TB"];

/** "512 bytes", "1.2 GB". */
export function sizeText(bytes: number): string {
  let [size, unit] = [bytes, 0];
  // 999.5 would be written as 1000.
  while (size >= 999.5 && unit < sizes.length - 1) [size, unit] = [size / 1000, unit + 1];
  const digits = unit === 0 || size >= 9.95 ? 0 : 1;
  return `${size.toFixed(digits)} ${sizes[unit] ?? ""}`;
}

/** "12 %", and of few among many "0.3 %" or "< 0.1 %". */
export function shareText(part: number, whole: number): string {
  if (whole === 0 || part === 0) return "0 %";
  const share = (100 * part) / whole;
  if (share < 0.1) return "< 0.1 %";
  // Only all is all.
  const shown = part < whole ? Math.min(share, 99.9) : share;
  return `${shown < 9.95 || shown > 99 ? shown.toFixed(1).replace(/[.]0$/, "") : String(Math.round(shown))} %`;
}

/** "100 to 199", "3", "from 500". */
export function rangeText(from: number, to: number | undefined): string {
  if (to === undefined) return `from ${formatInteger(from)}`;
  return to - from <= 1
    ? formatInteger(from)
    : `${formatInteger(from)} to ${formatInteger(to - 1)}`;
}

/** Of a chip: "Tokens: 100 to 199". */
export function facetText(facet: Facet, groups: GroupsOverview | undefined): string {
  switch (facet.type) {
    case "finding":
      return findingText(facet);
    case "figure":
      return `${figureWords[facet.figure].title}: ${rangeText(facet.from, facet.to)}`;
    case "trait":
      return `${traitTitles[facet.trait]}: ${facet.label ?? notTold}`;
    case "section":
      return sectionTitles[facet.section];
    case "group": {
      const noun = facet.of === "duplicates" ? "Duplicates" : "Conflict";
      const title = groups?.largest.find(
        ({ of, index }) => of === facet.of && index === facet.index,
      )?.title;
      return `${noun}: ${title ?? `group ${formatInteger(facet.index + 1)}`}`;
    }
    case "lines":
      return facet.label;
    case "unreadable":
      return "Cannot be read";
  }
}

function findingText({ severity, ruleId, kind }: Extract<Facet, { type: "finding" }>): string {
  const what = kind === undefined ? ruleId : kindLabel(kind);
  if (what === undefined) return severity === undefined ? "Any finding" : severityPlural[severity];
  return severity === undefined ? what : `${what} (${severity})`;
}

const severityPlural: Readonly<Record<Severity, string>> = {
  error: "Errors",
  warning: "Warnings",
  info: "Info",
  hint: "Hints",
};

export interface NamedOrder {
  /** Its own among the orders. */
  readonly id: string;
  readonly label: string;
  readonly order: RecordOrder;
}

const named = (by: RecordOrder["by"], isDescending: boolean, label: string): NamedOrder => ({
  id: `${by}${isDescending ? "-down" : ""}`,
  label,
  order: { by, isDescending },
});

export const namedOrders: readonly NamedOrder[] = [
  named("line", false, "As in the file"),
  named("line", true, "Last line first"),
  named("severity", true, "Most severe first"),
  named("tokens", true, "Most tokens first"),
  named("tokens", false, "Fewest tokens first"),
  named("turns", true, "Most turns first"),
  named("turns", false, "Fewest turns first"),
  named("answer", true, "Longest answer first"),
  named("answer", false, "Shortest answer first"),
];

/** What a list is a part of. */
export interface ListedOf {
  /** All lines of the dataset, blank ones among them, as far as their number is known. */
  readonly lines: number | undefined;
  /** Each of them is a record, as far as is known. */
  readonly areRecords: boolean;
  /** The list is of them all, unless something is filtered or searched for. */
  readonly isAll: boolean;
}

export function listedOf({ lines, overview, records, list }: PanelState): ListedOf {
  const known = overview?.records ?? records;
  const { search, facets } = list?.query ?? allRecords;
  return {
    lines,
    areRecords: known === undefined || lines === undefined || known >= lines,
    isAll: search === "" && facets.length === 0,
  };
}

/** "1,234 of 100,000 records". Where lines are no records, lines are counted: "1,234 of 100,002 lines". */
export function totalText(total: number, { lines, areRecords, isAll }: ListedOf): string {
  const noun = areRecords ? "record" : "line";
  // Numbers of before the last edit may be there still.
  if (isAll || lines === undefined || total >= lines) return count(total, noun);
  return `${formatInteger(total)} of ${count(lines, noun)}`;
}

/** As far as is known, there is neither a record nor what was to be one. */
export const hasNoRecords = ({ overview, records }: PanelState): boolean =>
  overview === undefined ? records === 0 : overview.records + overview.unreadable === 0;

/** "Checking 42 %". */
export const doingText = (doing: string, share: number | undefined): string =>
  share === undefined ? `${capitalized(doing)} …` : `${capitalized(doing)} ${percent(share)}`;
