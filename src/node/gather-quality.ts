/** From the records of a checked dataset to what is known of its quality, in portions. */

import { loadCheckTools } from "../core/check-record.ts";
import { digestText } from "../core/digest/digest-text.ts";
import { RecordScanner } from "../core/digest/scan-record.ts";
import type { Format } from "../core/formats/format.ts";
import { parseRecord } from "../core/json/strict.ts";
import type { Finding } from "../core/model.ts";
import { coversHostnames, withHostnames } from "../core/privacy/redaction/line-redaction.ts";
import { chooseSample, type ChosenSample } from "../core/quality/choose-sample.ts";
import { FaultLines } from "../core/quality/fault-lines.ts";
import { groupCounts } from "../core/quality/group-counts.ts";
import { maskingSettings } from "../core/quality/masking-settings.ts";
import { privacyNotes } from "../core/quality/privacy-notes.ts";
import { QualityCounter } from "../core/quality/quality-counter.ts";
import type {
  QualityMaterial,
  SampledExample,
  SampleWishes,
} from "../core/quality/quality-material.ts";
import { rulesAssessment } from "../core/quality/rules-assessment.ts";
import { SampleMasker } from "../core/quality/sample-masker.ts";
import type { Summary } from "../core/report.ts";
import { ruleOptions, type Settings } from "../core/settings.ts";
import type { RecordGroups } from "../core/similarity/record-groups.ts";
import { count, formatInteger } from "../core/wording.ts";
import { Failure } from "./failure.ts";
import { hostnameFixer } from "./hostname-fixer.ts";
import type { Portions } from "./portions.ts";
import { secretGuard } from "./secret-guard.ts";

export interface SourceRecord {
  /** 0-based. */
  readonly line: number;
  readonly text: string;
  readonly digestLow: number;
  readonly digestHigh: number;
}

/** A dataset that is checked. */
export interface QualitySource {
  readonly name: string;
  readonly settings: Settings;
  readonly format: Format | undefined;
  /** Of the check, without those of a model. */
  readonly findings: Iterable<Finding>;
  readonly summary: Summary;
  /** `undefined`: the comparison was stopped. */
  readonly groups: RecordGroups | undefined;
  /** Lines that are not blank and no records; asked when all records were given out. */
  readonly unreadable: () => number;
  /** In order; `undefined`: not there any more. */
  readonly records: () => Iterable<SourceRecord | undefined>;
  /** How many there will be, about. */
  readonly expected: number;
  /** Of a record, again. */
  readonly text: (line: number) => string | undefined;
}

export interface GatherOptions {
  readonly sample: SampleWishes;
  /** A pause is taken whenever they say so. */
  readonly portions: Portions;
  /** From 0 to 1. */
  readonly onShare: (share: number) => void;
}

/** More is not kept at a time. */
const mostExamples = 100_000;
const mostCharacters = 200e6;

/** How much of the time counting takes; masking the sample takes the rest. */
const countingShare = 0.7;

/** Rejects with a Failure where the sample is too large, or the dataset changed meanwhile, and as the portions do. */
export async function gatherMaterial(
  source: QualitySource,
  { sample, portions, onShare }: GatherOptions,
): Promise<QualityMaterial> {
  const { format, summary } = source;
  const counter = new QualityCounter(new FaultLines(source.findings));
  const settings = maskingSettings(source.settings);
  const names = new Set<string>();
  const hostnames = coversHostnames(settings, {})
    ? await hostnameFixer(settings, format, names)
    : undefined;
  let at = 0;
  for (const record of source.records()) {
    if (portions.isOver) {
      onShare((countingShare * at) / source.expected);
      await portions.pause();
    }
    at += 1;
    const json = record && parseRecord(record.text);
    if (record === undefined || json === undefined) throw new ChangedWhileRead();
    counter.add({ ...record, json, example: format?.read(json, () => undefined) });
    hostnames?.fix(record.text);
  }
  const unreadable = source.unreadable();
  const masker = await sampleMasker(withHostnames(settings, names), format);
  const hidden = await privateLabels(counter.toldLabels(), { masker, portions });
  const counts = counter.counts(hidden);
  const chosen = chooseSample(counter.columns, counter.kindLabels(hidden), sample);
  assertNotTooMuch(chosen, counter);
  const masked = await maskSample(
    { settings, text: source.text },
    {
      masker,
      chosen,
      counter,
      portions,
      onShare: (share) => {
        onShare(countingShare + (1 - countingShare) * share);
      },
    },
  );
  const facts = {
    counts,
    groups: groupCounts(source.groups, source.settings),
    unreadable,
    hasFormat: format !== undefined,
    secrets: summary.byRule["secret"] ?? 0,
  };
  const lines = counts.records + unreadable;
  return {
    name: source.name,
    formatId: format?.id,
    records: counts.records,
    unreadable,
    summary,
    validShare: lines === 0 ? 0 : counts.valid / lines,
    rules: rulesAssessment(facts),
    ...masked,
  };
}

