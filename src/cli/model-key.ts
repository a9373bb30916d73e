/** Where the key is from: the environment, or a file that was named. A `.env` is not read because it is there. */

import { constants, existsSync } from "node:fs";
import { access } from "node:fs/promises";
import { dirname, join } from "node:path";

import { printable } from "../core/wording.ts";
import { keyOfEnvFile, apiKeyVariable } from "../llm/env-file.ts";
import { Failure, readFailure } from "../node/failure.ts";

export interface ModelKey {
  readonly apiKey: string;
  readonly keyFrom: string;
}

/** Nothing is wrong with the command, but no model can be asked: there is no key, or the provider does not let it in. */
export class NoAccess extends Failure {}

/** `path`: of the dataset; "-" and `undefined`: there is no file. Rejects with a Failure if there is no key. */
export async function modelKey(
  keyFile: string | undefined,
  path: string | undefined,
): Promise<ModelKey> {
  if (keyFile !== undefined) {
    await access(keyFile, constants.R_OK).catch((error: unknown) => {
      throw readFailure(keyFile, error);
    });
    const apiKey = await keyOfEnvFile(keyFile);
    if (apiKey !== undefined) return { apiKey, keyFrom: printable(keyFile) };
    throw new Failure(
      `There is no ${apiKeyVariable} in "${printable(keyFile)}": name a file that has a line such as ${apiKeyVariable}=KEY.`,
    );
  }
  const apiKey = process.env[apiKeyVariable]?.trim() ?? "";
  if (apiKey !== "") return { apiKey, keyFrom: apiKeyVariable };
  const beside = join(path === undefined || path === "-" ? "." : dirname(path), ".env");
  const advice = existsSync(beside)
    ? `set ${apiKeyVariable}, or give --api-key-file "${printable(beside)}", which is not read otherwise`
    : `set ${apiKeyVariable}, or name a file that has it by --api-key-file`;
  throw new NoAccess(`There is no key to ask a model with: ${advice}. --rules-only needs none.`);
}
