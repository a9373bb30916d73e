/** Which git is asked. */

import { accessSync, constants, statSync } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

const fileName = process.platform === "win32" ? "git.exe" : "git";

/**
 * The first git on the path; `undefined`: there is none. A bare name must not be started in the folder of a dataset:
 * Windows looks there first, so that a program beside the dataset would be run (libuv, src/win/process.c, as of 2025). Of
 * the path, too, only what is the same wherever it is looked at from.
 */
export function gitProgram(path: string = process.env["PATH"] ?? ""): string | undefined {
  return path
    .split(delimiter)
    .map((folder) => folder.replace(/^"(.*)"$/, "$1"))
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, fileName))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
