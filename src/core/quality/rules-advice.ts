/** What to do about a dataset, as far as rules can tell. */

import { defaultThresholds } from "../cost/thresholds.ts";
import { count, enumeration, formatInteger } from "../wording.ts";
import { notTold, otherLabel } from "./label-counts.ts";
import { lessonAdvice } from "./lesson-advice.ts";
import type { DatasetFacts } from "./quality-counts.ts";
import { clusterShare, cutOffAnswers, formShares, systemShare } from "./quality-shares.ts";
import { leastForOverall, leastRecords } from "./score-tables.ts";
import { about } from "./share-words.ts";

/** The original toolkit's aim for records without an error. */
const validAim = 0.95;
/** From which share on a second script is more than quotations. */
const mixedScripts = 0.05;
/** From which share of the records on copies are worth a sentence. */
const manyCopies = 0.02;
/** Below, a set is called one of templates. */
const fewClusters = 0.5;
/** From which share on one value of a trait dominates. */
const dominating = 0.8;
/** Below, the answers of a task type have no usual form. */
const usualForm = 0.6;
/** Task types with fewer answers have none in any case. */
const leastAnswers = 20;

/** The most useful first: what keeps records from being trained on, what teaches wrong things, what could be better. */
export function rulesAdvice(facts: DatasetFacts): string[] {
  const { counts, unreadable } = facts;
  if (counts.records === 0) {
    return [
      unreadable === 0
        ? "There are no records: fill the file, or choose another one."
        : `None of the ${count(unreadable, "line")} can be read as a record: repair them first; the check says what is wrong with each.`,
    ];
  }
  const advice = [
    ...aboutForm(facts),
    ...aboutContent(facts),
    ...aboutCopies(facts),
    ...aboutBalance(facts),
  ];
  if (advice.length > 0) return advice;
  return [
    "Rules have found nothing to improve. Whether the answers are right they cannot tell: have a sample judged, or read one yourself.",
  ];
}

function* aboutForm({ counts, unreadable, hasFormat, secrets }: DatasetFacts): Iterable<string> {
  if (unreadable > 0) {
    yield `${count(unreadable, "line")} cannot be read as ${unreadable === 1 ? "a record" : "records"}: make the safe fixes, then repair by hand what is left.`;
  }
  if (!hasFormat) {
    yield "No known format fits: convert the records into one that your platform takes.";
  }
  const faulty = counts.records - counts.valid;
  const validShare = counts.valid / (counts.records + unreadable);
  if (faulty > 0) {
    const aim = validShare < validAim ? `; aim at ${about(validAim)} without` : "";
    yield `${recordsHave(faulty)} errors${aim}: the findings of the check say where.`;
  }
  if (secrets > 0) {
    yield `The check has found ${count(secrets, "secret")}: redact ${itOrThem(secrets)} before the dataset leaves this machine.`;
  }
}

function* aboutContent(facts: DatasetFacts): Iterable<string> {
  const { counts, groups } = facts;
  const those = groups.conflicting ?? 0;
  if (those > 0) {
    yield `${count(those, "record")} ${those === 1 ? "has" : "have"} a prompt that is answered differently elsewhere: decide which answer is right, and remove the others.`;
  }
  if (counts.unanswered > 0) {
    yield `${recordsHave(counts.unanswered)} no answer to learn: add one, or remove ${itOrThem(counts.unanswered)}.`;
  }
  if (counts.poor > 0) {
    yield `${recordsHave(counts.poor)} empty, short or placeholder content: complete ${itOrThem(counts.poor)}, or remove ${itOrThem(counts.poor)}.`;
  }
  const cutOff = cutOffAnswers(facts);
  if (cutOff > 0) {
    yield `${count(cutOff, "answer")} ${cutOff === 1 ? "seems" : "seem"} to break off, in a sentence or in a block of code: complete ${itOrThem(cutOff)}.`;
  }
  yield* lessonAdvice(facts);
  yield* aboutForms(facts);
  const alike = systemShare(facts);
  if (alike !== undefined && alike < 1 && counts.readable >= leastRecords) {
    const without = counts.readable - counts.withSystem;
    yield `${recordsHave(counts.withSystem)} a system prompt and ${formatInteger(without)} ${without === 1 ? "has" : "have"} none: use the one that you will use later in all of them.`;
  }
}

