/** Lines of a dataset by their numbers, byte for byte: nothing is decoded. Line breaks are those of the splitter. */

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;

/** A line or a part of one, with its break: `[start, end)` of the piece. */
type VisitLine = (line: number, start: number, end: number) => void;

/** Tells of pieces of any size which bytes belong to which line, 0-based. */
class LineWalker {
  #line = 0;
  /** The last piece ended with a CR, which a LF may follow. */
  #isReturned = false;

  next(piece: Uint8Array, visit: VisitLine): void {
    let start = 0;
    if (this.#isReturned && piece.length > 0) {
      this.#isReturned = false;
      if (piece[0] === lineFeed) visit(this.#line, 0, (start = 1));
      this.#line += 1;
    }
    let feed = piece.indexOf(lineFeed, start);
    let lone = piece.indexOf(carriageReturn, start);
    while (start < piece.length) {
      if (feed !== -1 && feed < start) feed = piece.indexOf(lineFeed, start);
      if (lone !== -1 && lone < start) lone = piece.indexOf(carriageReturn, start);
      const isReturn = lone !== -1 && (feed === -1 || lone < feed);
      const last = isReturn ? lone : feed;
      if (last === -1) {
        visit(this.#line, start, piece.length);
        return;
      }
      const end = isReturn && feed === last + 1 ? last + 2 : last + 1;
      visit(this.#line, start, end);
      start = end;
      if (isReturn && end === piece.length && piece[end - 1] === carriageReturn) {
        this.#isReturned = true;
        return;
      }
      this.#line += 1;
    }
  }
}

/** The lines that are wanted, in their order. The stream begins behind a byte order mark. */
export async function* chosenLines(
  stream: AsyncIterable<Uint8Array>,
  isChosen: (line: number) => boolean,
): AsyncGenerator<Uint8Array> {
  const walker = new LineWalker();
  for await (const piece of stream) {
    /** Lines that follow each other are one stretch. */
    let from = 0;
    let to = 0;
    const stretches: Uint8Array[] = [];
    walker.next(piece, (line, start, end) => {
      if (!isChosen(line)) return;
      if (start !== to) {
        stretches.push(piece.subarray(from, to));
        from = start;
      }
      to = end;
    });
    stretches.push(piece.subarray(from, to));
    yield* stretches.filter(({ length }) => length > 0);
  }
}

export interface OtherLines {
  readonly blank: number;
  /** Lines with something that is no record. */
  readonly broken: number;
  /** The first of them, 0-based. */
  readonly firstBroken: number | undefined;
}

/** What the lines hold that have no record. The stream begins behind a byte order mark. */
export async function otherLines(
  stream: AsyncIterable<Uint8Array>,
  isRecord: (line: number) => boolean,
): Promise<OtherLines> {
  const walker = new LineWalker();
  let blank = 0;
  let broken = 0;
  let firstBroken: number | undefined;
  let current = -1;
  let isBroken = false;
  for await (const piece of stream) {
    walker.next(piece, (line, start, end) => {
      if (isRecord(line)) return;
      if (line !== current) {
        current = line;
        isBroken = false;
        blank += 1;
      }
      if (isBroken || isBlank(piece, start, end)) return;
      isBroken = true;
      blank -= 1;
      broken += 1;
      firstBroken ??= line;
    });
  }
  return { blank, broken, firstBroken };
}

function isBlank(piece: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((piece[at] ?? 0) > space) return false;
  return true;
}
