/** A JSON array, or values that follow each other, as a line for each element. */

import { ElementReader } from "./element-reader.ts";
import { gathered } from "./gathered.ts";

/** `name`: as sentences call the stream. Throws a Failure that says where, if this is no complete JSON. */
export async function* jsonRecords(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  yield* gathered(jsonLines(stream, name));
}

async function* jsonLines(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<string> {
  const reader = new ElementReader(name);
  for await (const piece of stream) {
    for (const { text } of reader.next(piece)) yield onOneLine(text);
  }
  reader.end();
}

/** Line breaks in JSON stand between its parts only, and so does the indentation behind them. */
function onOneLine(text: string): string {
  return text.replace(/[\n\r][\n\r\t ]*/g, "");
}
