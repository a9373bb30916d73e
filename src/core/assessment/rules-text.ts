/** What rules say of a dataset, for the judge of the whole set. */

import { modelSentence } from "./model-words.ts";
import type { QualityFigure, QualityMaterial } from "../quality/quality-material.ts";
import { percent } from "../wording.ts";

/** Names of values are from the records themselves. */
const longestLabel = 60;
/** Rules that have found something, the most frequent. */
const mostRules = 20;

export function rulesText({ rules, summary, ...material }: QualityMaterial): string {
  const scores = rules.card.scores.flatMap(({ dimension, score }) =>
    score === undefined ? [] : [`${dimension} ${Math.round(score.score)}`],
  );
  const found = Object.entries(summary.byRule)
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, mostRules)
    .map(([rule, findings]) => `${rule} ${findings}`);
  return [
    `Records: ${material.records}. Lines that cannot be read: ${material.unreadable}. Records without an error: ${percent(material.validShare)} of the lines.`,
    `Format: ${material.formatId ?? "not known"}.`,
    `Scores by rules, of 100: ${scores.join(", ") || "none"}.`,
    `Findings by rule: ${found.join(", ") || "none"}.`,
    ...figureLines("Diversity", rules.diversity),
    ...figureLines("Consistency", rules.consistency),
    ...figureLines("Completeness", rules.completeness),
    ...rules.balances.map(
      ({ trait, shares }) =>
        `${trait}, records: ${shares.map(({ label, records }) => `${modelSentence(label, longestLabel)} ${records}`).join(", ")}.`,
    ),
  ].join("\n");
}

const figureLines = (title: string, figures: readonly QualityFigure[]): readonly string[] =>
  figures.map(({ label, value, note }) =>
    modelSentence(`${title}: ${label} ${value}${note === undefined ? "" : ` (${note})`}.`),
  );
