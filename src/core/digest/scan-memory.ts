/** The memory that the scanning kernel reads, and the kernel itself: see `kernel/scan.ts`. */

import { kernelFactory } from "../instantiate.ts";
import { scanWasm } from "./kernel/scan-wasm.ts";

/** As in the kernel's source: below is its own memory, and loads reach so far beyond a record. */
const inputStart = 0x10000;
const slack = 16;
const pageSize = 0x10000;

interface Kernel {
  readonly memory: WebAssembly.Memory;
  scan(start: number, length: number): number;
  ignoreKey(start: number, length: number): void;
}

const encoder = new TextEncoder();

export class ScanMemory {
  /** Results of the last scan: digest in two halves, length of the head. */
  results: Uint32Array;
  readonly #kernel: Kernel;
  #input: Uint8Array<ArrayBuffer>;

  /** `ignoredKeys`: fields of the record itself that digests leave out. */
  constructor(ignoredKeys: Iterable<string>) {
    this.#kernel = instantiate() as Kernel; // As its source exports them.
    const { buffer } = this.#kernel.memory;
    this.results = new Uint32Array(buffer, 0, 3);
    this.#input = new Uint8Array(buffer, inputStart);
    for (const key of ignoredKeys) {
      this.#kernel.ignoreKey(inputStart, this.write(JSON.stringify(key).slice(1, -1)));
    }
  }

  /** Room for at least `size` bytes. Arrays given out earlier are dead then; what was written to them is here. */
  reserve(size: number): Uint8Array<ArrayBuffer> {
    const missing = size + slack - this.#input.length;
    if (missing > 0) {
      const { memory } = this.#kernel;
      // By half at least, so that growing step by step does not take forever.
      const growth = Math.max(missing, this.#input.length >> 1);
      memory.grow(Math.ceil(growth / pageSize));
      this.results = new Uint32Array(memory.buffer, 0, 3);
      this.#input = new Uint8Array(memory.buffer, inputStart);
    }
    return this.#input;
  }

  /** Writes the text in UTF-8 to the beginning and returns its length in bytes. */
  write(text: string): number {
    return encoder.encodeInto(text, this.reserve(text.length * 3)).written;
  }

  /** Scans the record in `[start, start + length)` of the array; returns flags. */
  scan(start: number, length: number): number {
    return this.#kernel.scan(inputStart + start, length);
  }
}

const instantiate = kernelFactory(scanWasm);
