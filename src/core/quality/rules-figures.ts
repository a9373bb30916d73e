/** The tables of the assessment by rules. */

import { count, formatInteger } from "../wording.ts";
import { notTold, sharesOf } from "./label-counts.ts";
import type { Balance, QualityFigure } from "./quality-material.ts";
import type { DatasetFacts, QualityCounts } from "./quality-counts.ts";
import { cutOffAnswers, dominantFormShare, formShares } from "./quality-shares.ts";
import { about } from "./share-words.ts";
import type { Variety } from "./text-variety.ts";
import type { Trait } from "./trait-fields.ts";

const whyUnknown = "the rule is off, or the comparison was stopped";

export function diversityFigures({ counts, groups, hasFormat }: DatasetFacts): QualityFigure[] {
  const { clusters, records } = counts;
  const figures = [
    ...varietyFigures("answers", counts.answers),
    ...varietyFigures(hasFormat ? "prompts" : "texts", counts.prompts),
  ];
  figures.push(...answerFigures(counts));
  if (clusters.records > 0) {
    const unlike = clusters.clusters / clusters.records;
    figures.push(
      {
        label: "Clusters of like records",
        value: formatInteger(clusters.clusters),
        note: `${about(unlike)} of ${count(clusters.records, "record")}; identifiers are masked`,
      },
      {
        label: "Largest cluster",
        value: formatInteger(clusters.largest),
        note: `${about(clusters.largest / clusters.records)} of the records`,
      },
    );
  }
  if (records === 0) return figures;
  const copies = (label: string, amount: number | undefined): QualityFigure => ({
    label,
    value: amount === undefined ? "not known" : formatInteger(amount),
    note: amount === undefined ? whyUnknown : `${about(amount / records)} of the records`,
  });
  figures.push(
    copies("Exact copies", groups.exactCopies),
    copies("Near-copies", groups.nearCopies),
  );
  return figures;
}

/** Labels and calls of tools are no such answers. */
function answerFigures({ lessons, awaited }: QualityCounts): QualityFigure[] {
  const { proseAnswers, differentAnswers, sameAnswer, echoes, refusals } = lessons;
  if (proseAnswers === 0) return [];
  const ofAnswers = (label: string, amount: number): QualityFigure => ({
    label,
    value: formatInteger(amount),
    note: `${about(amount / awaited)} of the answers`,
  });
  return [
    {
      label: "Different answers in sentences",
      value: formatInteger(Math.min(differentAnswers, proseAnswers)),
      note: `of ${formatInteger(proseAnswers)}; the most frequent one is ${about(sameAnswer / awaited)} of all answers`,
    },
    ofAnswers("Answers that repeat the request", echoes),
    ofAnswers("Answers that decline to help", refusals),
  ];
}

function varietyFigures(what: string, variety: Variety): QualityFigure[] {
  const { words, pairs, triples, distinct, growth, isExact } = variety;
  if (words === 0) return [];
  const part = (label: string, different: number, all: number): QualityFigure[] =>
    all === 0
      ? []
      : [
          {
            label: `${label} in ${what}`,
            value: about(different / all),
            note: `${isExact ? "" : "about "}${formatInteger(different)} of ${formatInteger(all)}`,
          },
        ];
  return [
    ...part("Distinct words", distinct[0], words),
    ...part("Distinct pairs of words", distinct[1], pairs),
    ...part("Distinct triples of words", distinct[2], triples),
    ...(growth === undefined
      ? []
      : [
          {
            label: `Growth of the vocabulary of ${what}`,
            value: growth.exponent.toFixed(2),
            note: `distinct words after a tenth, half and all of the text: ${[growth.afterTenth, growth.afterHalf, growth.all].map(formatInteger).join(", ")}`,
          },
        ]),
  ];
}

export function consistencyFigures(facts: DatasetFacts): QualityFigure[] {
  const { counts, groups } = facts;
  const figures: QualityFigure[] = [];
  if (counts.readable > 0) {
    figures.push(
      {
        label: "Records with conflicting answers",
        value: groups.conflicting === undefined ? "not known" : formatInteger(groups.conflicting),
        note: groups.conflicting === undefined ? whyUnknown : undefined,
      },
      {
        label: "System prompts",
        value: `${formatInteger(counts.systems)} different`,
        note: `in ${about(counts.withSystem / counts.readable)} of the records`,
      },
    );
  }
  const forms = formShares(facts);
  const [usual] = forms;
  const inTasks = dominantFormShare(facts);
  if (usual !== undefined && inTasks !== undefined) {
    figures.push({
      label: "Forms of answers",
      value: forms.map(({ form, share }) => `${form} ${about(share)}`).join(", "),
      note: `in the usual form of their task type: ${about(inTasks)}`,
    });
  }
  const scripts = counts.scripts.entries();
  if (scripts.length > 0) {
    const parts = scripts.map(([script, n]) => `${script} ${about(n / counts.scripts.total)}`);
    figures.push({ label: "Scripts", value: parts.join(", ") });
  }
  return figures;
}

export function completenessFigures(facts: DatasetFacts): QualityFigure[] {
  const { counts, unreadable } = facts;
  const { records, readable, awaited } = counts;
  if (records + unreadable === 0) return [];
  const part = (label: string, amount: number, whole: number): QualityFigure => ({
    label,
    value: formatInteger(amount),
    note: whole === 0 ? undefined : `${about(amount / whole)} of ${count(whole, "record")}`,
  });
  return [
    { label: "Lines that cannot be read", value: formatInteger(unreadable) },
    part("Records with errors", records - counts.valid, records),
    ...(readable > 0 ? [part("Empty, short or placeholder content", counts.poor, readable)] : []),
    ...(awaited > 0
      ? [
          part("No answer", counts.unanswered, awaited),
          part("Answers that break off", cutOffAnswers(facts), awaited),
        ]
      : []),
  ];
}

const traitLabels: Readonly<Record<Trait, string>> = {
  task: "Task type",
  vendor: "Vendor",
  protocol: "Protocol",
  severity: "Severity",
};

/** Of traits that fewer records tell nothing can be said. */
const leastTold = 0.05;

/** Traits that few records tell are left out. */
export function balancesOf({ traits, lengths, records }: QualityCounts): Balance[] {
  const told = (Object.keys(traitLabels) as Trait[]).flatMap((trait) => {
    const shares = sharesOf(traits[trait]);
    const untold = shares.find(({ label }) => label === notTold)?.records ?? 0;
    return records - untold > leastTold * records ? [{ trait: traitLabels[trait], shares }] : [];
  });
  return lengths.total === 0 ? told : [...told, { trait: "Length", shares: sharesOf(lengths) }];
}
