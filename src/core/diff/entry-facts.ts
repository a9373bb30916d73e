/** What is kept of each line that is not blank, to compare two datasets: 40 bytes, and none of its text. */

/** The i-th numbers of all arrays belong together. */
export interface EntryFacts {
  readonly length: number;
  /** 0-based. */
  readonly lines: Uint32Array;
  /** Where the line begins, in bytes. */
  readonly offsets: Float64Array;
  /** Hash of the line as it is written. */
  readonly texts: Float64Array;
  /** Digest of the record, whatever the order of its keys; 0: the line is no record. */
  readonly contents: Float64Array;
  /** 0 where the format cannot read the record. */
  readonly tokens: Float64Array;
  readonly trained: Float64Array;
}

export interface Entry {
  readonly line: number;
  readonly offset: number;
  readonly text: number;
  readonly content: number;
  readonly tokens: number;
  readonly trained: number;
}

type Column = Float64Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

export class EntryList implements EntryFacts {
  length = 0;
  lines = new Uint32Array(1024);
  offsets = new Float64Array(1024);
  texts = new Float64Array(1024);
  contents = new Float64Array(1024);
  tokens = new Float64Array(1024);
  trained = new Float64Array(1024);

  add({ line, offset, text, content, tokens, trained }: Entry): void {
    const at = this.length++;
    if (at === this.lines.length) this.#resize(2 * at);
    this.lines[at] = line;
    this.offsets[at] = offset;
    this.texts[at] = text;
    this.contents[at] = content;
    this.tokens[at] = tokens;
    this.trained[at] = trained;
  }

  /** When all are there: the arrays are as long as the list. */
  close(): void {
    this.#resize(this.length);
  }

  #resize(length: number): void {
    this.lines = resized(this.lines, length);
    this.offsets = resized(this.offsets, length);
    this.texts = resized(this.texts, length);
    this.contents = resized(this.contents, length);
    this.tokens = resized(this.tokens, length);
    this.trained = resized(this.trained, length);
  }
}

function resized<T extends Column>(column: T, length: number): T {
  if (length <= column.length) return column.slice(0, length) as T; // As it was before.
  const Kind = column.constructor as new (length: number) => T;
  const longer = new Kind(length);
  longer.set(column);
  return longer;
}
