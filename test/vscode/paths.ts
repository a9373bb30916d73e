import { rm } from "node:fs/promises";
import path from "node:path";

export const repositoryRoot = path.resolve(import.meta.dirname, "../..");

/** Editors that were fetched for tests. Ignored by git, kept between runs. */
export const editorCache = path.join(repositoryRoot, ".vscode-test");

/** What a run leaves for people to look at. Ignored by git. */
export const screenshotFolder = path.join(repositoryRoot, "artifacts", "screenshots");

/** Editors go on writing for a moment after they have been told to end, hence the tries. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
