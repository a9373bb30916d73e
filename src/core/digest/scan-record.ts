/**
 * One pass over a record that `JSON.parse` has accepted. It yields what the parsed value cannot tell (repeated keys,
 * digits lost from numbers) and the digest that finds exact duplicates: that of the record's canonical text (see
 * `canonical.ts`), without making that text where the record is spelled the usual way.
 */

import type { JsonValue } from "../model.ts";
import { canonicalString, canonicalText } from "./canonical.ts";
import { ScanMemory } from "./scan-memory.ts";

/** Flags of the kernel. */
const oddSpelling = 1;
const suspicious = 2;
const hasEmpty = 4;
const tooDeep = 8;
const surrogateEscape = 16;
const lossyNumber = 32;

/** Where the bytes of a line are in the memory that its reader shares with the scanner. */
export interface LineBytes {
  start: number;
  length: number;
}

export class RecordScanner {
  /** The digest of the last record, two unsigned 32-bit numbers. */
  digestLow = 0;
  digestHigh = 0;
  /** In the last record a key may repeat, or a number or a surrogate not survive: the parser should look at it. */
  suspicious = false;
  /** The last record holds an empty or blank string, an empty array or object, or null. */
  hasEmpty = false;
  tooDeep = false;
  /** Length of the last record's text up to the end of its first key. */
  headLength = 0;

  readonly #ignoredKeys: ReadonlySet<string>;
  /** Made when they are needed, and kept: a kernel takes far longer to set up than a record to scan. */
  #sharedMemory: ScanMemory | undefined;
  #textMemory: ScanMemory | undefined;

  /** `ignoredKeys`: fields of the record itself that the digest leaves out. */
  constructor(ignoredKeys: readonly string[]) {
    this.#ignoredKeys = new Set(ignoredKeys.map(canonicalString));
  }

  /** For readers that fill it with lines themselves; see `LineBytes`. */
  get memory(): ScanMemory {
    return (this.#sharedMemory ??= new ScanMemory(this.#ignoredKeys));
  }

  get #ownMemory(): ScanMemory {
    return (this.#textMemory ??= new ScanMemory(this.#ignoredKeys));
  }

  /** `text` is the JSON that `value` was parsed from; `bytes` say where it is in `memory`, if it is there. */
  scan(text: string, value: JsonValue, bytes?: LineBytes): void {
    const memory = bytes === undefined ? this.#ownMemory : this.memory;
    const length = bytes === undefined ? memory.write(text) : bytes.length;
    let flags = memory.scan(bytes === undefined ? 0 : bytes.start, length);
    let { results } = memory;
    this.tooDeep = (flags & tooDeep) !== 0;
    this.suspicious =
      (flags & suspicious) !== 0 || ((flags & surrogateEscape) !== 0 && loneSurrogate.test(text));
    this.headLength = results[2] ?? 0;
    if (this.tooDeep) return;
    const isOdd = (flags & oddSpelling) !== 0 || (length !== text.length && !this.#isPlain(text));
    // Numbers that a parsed value cannot hold would be made equal: such a record equals only its like in spelling.
    if (isOdd && (flags & lossyNumber) === 0) {
      const ownMemory = this.#ownMemory;
      flags |= ownMemory.scan(0, ownMemory.write(canonicalText(value, this.#ignoredKeys)));
      ({ results } = ownMemory);
    }
    this.hasEmpty = (flags & hasEmpty) !== 0;
    this.digestLow = results[0] ?? 0;
    this.digestHigh = results[1] ?? 0;
  }

  /** Like `scan`, but tells only whether the record is too deep or suspicious. */
  look(text: string, bytes?: LineBytes): void {
    const memory = bytes === undefined ? this.#ownMemory : this.memory;
    const { start, length } = bytes ?? { start: 0, length: memory.write(text) };
    const flags = memory.scan(start, length);
    this.tooDeep = (flags & tooDeep) !== 0;
    this.suspicious = (flags & suspicious) !== 0;
  }

  /** Of a text beyond ASCII: whether it is in the normal form that canonical texts are in. */
  #isPlain(text: string): boolean {
    if (!text.isWellFormed()) {
      this.suspicious = true;
      return false;
    }
    return text.normalize("NFC") === text;
  }
}

/** An escape of half a character whose other half is not beside it. Wrong only about backslashes that are escaped. */
const loneSurrogate =
  /\\u[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][\da-fA-F]{2})\\u[dD][c-fC-F]/;
