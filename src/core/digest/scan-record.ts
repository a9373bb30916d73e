/**
 * One pass over a record that `JSON.parse` has accepted. It yields what the parsed value cannot tell (repeated keys,
 * digits lost from numbers) and the digest that finds exact duplicates: that of the record's canonical text (see
 * `canonical.ts`), without making that text where the record is spelled the usual way.
 */

import type { JsonValue } from "../model.ts";
import { canonicalText } from "./canonical.ts";
import { scanWasm } from "./kernel/scan-wasm.ts";

/** As in the kernel's source. */
const inputStart = 0x10000;
const pageSize = 0x10000;
const oddSpelling = 1;
const suspicious = 2;
const hasEmpty = 4;
const tooDeep = 8;
const surrogateEscape = 16;

interface Kernel {
  readonly memory: WebAssembly.Memory;
  scan(length: number): number;
  ignoreKey(length: number): void;
}

const encoder = new TextEncoder();

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
  readonly #kernel: Kernel;
  /** Digest in two halves, and length of the head. */
  #results: Uint32Array;
  #input: Uint8Array;

  /** `ignoredKeys`: fields of the record itself that the digest leaves out. */
  constructor(ignoredKeys: readonly string[]) {
    this.#ignoredKeys = new Set(ignoredKeys);
    this.#kernel = instantiate();
    const { buffer } = this.#kernel.memory;
    this.#results = new Uint32Array(buffer, 0, 3);
    this.#input = new Uint8Array(buffer, inputStart);
    for (const key of this.#ignoredKeys) {
      const name = JSON.stringify(key).slice(1, -1);
      this.#kernel.ignoreKey(this.#encode(name));
    }
  }

  /** `text` is the JSON that `value` was parsed from. */
  scan(text: string, value: JsonValue): void {
    const length = this.#encode(text);
    let flags = this.#kernel.scan(length);
    this.tooDeep = (flags & tooDeep) !== 0;
    this.suspicious =
      (flags & suspicious) !== 0 || ((flags & surrogateEscape) !== 0 && loneSurrogate.test(text));
    this.headLength = this.#results[2] ?? 0;
    if (this.tooDeep) return;
    if ((flags & oddSpelling) !== 0 || (length !== text.length && !this.#isPlain(text))) {
      flags |= this.#kernel.scan(this.#encode(canonicalText(value, this.#ignoredKeys)));
    }
    this.hasEmpty = (flags & hasEmpty) !== 0;
    this.digestLow = this.#results[0] ?? 0;
    this.digestHigh = this.#results[1] ?? 0;
  }

  /** Of a text beyond ASCII: whether it is in the normal form that canonical texts are in. */
  #isPlain(text: string): boolean {
    if (!text.isWellFormed()) {
      this.suspicious = true;
      return false;
    }
    return text.normalize("NFC") === text;
  }

  /** Writes the text's UTF-8 bytes to the kernel's input and returns their number. */
  #encode(text: string): number {
    // The kernel may load 16 bytes beyond the end.
    const missing = text.length * 3 + 16 - this.#input.length;
    if (missing > 0) {
      const { memory } = this.#kernel;
      memory.grow(Math.ceil(missing / pageSize));
      this.#results = new Uint32Array(memory.buffer, 0, 3);
      this.#input = new Uint8Array(memory.buffer, inputStart);
    }
    return encoder.encodeInto(text, this.#input).written;
  }
}

/** An escape of half a character whose other half is not beside it. Wrong only about backslashes that are escaped. */
const loneSurrogate =
  /\\u[dD][89abAB][\da-fA-F]{2}(?!\\u[dD][c-fC-F])|(?<!\\u[dD][89abAB][\da-fA-F]{2})\\u[dD][c-fC-F]/;

let compiled: WebAssembly.Module | undefined;

function instantiate(): Kernel {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(scanWasm), (c) => c.charCodeAt(0)));
  return new WebAssembly.Instance(compiled).exports as Kernel; // As its source exports them.
}