function assertNotTooMuch({ chosen }: ChosenSample, { columns }: QualityCounter): void {
  if (chosen.length > mostExamples) {
    throw new Failure(
      `These are ${formatInteger(chosen.length)} examples, and at most ${formatInteger(mostExamples)} can be judged at a time: choose a smaller sample.`,
    );
  }
  const lengths = columns.column("length");
  const characters = chosen.reduce((sum, { record }) => sum + (lengths[record] ?? 0), 0);
  if (characters > mostCharacters) {
    throw new Failure(
      `These ${count(chosen.length, "example")} have ${formatInteger(Math.round(characters / 1e6))} million characters, and at most ${formatInteger(mostCharacters / 1e6)} million can be judged at a time: choose a smaller sample.`,
    );
  }
}

/** `settings`: those to mask with. */
async function sampleMasker(settings: Settings, format: Format | undefined): Promise<SampleMasker> {
  // Nothing of them is needed here, and they want to count tokens.
  const withoutTargets: Settings = { ...settings, targets: [] };
  const guard = await secretGuard(settings);
  return new SampleMasker({
    settings: withoutTargets,
    tools: await loadCheckTools(withoutTargets),
    format,
    holdsSecret: (text) => guard([text]).includes(true),
  });
}

/** Labels that a record would not have any more once it is masked. */
async function privateLabels(
  told: Iterable<readonly [label: string, lines: readonly string[]]>,
  { masker, portions }: { readonly masker: SampleMasker; readonly portions: Portions },
): Promise<ReadonlySet<string>> {
  const hidden = new Set<string>();
  for (const [label, lines] of told) {
    if (portions.isOver) await portions.pause();
    for (const line of lines) {
      if (masker.isPrivate(line)) hidden.add(label);
    }
  }
  return hidden;
}

interface Masking extends Pick<GatherOptions, "portions" | "onShare"> {
  readonly masker: SampleMasker;
  readonly chosen: ChosenSample;
  readonly counter: QualityCounter;
}

async function maskSample(
  { settings, text: textOf }: Pick<QualitySource, "settings" | "text">,
  { masker, chosen: { chosen, strata }, counter, portions, onShare }: Masking,
): Promise<Pick<QualityMaterial, "sample" | "strata" | "privacy" | "leftOut">> {
  const scanner = new RecordScanner(
    ruleOptions(settings, "exact-duplicate").strings("ignoreFields"),
  );
  const lines = counter.columns.column("line");
  const lows = counter.columns.column("digestLow");
  const highs = counter.columns.column("digestHigh");
  const sample: SampledExample[] = [];
  const leftOut: { line: number; reason: string }[] = [];
  const sampled = strata.map(() => 0);
  let allIgnored = 0;
  for (const [index, { record, stratum }] of chosen.entries()) {
    if (portions.isOver) {
      onShare(index / chosen.length);
      await portions.pause();
    }
    const line = lines[record] ?? 0;
    const digest = digestText(lows[record] ?? 0, highs[record] ?? 0);
    const text = textOf(line);
    if (text === undefined || digestOf(scanner, text) !== digest) throw new ChangedWhileRead();
    const masked = masker.mask(text);
    if ("reason" in masked) {
      leftOut.push({ line, reason: masked.reason });
      continue;
    }
    sampled[stratum] = (sampled[stratum] ?? 0) + 1;
    const { ignored, ...shown } = masked;
    allIgnored += ignored;
    sample.push({ line, digest, stratum: strata[stratum]?.label ?? "", ...shown });
  }
  return {
    sample,
    strata: strata.map((one, index) => ({ ...one, sampled: sampled[index] ?? 0 })),
    privacy: privacyNotes(settings, allIgnored),
    leftOut,
  };
}

function digestOf(scanner: RecordScanner, text: string): string | undefined {
  const json = parseRecord(text);
  if (json === undefined) return undefined;
  scanner.scan(text, json);
  return digestText(scanner.digestLow, scanner.digestHigh);
}

class ChangedWhileRead extends Failure {
  constructor() {
    super("The dataset changed while it was read: start again.");
  }
}
