/** What the worker says of a creation, as its page is told it: texts and lists are cut. */
import { leftOutInWords } from "../core/convert/conversion-words.ts";
import type { CreationTally, Occurrence } from "../core/create/creation-tally.ts";
import type { SourcePlace } from "../core/create/operational-record.ts";
import { kindInSentence } from "../core/privacy/finding-kinds.ts";
import type {
  CreationInputs,
  CreationOutcome,
  CreationOutlook,
  CreationPreview,
  PrivateValues,
} from "../protocol/creation-messages.ts";
import type {
  CreateState,
  ShownOutcome,
  ShownPlace,
  ShownPreview,
  ShownValues,
} from "../protocol/create-view.ts";
import { namesIn } from "./create-sources.ts";

/** Of a text of a record, in UTF-16 characters. */
const textLimit = 4000;
/** Of a value of a column. */
const sampleLimit = 120;
const shownSamples = 3;
const shownPlaces = 20;
const shownSources = 20;

export function shownColumns({ columns }: CreationOutlook): CreateState["columns"] {
  return columns?.map(({ name, samples }) => ({
    name,
    samples: samples.slice(0, shownSamples).map((text) => cut(oneLine(text), sampleLimit)),
  }));
}

export function shownPreview(preview: CreationPreview, inputs: CreationInputs): ShownPreview {
  const { records, tally, isWhole, looks, privacy, fault } = preview;
  const nameOf = namesIn(inputs);
  return {
    records: records.map(({ turns, path: file, place }) => ({
      turns: turns.map(({ role, text }) => ({ role, text: cut(text, textLimit) })),
      place: shownPlace({ path: file, place }, nameOf),
    })),
    read: tally.read,
    written: tally.written,
    leftOutInAll: leftOutInAll(tally),
    isWhole,
    ...shownTally(tally, nameOf),
    unknownNames: [...new Set(tally.unknownNames.map(({ name }) => name))],
    looks: looks.map(({ why, text, ...look }) => ({
      why,
      place: shownPlace(look, nameOf),
      text: cut(text, textLimit),
    })),
    privacy: shownValues(privacy),
    fault,
  };
}

export function shownOutcome(outcome: CreationOutcome, inputs: CreationInputs): ShownOutcome {
  const { format, tally, stats, summary, notes, privacy, redacted } = outcome;
  const nameOf = namesIn(inputs);
  return {
    format,
    read: tally.read,
    written: tally.written,
    leftOutInAll: leftOutInAll(tally),
    byTaskType: tally.byTaskType,
    sources: tally.sources
      .slice(0, shownSources)
      .map(({ path: file, records }) => ({ name: nameOf(file), records })),
    sourcesInAll: tally.sources.length,
    ...shownTally(tally, nameOf),
    notes,
    tokens: { total: stats.tokens.total, tokenizer: stats.tokens.tokenizer },
    tokensPerRecord: stats.tokens.perRecord,
    answerLengths: stats.answerLengths,
    findings: Object.entries(summary.byRule)
      .map(([ruleId, findings]) => ({ ruleId, findings }))
      .filter(({ findings }) => findings > 0)
      .toSorted((a, b) => b.findings - a.findings),
    privacy: shownValues(privacy),
    redacted,
  };
}

type Name = (file: string) => string;

function shownTally({ doubted, leftOut, refused, missing }: CreationTally, nameOf: Name) {
  const places = (all: readonly Occurrence[]): readonly ShownPlace[] =>
    all.slice(0, shownPlaces).map((one) => shownPlace(one, nameOf));
  return {
    doubted: doubted.map((one) => ({ ...one, places: places(one.places) })),
    leftOut: leftOut.map((one) => ({ ...one, places: places(one.places) })),
    refused: refused.map((one) => ({
      why: leftOutInWords(one.why),
      count: one.records,
      places: places(one.places),
    })),
    missing: missing.map(({ part, records }) => ({ part, records })),
  };
}

function leftOutInAll({ doubted, leftOut, refused }: CreationTally): number {
  let sum = 0;
  for (const { records, isSkipped } of doubted) if (isSkipped) sum += records;
  for (const { count } of leftOut) sum += count;
  for (const { records } of refused) sum += records;
  return sum;
}

interface PlaceInFile extends Pick<Occurrence, "path" | "detail"> {
  readonly place: SourcePlace;
}

function shownPlace({ path: file, place, detail }: PlaceInFile, nameOf: Name): ShownPlace {
  const { line, endLine, row } = place;
  return { path: file, name: nameOf(file), line, endLine, row, detail };
}

const shownValues = (values: readonly PrivateValues[]): readonly ShownValues[] =>
  values.map(({ entity, values: amount }) => ({ label: kindInSentence(entity), values: amount }));

const cut = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit).toWellFormed()} …`;

/** `text` may be long: only what is shown of it is looked at. */
const oneLine = (text: string): string =>
  text
    .slice(0, 4 * sampleLimit)
    .replace(/\s+/g, " ")
    .trim();
