/** Folders of an export: the one that takes the files, and one for what is on its way there. */

import { mkdtempSync, rmSync, type Stats } from "node:fs";
import { mkdir, rmdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

import { printable } from "../core/wording.ts";
import { Failure, systemErrorCode } from "./failure.ts";
import { writeFailure } from "./replace-file.ts";

/** A folder that nobody else can look into. Remove it, whatever happens; it is gone as well if the process ends. */
export class PrivateFolder {
  readonly path: string;

  constructor(parent: string) {
    try {
      this.path = mkdtempSync(join(parent, ".tunesmith-"));
    } catch (error) {
      throw writeFailure(parent, error);
    }
    process.once("exit", this.remove);
  }

  file(name: string): string {
    return join(this.path, name);
  }

  readonly remove = (): void => {
    process.off("exit", this.remove);
    rmSync(this.path, { recursive: true, force: true });
  };
}

export interface OutputFolder {
  readonly path: string;
  /** Removes what was made for it, as far as it is empty. */
  abandon(): Promise<void>;
}

/** Makes the folder if it is not there. Rejects with a Failure where that cannot be. */
export async function outputFolder(path: string): Promise<OutputFolder> {
  const stats = await statsOf(path);
  if (stats !== undefined && !stats.isDirectory()) {
    throw new Failure(
      `"${printable(path)}" is a file, and an export needs a folder: name another.`,
    );
  }
  const first = await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw writeFailure(path, error);
  });
  return {
    path,
    abandon: async () => {
      if (first === undefined) return;
      const end = dirname(resolve(first));
      for (let made = resolve(path); made !== end; made = dirname(made)) {
        // Somebody may have put something into it meanwhile.
        if (
          !(await rmdir(made).then(
            () => true,
            () => false,
          ))
        )
          return;
      }
    },
  };
}

async function statsOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (systemErrorCode(error) === "ENOENT") return undefined;
    throw writeFailure(path, error);
  }
}
