/** Keeps processes from doing the same thing at the same time, by a file that only one of them can create. */

import { readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";

import { systemErrorCode } from "./failure.ts";
import { makeFolder } from "./make-folder.ts";

/** Whoever holds a lock shows so often that it is still there. */
const beatMs = 60_000;
/** Of which nothing was seen for so long, that one is gone: killed, or on a machine that is off. */
const deadMs = 10 * 60_000;

export class FileLock {
  readonly #path: string;
  #beat: NodeJS.Timeout | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** Whether it is held from now on; otherwise somebody else holds it. Where nobody can write, there is nothing to hold. */
  async take(): Promise<boolean> {
    try {
      await makeFolder(dirname(this.#path));
      if (!(await this.#create())) {
        if (!(await this.#isDead())) return false;
        await this.#clear();
        if (!(await this.#create())) return false;
      }
    } catch (error) {
      if (systemErrorCode(error) === undefined) throw error;
      return true;
    }
    this.#beat = setInterval(() => {
      utimes(this.#path, new Date(), new Date()).catch(() => undefined);
    }, beatMs).unref();
    return true;
  }

  async release(): Promise<void> {
    if (this.#beat === undefined) return;
    clearInterval(this.#beat);
    this.#beat = undefined;
    await rm(this.#path, { force: true }).catch((error: unknown) => {
      if (systemErrorCode(error) === undefined) throw error;
      // It counts as dead after a while.
    });
  }

  /** `false`: it is there. */
  async #create(): Promise<boolean> {
    const owner = JSON.stringify({ pid: process.pid, host: hostname() });
    try {
      await writeFile(this.#path, owner, { flag: "wx", mode: 0o600 });
      return true;
    } catch (error) {
      if (systemErrorCode(error) === "EEXIST") return false;
      throw error;
    }
  }

  async #isDead(): Promise<boolean> {
    try {
      const { mtimeMs } = await stat(this.#path);
      return Date.now() - mtimeMs > deadMs || isGone(await readFile(this.#path, "utf8"));
    } catch (error) {
      // It has just been released.
      if (systemErrorCode(error) === "ENOENT") return true;
      throw error;
    }
  }

  /** Of several processes that see that it is dead, one can rename it. */
  async #clear(): Promise<void> {
    const dead = `${this.#path}.${String(process.pid)}`;
    try {
      await rename(this.#path, dead);
      await rm(dead, { force: true });
    } catch (error) {
      if (systemErrorCode(error) !== "ENOENT") throw error;
    }
  }
}

/** Whether its process has ended. Of other machines, and where it is only half-written, nobody can say. */
function isGone(owner: string): boolean {
  const [, pid = "", host = ""] = /^\{"pid":(\d+),"host":(".*")\}$/.exec(owner) ?? [];
  if (pid === "" || host !== JSON.stringify(hostname())) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return systemErrorCode(error) === "ESRCH";
  }
}
