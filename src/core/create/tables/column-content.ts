/** What samples of a column say of it: prose, a status, what a device says. */

import { isBlank } from "../../blank.ts";
import { tellsDeed } from "../tickets/deeds.ts";

export interface ColumnContent {
  /** Samples with any text; 0: nothing is known. */
  readonly filled: number;
  /** Values that systems set: "Done", "Closed". */
  readonly isStatus: boolean;
  /** Values of a few words that come again: a category, or a text that is often the right one. */
  readonly repeats: boolean;
  /** A mean of 4 words at least that are no numbers. */
  readonly isProse: boolean;
  readonly meanLength: number;
  /** Share of samples in which something was done. */
  readonly deeds: number;
  /** Share of samples that devices are told, and of those that they say. */
  readonly configs: number;
  readonly logs: number;
}

/** `cells`: of the column; those without text tell nothing. */
export function columnContent(cells: readonly string[]): ColumnContent {
  const texts = cells.filter((cell) => !isBlank(cell)).map((cell) => cell.slice(0, 2000).trim());
  const filled = texts.length;
  const share = (has: (text: string) => boolean): number =>
    filled === 0 ? 0 : texts.filter(has).length / filled;
  // Addresses of pages are one word.
  const words = texts.map((text) =>
    /\s/.test(text) ? (text.match(/\p{L}{2,}/gu)?.length ?? 0) : 1,
  );
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, filled);
  const distinct = new Set(texts.map((text) => text.toLowerCase())).size;
  const isShort = filled > 0 && Math.max(...words) <= 4;
  return {
    filled,
    isStatus: isShort && share(isOutcome) > 0.5,
    repeats: isShort && filled >= 4 && distinct <= Math.max(1, filled / 3),
    isProse: mean(words) >= 4,
    meanLength: mean(texts.map((text) => text.length)),
    deeds: share(tellsDeed),
    configs: share((text) => config.test(text)),
    logs: share((text) => log.test(text)),
  };
}

/** What a field "resolution" is set to by its system. */
const isOutcome = (text: string): boolean =>
  /^(?:done|fixed|resolved|closed|solved|unresolved|completed?|cancell?ed|declined|duplicate|incomplete|invalid|won['’]?t (?:fix|do)|wontfix|cannot reproduce|can['’]t reproduce|not reproducible|known error|no action|works as designed|solved ?\(?(?:permanently|work ?around|remotely)?.*\)?|closed\/resolved by caller|not solved.*|gel(?:ö|oe)st|erledigt|geschlossen|behoben|abgelehnt|dupli[ck]at|offen|open|new|in progress)$/i.test(
    text,
  );

const config =
  /^\s*(?:interface|router|ip|vlan|hostname|set|switchport|access-list|route-map|policy-map|class-map|crypto|aaa|snmp-server|ntp|line|no|spanning-tree|configure|config|edit|delete)[ \t]+[\w"/.:-]+|[{;]\s*$/m;
const log =
  /^<\d{1,3}>|%[A-Z][A-Z\d_]*-(?:[A-Z\d_]+-)?\d-|^(?:\*|\d+: )?(?:[A-Z][a-z]{2} +\d{1,2}|\d{4}-\d{2}-\d{2})[ T]\d{1,2}:\d{2}:\d{2}(?![^\n]{0,6} - )\S* +\S+ +\S|\b(?:devname|logid|date)=\S+ /m;
