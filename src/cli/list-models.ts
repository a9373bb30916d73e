/** `--list-models` of the commands that ask a model: nothing else is done. */

import { withOwnModels } from "../core/cost/cost-config.ts";
import { priceBook } from "../core/cost/prices.ts";
import type { Settings } from "../core/settings.ts";
import { Failure } from "../node/failure.ts";
import { modelListJson, modelListText } from "./model-list.ts";
import type { ModelWishes } from "./model-options.ts";
import { openAccess } from "./model-session.ts";
import { commandInputs, reportOutput } from "./report-output.ts";

export interface ListWishes {
  readonly output: "pretty" | "json" | "markdown";
  readonly outPath: string | undefined;
  /** Of the dataset. */
  readonly path: string | undefined;
  readonly configPath: string | undefined;
}

export async function listModels(
  command: ListWishes,
  wishes: ModelWishes,
  settings: Settings,
): Promise<void> {
  const { output, outPath, path } = command;
  if (output === "markdown") {
    throw new Failure('--list-models lists as "pretty" or "json": leave out --output, or say one.');
  }
  const write = await reportOutput(outPath, commandInputs(command, wishes));
  const { models } = await openAccess(wishes, path);
  const list = output === "json" ? modelListJson : modelListText;
  await write(list(models, withOwnModels(priceBook, settings.cost)));
}
