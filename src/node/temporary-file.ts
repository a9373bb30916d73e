/** A file that nobody else can open, and that is gone in any case. */

import { randomBytes } from "node:crypto";
import { closeSync, openSync, readSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { systemErrorCode } from "./failure.ts";
import type { ByteSource } from "./line-texts.ts";

export class TemporaryFile implements ByteSource {
  readonly #file: number;
  readonly #failure: (code: string, error: unknown) => Error;
  /** `undefined`: it has no name any more. */
  #path: string | undefined;
  readonly #removeAtExit = (): void => {
    this.remove();
  };

  /** `failure`: what is thrown where it cannot be written, by the code of the system's error. */
  constructor(folder: string, failure: (code: string, error: unknown) => Error) {
    this.#failure = failure;
    this.#path = join(folder, `.tunesmith-${randomBytes(12).toString("hex")}.tmp`);
    this.#file = this.#guarded(() => openSync(this.#path ?? "", "wx+", 0o600));
    // Not everywhere can a file lose its name while it is open.
    if (!this.#unlink()) process.once("exit", this.#removeAtExit);
  }

  append(bytes: Uint8Array | string): void {
    this.#guarded(() => {
      writeFileSync(this.#file, bytes);
    });
  }

  read(target: Uint8Array, position: number): number {
    return readSync(this.#file, target, 0, target.length, position);
  }

  remove(): void {
    closeSync(this.#file);
    this.#unlink();
    process.off("exit", this.#removeAtExit);
  }

  /** Whether it has no name any more. */
  #unlink(): boolean {
    try {
      if (this.#path !== undefined) unlinkSync(this.#path);
      this.#path = undefined;
      return true;
    } catch {
      // Tried again when it is closed.
      return false;
    }
  }

  #guarded<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      const code = systemErrorCode(error);
      throw code === undefined ? error : this.#failure(code, error);
    }
  }
}
