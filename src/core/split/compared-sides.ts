/** The sides of a split as the comparison of splits sees them, before anything is written. */

import { DigestList } from "../digest/digest-list.ts";
import type { Format } from "../formats/format.ts";
import type { ComparedSplit } from "../leakage/compared-split.ts";
import type { ComparePlan } from "../similarity/compare-plan.ts";
import { RecordComparer } from "../similarity/record-comparer.ts";
import type { RecordKeys, RecordSketches } from "../similarity/record-sketches.ts";
import type { RecordTexts } from "../similarity/record-texts.ts";
import { SketchList } from "../similarity/sketch-list.ts";
import { Sketcher } from "../similarity/sketcher.ts";

/** The i-th record of digests, sketches and texts is the same one. */
export interface SplitSources {
  readonly digests: DigestList;
  readonly sketches: SketchList;
  readonly texts: RecordTexts;
  readonly format: Format | undefined;
  readonly plan: ComparePlan;
}

export function comparedWhole({ digests, sketches, ...sources }: SplitSources): ComparedSplit {
  return { digests, sketches, comparer: comparerOf(sources) };
}

/** Some of the records, ascending: those of a side, for example. */
export function comparedPart(sources: SplitSources, records: Uint32Array): ComparedSplit {
  const { digests, sketches, texts, plan } = sources;
  const sideDigests = new DigestList(records.length);
  const places = new Int32Array(digests.length).fill(-1);
  records.forEach((record, place) => (places[record] = place));
  digests.forEachDigest((low, high, record) => {
    const member = digests.member(record);
    if (places[record] !== -1 && member !== undefined) sideDigests.add(member, low, high);
  });
  const sideSketches = new SketchList();
  sideSketches.append(sketchesOf(sketches, places, { records, plan }), 0);
  const sideTexts = { text: (place: number) => texts.text(records[place] ?? -1) };
  return {
    digests: sideDigests,
    sketches: sideSketches,
    comparer: comparerOf({ ...sources, texts: sideTexts }),
  };
}

function comparerOf({
  texts,
  format,
  plan,
}: Pick<SplitSources, "texts" | "format" | "plan">): RecordComparer {
  const { sameAnswer } = plan;
  return new RecordComparer(texts, format, { sketcher: new Sketcher(plan), sameAnswer });
}

/** `places`: by record of the dataset its place in the side; -1: it is not in it. */
function sketchesOf(
  sketches: SketchList,
  places: Int32Array,
  { records, plan }: { readonly records: Uint32Array; readonly plan: ComparePlan },
): RecordSketches {
  const count = records.length;
  const bandsOfAll = plan.plainBands + plan.blindBands;
  const bands = new Int32Array(bandsOfAll * count);
  for (let band = 0; band < bandsOfAll; band++) {
    for (const { first, hashes } of sketches.columns(band)) {
      hashes.forEach((hash, index) => {
        const place = places[first + index] ?? -1;
        if (place !== -1) bands[band * count + place] = hash;
      });
    }
  }
  return {
    offsets: new Float64Array(count),
    bands,
    prompts: keysOf(sketches, "prompts", places),
    families: keysOf(sketches, "families", places),
  };
}

function keysOf(
  sketches: SketchList,
  kind: "prompts" | "families",
  places: Int32Array,
): RecordKeys {
  const keys: number[] = [];
  const records: number[] = [];
  sketches.forEachKey(kind, (key, record) => {
    const place = places[record] ?? -1;
    if (place === -1) return;
    keys.push(key);
    records.push(place);
  });
  return { keys: Uint32Array.from(keys), records: Uint32Array.from(records) };
}
