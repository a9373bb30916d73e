import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";

import type { Scenario } from "../core/cost/scenario.ts";
import { printable } from "../core/wording.ts";
import { decodable, detectEncoding } from "../node/encoding.ts";
import { Failure, readFailure } from "../node/failure.ts";
import { nameOf } from "./cost-scenarios.ts";

/** `path`: "-" is standard input. Rejects with a Failure if the file cannot be read or is wrong. */
export async function readScenarios(path: string): Promise<readonly Scenario[]> {
  let bytes;
  try {
    bytes = await (path === "-" ? buffer(process.stdin) : readFile(path));
  } catch (error) {
    throw readFailure(path, error);
  }
  const text = decodable(bytes, detectEncoding(bytes)).toString("utf8");
  // The schema library takes longer to load than an estimate to make.
  const { readScenarioFile } = await import("../core/cost/scenario-file.ts");
  const { scenarios, problems } = readScenarioFile(text, printable(nameOf(path)));
  if (problems !== undefined) throw new Failure(problems[0]);
  return scenarios;
}
