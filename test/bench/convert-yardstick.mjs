// Read in chunks, split at newlines, JSON.parse and JSON.stringify every line, on one thread, nothing else.
import { closeSync, openSync, readSync } from "node:fs";

const file = openSync(process.argv[2], "r");
const buffer = Buffer.allocUnsafe(8 << 20);
let kept = 0;
let characters = 0;
const rewrite = (line) => {
  try {
    characters += JSON.stringify(JSON.parse(line)).length;
  } catch {
    // A broken line is read all the same.
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
    rewrite(buffer.utf8Slice(start, end));
    start = end + 1;
  }
  buffer.copyWithin(0, start, filled);
  kept = filled - start;
}
if (kept > 0) rewrite(buffer.utf8Slice(0, kept));
closeSync(file);
console.log(`${characters} characters`);
