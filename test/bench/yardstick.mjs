// Yardstick (a): read in chunks, split at newlines, JSON.parse every line, on one thread, nothing else.
import { closeSync, openSync, readSync } from "node:fs";

const file = openSync(process.argv[2], "r");
const buffer = Buffer.allocUnsafe(8 << 20);
let kept = 0;
let parsed = 0;
let broken = 0;
const parse = (line) => {
  try {
    JSON.parse(line);
    parsed += 1;
  } catch {
    broken += 1;
  }
};
for (;;) {
  const read = readSync(file, buffer, kept, buffer.length - kept, null);
  if (read === 0) break;
  const filled = kept + read;
  let start = 0;
  for (;;) {
    const end = buffer.indexOf(10, start);
    if (end < 0 || end >= filled) break;
    parse(buffer.utf8Slice(start, end));
    start = end + 1;
  }
  buffer.copyWithin(0, start, filled);
  kept = filled - start;
}
if (kept > 0) parse(buffer.utf8Slice(0, kept));
closeSync(file);
console.log(`${parsed} parsed, ${broken} broken`);
