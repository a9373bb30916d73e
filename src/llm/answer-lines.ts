/** The lines of files of answers, a piece at a time, so that long files neither fill memory nor hold anything up. */

import { createReadStream } from "node:fs";

import { systemErrorCode } from "../node/failure.ts";

const pieceBytes = 1 << 17;
const lineFeed = 0x0a;

/** Groups of lines without their breaks, none of them empty. A file that cannot be read has none. */
export async function* answerLines(path: string): AsyncGenerator<readonly Buffer[]> {
  let rest: Buffer = Buffer.alloc(0);
  const file = createReadStream(path, { highWaterMark: pieceBytes });
  try {
    for await (const piece of file as AsyncIterable<Buffer>) {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const end = bytes.lastIndexOf(lineFeed) + 1;
      rest = bytes.subarray(end);
      yield [...linesIn(bytes.subarray(0, end))];
    }
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error;
    // There is none, or none any more: then the questions are asked anew.
  }
  yield [...linesIn(rest)];
}

function* linesIn(bytes: Buffer): Iterable<Buffer> {
  for (let start = 0; start < bytes.length;) {
    const next = bytes.indexOf(lineFeed, start);
    const end = next < 0 ? bytes.length : next;
    if (end > start) yield bytes.subarray(start, end);
    start = end + 1;
  }
}
