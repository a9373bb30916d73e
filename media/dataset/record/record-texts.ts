/** The texts of a record as they follow each other on the page, and where findings begin in them. */

import type { ShownRecord, ShownText, ShownTurn } from "../../../src/core/explore/shown-record.ts";

/** Names a run of a text among all of the record. */
export const runPlace = (pointer: string, block: number, run: number): string =>
  `${block}.${run} ${pointer}`;

/** The first place of each finding that is drawn. */
export function findingBeginnings(record: ShownRecord): ReadonlySet<string> {
  const seen = new Set<number>();
  const places = new Set<string>();
  for (const { pointer, blocks } of textsOf(record)) {
    for (const [block, { runs }] of blocks.entries()) {
      for (const [run, { finding }] of runs.entries()) {
        if (finding === undefined || seen.has(finding)) continue;
        seen.add(finding);
        places.add(runPlace(pointer, block, run));
      }
    }
  }
  return places;
}

function* textsOf({ raw, turns, rejected, tools, columns }: ShownRecord): Generator<ShownText> {
  if (raw !== undefined) yield raw;
  for (const { definition } of tools) yield definition;
  for (const turn of turns) yield* textsOfTurn(turn);
  for (const turn of rejected) yield* textsOfTurn(turn);
  for (const { value } of columns) yield value;
}

function* textsOfTurn({ parts, calls }: ShownTurn): Generator<ShownText> {
  for (const part of parts) if (part.type === "text") yield part;
  for (const call of calls) yield call.arguments;
}
