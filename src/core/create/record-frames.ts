/** Lines of records put together around their texts: an object for each would be made only to be written. */

import type { Format } from "../formats/format.ts";
import { exampleOf, type ExampleTexts } from "./render-example.ts";

/** Formats that have each of the texts as a string of its own, whatever it says. A test holds `write` against it. */
export const framedFormats: ReadonlySet<string> = new Set(["openai-chat"]);

/** What stands before and behind the texts in the JSON of a record. */
type Frame = readonly string[];

/** A text that no format has a word of. */
const gap = "\u0001";

export class RecordFrames {
  readonly #bare: Frame;
  readonly #withSystem: Frame;

  /** `format`: one of `framedFormats`. */
  constructor(format: Format) {
    this.#bare = frameOf(format, { system: "", request: gap, answer: gap });
    this.#withSystem = frameOf(format, { system: gap, request: gap, answer: gap });
  }

  /** As `JSON.stringify` writes what the format makes of them. */
  line({ system, request, answer }: ExampleTexts): string {
    const asked = JSON.stringify(request);
    const said = JSON.stringify(answer);
    if (system === "") {
      const [start = "", between = "", end = ""] = this.#bare;
      return start + asked + between + said + end;
    }
    const [start = "", behind = "", between = "", end = ""] = this.#withSystem;
    return start + JSON.stringify(system) + behind + asked + between + said + end;
  }
}

function frameOf(format: Format, texts: ExampleTexts): Frame {
  const record = format.write(exampleOf(texts), {
    lose: () => undefined,
    refuse: (why) => {
      throw new RangeError(`${format.id} refuses records: ${why}`);
    },
  });
  return JSON.stringify(record).split(JSON.stringify(gap));
}
