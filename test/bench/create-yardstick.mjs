// Read in chunks, split at newlines, JSON.stringify every line into a file, on one thread, nothing else.
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const file = openSync(process.argv[2], "r");
const result = openSync(join(tmpdir(), "tunesmith-yardstick.jsonl"), "w");
const buffer = Buffer.allocUnsafe(8 << 20);
let kept = 0;
let lines = "";
const take = (line) => {
  lines += `${JSON.stringify({ line })}\n`;
};
for (;;) {
  const read = readSync(file, buffer, kept, buffer.length - kept, null);
  if (read === 0) break;
  const filled = kept + read;
  let start = 0;
  for (;;) {
    const end = buffer.indexOf(10, start);
    if (end < 0 || end >= filled) break;
    take(buffer.utf8Slice(start, end));
    start = end + 1;
  }
  writeSync(result, lines);
  lines = "";
  buffer.copyWithin(0, start, filled);
  kept = filled - start;
}
closeSync(file);
closeSync(result);
