/** Where lines begin, in bytes: a list that grows to many millions without being copied. */

/** Numbers in a block, as a power of two. */
const blockBits = 16;
const blockSize = 1 << blockBits;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Takes 8 bytes a line. Breaks are LF, CRLF and a lone CR, as `LineSplitter` has them. */
export class LineStarts {
  /** Lines that are known to begin; at the end of the file none begins. */
  length = 0;
  readonly #blocks: Float64Array[] = [];
  /** Room that is left in the last block begins here. */
  #next = blockSize;
  #last = new Float64Array(0);
  /** The last byte so far was a CR, and may be half of a CRLF. */
  #isOpen = false;

  /** `first`: where the first line begins, behind a mark. */
  constructor(first: number) {
    this.#add(first);
  }

  /** The next bytes of the file, which lie there at `offset`. */
  scan(bytes: Buffer, offset: number): void {
    let from = 0;
    if (this.#isOpen && bytes.length > 0) {
      if (bytes[0] === lineFeed) from = 1;
      this.#add(offset + from);
      this.#isOpen = false;
    }
    const firstReturn = bytes.indexOf(carriageReturn, from);
    if (firstReturn === -1) this.#scanFeeds(bytes, from, offset);
    else this.#scanBoth(bytes, { from, firstReturn }, offset);
  }

  /** There are no more bytes: they ended at `offset`. */
  end(offset: number): void {
    if (this.#isOpen) this.#add(offset);
    this.#isOpen = false;
    if (this.at(this.length - 1) < offset) this.#add(offset);
    this.length -= 1;
  }

  /** Of one behind the last line: where the file ends. */
  at(line: number): number {
    return this.#blocks[line >>> blockBits]?.[line & (blockSize - 1)] ?? NaN;
  }

  #scanFeeds(bytes: Buffer, from: number, offset: number): void {
    let feed = bytes.indexOf(lineFeed, from);
    while (feed !== -1) {
      this.#add(offset + feed + 1);
      feed = bytes.indexOf(lineFeed, feed + 1);
    }
  }

  #scanBoth(
    bytes: Buffer,
    { from, firstReturn }: { readonly from: number; readonly firstReturn: number },
    offset: number,
  ): void {
    let feed = bytes.indexOf(lineFeed, from);
    let back = firstReturn;
    while (feed !== -1 || back !== -1) {
      const isReturnFirst = back !== -1 && (feed === -1 || back < feed);
      if (isReturnFirst && back === bytes.length - 1) {
        this.#isOpen = true;
        return;
      }
      const next = isReturnFirst && back + 1 !== feed ? back + 1 : feed + 1;
      this.#add(offset + next);
      if (feed !== -1 && feed < next) feed = bytes.indexOf(lineFeed, next);
      if (back !== -1 && back < next) back = bytes.indexOf(carriageReturn, next);
    }
  }

  #add(offset: number): void {
    if (this.#next === blockSize) {
      this.#last = new Float64Array(blockSize);
      this.#blocks.push(this.#last);
      this.#next = 0;
    }
    this.#last[this.#next++] = offset;
    this.length += 1;
  }
}
