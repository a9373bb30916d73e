/** Where the answers of models are kept. */

import { mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";

/** `given`: a folder; `undefined`: that of the user; `null`: one that is gone when this process ends. */
export function answerFolder(given: string | null | undefined): string {
  if (given === null) return passingFolder();
  return given ?? join(cacheOfUser(), "tunesmith", "answers");
}

function cacheOfUser(): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  switch (process.platform) {
    case "win32":
      return local ?? join(homedir(), "AppData", "Local");
    case "darwin":
      return join(homedir(), "Library", "Caches");
    default:
      // A relative one is to be ignored: XDG Base Directory Specification 0.8.
      return xdg?.startsWith("/") === true ? xdg : join(homedir(), ".cache");
  }
}

function passingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tunesmith-answers-"));
  process.once("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
