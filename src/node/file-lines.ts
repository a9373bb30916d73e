/** Reads lines of a file again that was checked: those of records that repeat or contradict each other. */

import { closeSync, openSync, readSync } from "node:fs";

import { maxLineBytes } from "../core/dataset-findings.ts";
import type { Settings } from "../core/settings.ts";
import { linesOf, type RecordGroups } from "../core/similarity/record-groups.ts";
import { detectEncoding, type Encoding } from "./encoding.ts";
import type { InspectedDataset } from "./inspected-dataset.ts";
import { LineTexts } from "./line-texts.ts";

export class FileLines {
  readonly #path: string;
  readonly #maxLineBytes: number;
  /** Where the first line begins. */
  readonly #start: number;
  /** By line: where it begins, in bytes. */
  readonly #offsets = new Map<number, number | undefined>();

  /** Keeps nothing of the dataset but where these lines are. */
  constructor(
    path: string,
    settings: Settings,
    { dataset, groups }: { readonly dataset: InspectedDataset; readonly groups: RecordGroups },
  ) {
    this.#path = path;
    this.#maxLineBytes = maxLineBytes(settings);
    const { markLength, utf16 } = this.#open(readEncoding);
    this.#start = markLength;
    // What was compared is another copy of it then.
    if (utf16 !== undefined) return;
    const { digests, sketches } = dataset;
    for (const line of [...groups.duplicates, ...groups.conflicts].flatMap(linesOf)) {
      this.#offsets.set(line, sketches.offset(digests.indexAt(line)));
    }
  }

  /** `undefined`: it is in no group, or cannot be read there any more. System errors are thrown. */
  text(line: number): string | undefined {
    return this.#open((file) => {
      const source = {
        read: (target: Uint8Array, position: number) =>
          readSync(file, target, 0, target.length, position),
      };
      const offsetOf = (wanted: number): number | undefined => this.#offsets.get(wanted);
      const places = { offsetOf, start: this.#start, maxLineBytes: this.#maxLineBytes };
      return new LineTexts(source, places).text(line);
    });
  }

  #open<T>(read: (file: number) => T): T {
    const file = openSync(this.#path, "r");
    try {
      return read(file);
    } finally {
      closeSync(file);
    }
  }
}

function readEncoding(file: number): Encoding {
  const head = Buffer.alloc(1024);
  return detectEncoding(head.subarray(0, readSync(file, head, 0, head.length, 0)));
}
