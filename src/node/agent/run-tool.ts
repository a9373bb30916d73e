/** Runs a tool for an agent: what a model wrote in, the result as text and as data out. */

import type { AgentResult } from "../../core/agent/agent-result.ts";
import {
  checkText,
  estimateCostText,
  findRecordsText,
  previewRedactionText,
} from "../../core/agent/result-texts.ts";
import { toolInputs, type ToolInput } from "../../core/agent/tool-inputs.ts";
import type { AgentToolName } from "../../core/agent/tool-names.ts";
import { printable, sentence } from "../../core/wording.ts";
import { Failure } from "../failure.ts";
import type { AgentMeans } from "./agent-means.ts";
import { checkTool } from "./check-tool.ts";
import { estimateCostTool } from "./estimate-cost-tool.ts";
import { findRecordsTool } from "./find-records-tool.ts";
import { previewRedactionTool } from "./preview-redaction-tool.ts";

type Runner = (input: unknown, means: AgentMeans) => Promise<AgentResult>;

const runners: Readonly<Record<AgentToolName, Runner>> = {
  check: async (input, means) => {
    const structured = await checkTool(validInput("check", input), means);
    return { text: checkText(structured), structured };
  },
  find_records: async (input, means) => {
    const structured = await findRecordsTool(validInput("find_records", input), means);
    return { text: findRecordsText(structured), structured };
  },
  estimate_cost: async (input, means) => {
    const structured = await estimateCostTool(validInput("estimate_cost", input), means);
    return { text: estimateCostText(structured), structured };
  },
  preview_redaction: async (input, means) => {
    const structured = await previewRedactionTool(validInput("preview_redaction", input), means);
    return { text: previewRedactionText(structured), structured };
  },
};

/**
 * Rejects with a Failure that says in one sentence what is wrong, with the signal's reason, or with an error of which
 * nothing may be told but its kind.
 */
export async function runAgentTool(
  name: AgentToolName,
  input: unknown,
  means: AgentMeans,
): Promise<AgentResult> {
  try {
    means.signal.throwIfAborted();
    return await runners[name](input, means);
  } catch (error) {
    throw error instanceof Failure ? withoutRoots(error, means.files.roots) : error;
  }
}

/** Agents know files by their names below the folders. */
function withoutRoots(failure: Failure, roots: readonly string[]): Failure {
  const message = roots.reduce(
    (text, root) => text.replaceAll(`${root}/`, "").replaceAll(`${root}\\`, ""),
    failure.message,
  );
  return message === failure.message ? failure : new Failure(message, { cause: failure });
}

function validInput<N extends AgentToolName>(name: N, input: unknown): ToolInput<N> {
  const result = toolInputs[name].safeParse(input);
  // The schema of that name.
  if (result.success) return result.data as ToolInput<N>;
  const [issue] = result.error.issues;
  const place = issue?.path.join(".") ?? "";
  const what = `${place === "" ? "" : `${place}: `}${issue?.message ?? "it is not understood"}`;
  throw new Failure(sentence(`The input of ${name} is wrong: ${printable(what)}`));
}
