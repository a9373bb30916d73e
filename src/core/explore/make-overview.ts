/** The overview of a dataset, made of what is known of its records. */

import type { Trait } from "../quality/trait-fields.ts";
import type { TokenCounter } from "../tokens/token-counter.ts";
import { histogram } from "./histogram.ts";
import type { DatasetOverview, TraitCount } from "./overview.ts";
import { noFigure, type RecordFacts } from "./record-facts.ts";
import type { Figure } from "./record-query.ts";

/** As many labels of a trait as are listed. */
const shownLabels = 8;

/** `counter`: what has counted the tokens. */
export function makeOverview(facts: RecordFacts, counter: TokenCounter): DatasetOverview {
  return {
    lines: facts.lines,
    records: facts.records,
    unreadable: facts.unreadable,
    tokens: {
      total: facts.tokens,
      trained: facts.trained,
      tokenizer: counter.label,
      ...(counter.error && { error: counter.error }),
    },
    histograms: {
      tokens: histogramOf(facts, "tokens"),
      turns: histogramOf(facts, "turns"),
      answer: histogramOf(facts, "answer"),
    },
    balance: {
      task: balanceOf(facts, "task"),
      vendor: balanceOf(facts, "vendor"),
      protocol: balanceOf(facts, "protocol"),
      severity: balanceOf(facts, "severity"),
    },
  };
}

function histogramOf(facts: RecordFacts, figure: Figure): DatasetOverview["histograms"][Figure] {
  const values = facts.figuresByLine(figure).filter((value) => value !== noFigure);
  return histogram(values.sort());
}

function balanceOf(facts: RecordFacts, trait: Trait): DatasetOverview["balance"][Trait] {
  const labels = facts.labels(trait);
  const counts = new Uint32Array(labels.length);
  for (const code of facts.codesByLine(trait)) counts[code] = (counts[code] ?? 0) + 1;
  // Lines that are no records have no labels either.
  counts[0] = (counts[0] ?? 0) - (facts.lines - facts.records);
  const all: TraitCount[] = labels
    .map((label, code) => ({ label, records: counts[code] ?? 0 }))
    .filter(({ records }) => records > 0);
  const told = all.filter(({ label }) => label !== null).sort(byFrequency);
  const others = told.slice(shownLabels);
  return {
    labels: [...told.slice(0, shownLabels), ...all.filter(({ label }) => label === null)],
    others: {
      labels: others.length,
      records: others.reduce((sum, { records }) => sum + records, 0),
    },
  };
}

function byFrequency(a: TraitCount, b: TraitCount): number {
  return b.records - a.records || ((a.label ?? "") < (b.label ?? "") ? -1 : 1);
}
