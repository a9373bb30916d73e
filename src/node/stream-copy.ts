/** A copy of what a stream delivers, so that parts of it can be read again. */

import { tmpdir } from "node:os";

import { Failure } from "./failure.ts";
import type { ByteSource } from "./line-texts.ts";
import { TemporaryFile } from "./temporary-file.ts";

/** More is kept in a file where nobody says otherwise. */
const usualMemoryBytes = 32 << 20;

/** Up to a limit in memory, beyond it in a temporary file that nobody else can open, and that is gone in any case. */
export class StreamCopy implements ByteSource {
  readonly #maxMemoryBytes: number;
  #memory = Buffer.alloc(0);
  #length = 0;
  #file: TemporaryFile | undefined;

  constructor(maxMemoryBytes = usualMemoryBytes) {
    this.#maxMemoryBytes = maxMemoryBytes;
  }

  /** Throws a Failure if the temporary file cannot be written. */
  add(piece: Uint8Array): void {
    if (this.#file === undefined && this.#length + piece.length <= this.#maxMemoryBytes) {
      this.#makeRoom(this.#length + piece.length);
      this.#memory.set(piece, this.#length);
      this.#length += piece.length;
      return;
    }
    this.#file ??= this.#moveToFile();
    this.#file.append(piece);
  }

  read(target: Uint8Array, position: number): number {
    if (this.#file !== undefined) return this.#file.read(target, position);
    return this.#memory.copy(target, 0, Math.min(position, this.#length), this.#length);
  }

  close(): void {
    this.#file?.remove();
    this.#file = undefined;
    this.#memory = Buffer.alloc(0);
    this.#length = 0;
  }

  #moveToFile(): TemporaryFile {
    const file = new TemporaryFile(tmpdir(), copyFailure);
    file.append(this.#memory.subarray(0, this.#length));
    this.#memory = Buffer.alloc(0);
    return file;
  }

  #makeRoom(size: number): void {
    if (size <= this.#memory.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(size, this.#memory.length * 2));
    this.#memory.copy(larger);
    this.#memory = larger;
  }
}

function copyFailure(code: string, cause: unknown): Failure {
  return new Failure(
    `A copy of the input could not be kept in the folder for temporary files (${code}): make room there, set TMPDIR to another folder, or check a file instead of a stream.`,
    { cause },
  );
}
