/** Records enough to see what a dataset is like. */
const sampleBytes = 1 << 17;

/** Whole lines from the beginning of a stream in UTF-8; one at least. */
export async function sampleText(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const taken: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of pieces) {
    const before = bytes;
    taken.push(piece);
    bytes += piece.length;
    if (bytes < sampleBytes) continue;
    // Pieces may be much larger than what is wanted.
    const end = piece.indexOf(lineFeed, Math.max(0, sampleBytes - before - 1));
    if (end === -1) continue;
    taken[taken.length - 1] = piece.subarray(0, end + 1);
    break;
  }
  return Buffer.concat(taken).toString("utf8");
}

const lineFeed = 0x0a;
