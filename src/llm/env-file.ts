/** The key in a `.env` file beside a dataset: it is offered, never taken silently. */

import { readFile } from "node:fs/promises";
import { parseEnv } from "node:util";

/** Of the environment, and of such files. */
export const apiKeyVariable = "ANTHROPIC_API_KEY";

/** `ANTHROPIC_API_KEY` of the file; `undefined`: it is not there, it is empty, or the file cannot be read. */
export async function keyOfEnvFile(path: string): Promise<string | undefined> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    // There is seldom such a file, and nobody has asked for one.
    return undefined;
  }
  const key = parseEnv(text)[apiKeyVariable]?.trim();
  return key === "" ? undefined : key;
}
