import { readFile } from "node:fs/promises";

import type { Scenario } from "../core/cost/scenario.ts";
import { printable } from "../core/wording.ts";
import { Failure, readFailure } from "../node/failure.ts";

/** Rejects with a Failure if the file cannot be read or is wrong. */
export async function readScenarios(path: string): Promise<readonly Scenario[]> {
  let text;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    throw readFailure(path, error);
  }
  // The schema library takes longer to load than an estimate to make.
  const { readScenarioFile } = await import("../core/cost/scenario-file.ts");
  const { scenarios, problems } = readScenarioFile(text, printable(path));
  if (problems !== undefined) throw new Failure(problems[0]);
  return scenarios;
}