/** Names of more task types are read by nobody. */
const namedTasks = 3;

function* aboutForms(facts: DatasetFacts): Iterable<string> {
  const { forms } = facts.counts;
  const mixed = [...forms.keys()].filter((task) => {
    const answers = [...(forms.get(task)?.values() ?? [])].reduce((sum, amount) => sum + amount, 0);
    const [first] = formShares(facts, task);
    return answers >= leastAnswers && first !== undefined && first.share < usualForm;
  });
  const [first, second] = formShares(facts, mixed.length === 1 ? mixed[0] : undefined);
  if (mixed.length === 0 || first === undefined || second === undefined) return;
  const named = mixed.filter((task) => task !== notTold).map((task) => `"${task}"`);
  const more = named.length - namedTasks;
  const names = more > 0 ? [...named.slice(0, namedTasks), count(more, "other")] : named;
  const ofWhat = names.length === 0 ? "" : ` of one task type (${enumeration(names)})`;
  yield `Answers${ofWhat} come in several forms, ${first.form} (${about(first.share)}) and ${second.form} (${about(second.share)}) above all: where nothing in the request asks for one, keep to one.`;
}

function* aboutCopies(facts: DatasetFacts): Iterable<string> {
  const { counts, groups } = facts;
  const { records } = counts;
  const { exactCopies: those = 0, nearCopies = 0 } = groups;
  if (those > 0) {
    yield `${count(those, "record")} ${those === 1 ? "repeats" : "repeat"} an earlier one word for word: remove ${itOrThem(those)}.`;
  }
  if (nearCopies / records >= manyCopies) {
    yield `${formatInteger(nearCopies)} records (${about(nearCopies / records)}) are nearly copies of others: look at the groups of duplicates, and keep the best of each.`;
  }
  const unlike = clusterShare(facts);
  if (unlike !== undefined && records >= leastRecords && unlike < fewClusters) {
    yield `Only ${about(unlike)} of the records are unlike those before them, once names and addresses are masked: many differ by names and numbers only. Add other cases and wordings.`;
  }
}

function* aboutBalance({ counts }: DatasetFacts): Iterable<string> {
  const { traits, records, scripts } = counts;
  const names = { task: "task type", vendor: "vendor", protocol: "protocol" } as const;
  for (const trait of ["task", "vendor", "protocol"] as const) {
    const told = traits[trait].entries().filter(([label]) => label !== notTold);
    const all = told.reduce((sum, [, amount]) => sum + amount, 0);
    const [first] = told;
    // What few records tell says nothing of the others; one value alone is what the set is for.
    if (first === undefined || told.length < 2 || all < records / 2) continue;
    if (first[0] === otherLabel) continue;
    if (first[1] / all < dominating || records < leastRecords) continue;
    yield `${about(first[1] / all)} of the records that tell a ${names[trait]} tell "${first[0]}": add records of the others if the model is to know these as well.`;
  }
  const [usual, next] = scripts.entries();
  if (usual !== undefined && next !== undefined && next[1] / scripts.total >= mixedScripts) {
    yield `Records are written in several scripts (${usual[0]} ${about(usual[1] / scripts.total)}, ${next[0]} ${about(next[1] / scripts.total)}): make sure that each is meant.`;
  }
  if (records < leastForOverall) {
    yield `${count(records, "record")} ${records === 1 ? "is" : "are"} too few to be sure: rules give an overall score from ${leastForOverall} on.`;
  }
  if (records < defaultThresholds.fewExamples) {
    yield `${count(records, "record")} ${records === 1 ? "is" : "are"} few for fine-tuning: with fewer than ${formatInteger(defaultThresholds.fewExamples)} it seldom pays off.`;
  }
}

const recordsHave = (amount: number): string =>
  `${count(amount, "record")} ${amount === 1 ? "has" : "have"}`;

const itOrThem = (amount: number): string => (amount === 1 ? "it" : "them");
