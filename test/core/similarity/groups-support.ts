/** The groups of a dataset in memory, as the engine finds them. */

import { DigestList } from "../../../src/core/digest/digest-list.ts";
import { formatById } from "../../../src/core/formats/index.ts";
import { resolveSettings, type Config } from "../../../src/core/settings.ts";
import { comparePlan } from "../../../src/core/similarity/compare-plan.ts";
import { datasetGroups } from "../../../src/core/similarity/dataset-groups.ts";
import type { KeepRule } from "../../../src/core/similarity/keep-rule.ts";
import { RecordComparer } from "../../../src/core/similarity/record-comparer.ts";
import type { RecordGroups } from "../../../src/core/similarity/record-groups.ts";
import { ShardSketches } from "../../../src/core/similarity/shard-sketches.ts";
import { SketchList } from "../../../src/core/similarity/sketch-list.ts";
import { Sketcher } from "../../../src/core/similarity/sketcher.ts";
import { recordChecker } from "../support.ts";

/** No privacy: it takes most of the time, and nothing here is about it. */
const quiet = { pii: "off", secret: "off", "network-identifier": "off" } as const;

export interface ComparedDataset {
  readonly digests: DigestList;
  readonly sketches: SketchList;
  readonly comparer: RecordComparer;
  readonly groups: RecordGroups;
}

export interface CompareOptions {
  readonly config?: Config;
  readonly keep?: KeepRule;
  /** Lines of one shard after the other, over and over; all in one by default. */
  readonly shardSizes?: readonly number[];
}

export function compareLines(
  lines: readonly string[],
  { config = {}, keep, shardSizes = [Infinity] }: CompareOptions = {},
): ComparedDataset {
  const settings = resolveSettings({ ...config, rules: { ...quiet, ...config.rules } });
  const format = formatById(config.format ?? "openai-chat");
  const plan = comparePlan(settings);
  const sketcher = new Sketcher(plan);
  const checker = recordChecker(settings, format);
  const digests = new DigestList();
  const sketches = new SketchList();
  const lineOf: number[] = [];
  for (let first = 0, shard = 0; first < lines.length; shard++) {
    const size = shardSizes[shard % shardSizes.length] ?? Infinity;
    const columns = new ShardSketches();
    const before = digests.length;
    for (const [index, text] of lines.slice(first, first + size).entries()) {
      checker.check(text);
      if (checker.kind !== "record") continue;
      const line = first + index;
      const { record, headLength, digestLow, digestHigh } = checker;
      digests.add({ line, headLength }, digestLow, digestHigh);
      lineOf.push(line);
      if (record.example === undefined) {
        columns.add(0, new Int32Array(sketcher.bands.length));
      } else {
        sketcher.sketch(record.json, record.example);
        columns.add(0, sketcher.bands, { prompts: sketcher.prompts });
      }
    }
    sketches.append(columns.toArrays(), before);
    first += size;
  }
  const texts = { text: (record: number) => lines[lineOf[record] ?? -1] };
  const comparer = new RecordComparer(texts, format, { sketcher, sameAnswer: plan.sameAnswer });
  const groups = datasetGroups({ digests, sketches, plan, settings, comparer, keep });
  return { digests, sketches, comparer, groups };
}

/** A record of a question and an answer, or of more turns that take turns. */
export function chat(...turns: readonly string[]): string {
  const messages = turns.map((content, index) => {
    return { role: index % 2 === 0 ? "user" : "assistant", content };
  });
  return JSON.stringify({ messages });
}

/** `count` words that come nowhere else, unless with the same name. */
export function words(name: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `${name}x${spell(index)}`).join(" ");
}

/** A number in letters: digits would be masked. */
export function spell(value: number): string {
  return String(value).replace(/\d/g, (digit) => "abcdefghij".charAt(Number(digit)));
}
