/** What a record of Mistral has beside its messages, and what it says about them. */

import { otherColumns } from "../columns.ts";
import { reportWrongType } from "../fields.ts";
import type { ReportProblem, ToolDefinition, Turn, WriteLog } from "../formats/format.ts";
import type { JsonObject, JsonPath } from "../model.ts";
import { readOptionalText, textTurn } from "../turns/text-turn.ts";
import { reportOtherColumn } from "./chat-record.ts";
import { checkTools } from "./mistral-rules.ts";
import { readTools, type DeclaredTools } from "./tool-definitions.ts";

export const mistralLabel = "Mistral";

export function isMistralColumn(key: string): boolean {
  switch (key) {
    case "messages":
    case "interactions":
    case "tools":
    case "available_tools":
    case "system_prompt":
    case "only_last":
      return true;
    default:
      return false;
  }
}

/** Of a line of pre-training, which is a text alone. */
export function isTextColumn(key: string): boolean {
  return key === "text" || key === "content" || isMistralColumn(key);
}

export function readMistralTools(
  json: JsonObject,
  report: ReportProblem,
): DeclaredTools | undefined {
  const field = json["tools"] === undefined ? "available_tools" : "tools";
  const tools = json[field];
  // Dumps write null where there are none.
  if (tools === undefined || tools === null) return undefined;
  const path = [field];
  const read = readTools(tools, { path, report });
  if (Array.isArray(tools)) checkTools(tools, { path, format: mistralLabel, report });
  return read;
}

/** The system prompt, whether the last answer alone is trained on, and all other columns. */
export function readBeside(
  json: JsonObject,
  report: ReportProblem,
): {
  readonly system: Turn | undefined;
  readonly onlyLast: boolean;
  readonly columns: JsonObject | undefined;
} {
  const prompt = readOptionalText(json, "system_prompt", report);
  const onlyLast = json["only_last"];
  if (onlyLast !== undefined && onlyLast !== null && typeof onlyLast !== "boolean") {
    reportWrongType(report, "true or false", { value: onlyLast, path: ["only_last"] });
  }
  const columns = otherColumns(json, isMistralColumn);
  for (const key in columns) reportOtherColumn(key, mistralLabel, report);
  return {
    system: prompt === undefined ? undefined : textTurn("system", prompt, ["system_prompt"]),
    onlyLast: onlyLast === true,
    columns,
  };
}

/** The system prompt beside the messages is one, too. */
export function reportSecondSystem(
  system: Turn | undefined,
  turns: readonly Turn[],
  report: ReportProblem,
): void {
  const second = system && turns.find(({ role }) => role === "system");
  if (second === undefined) return;
  const path = [...second.path, "role"];
  report({
    ruleId: "turn-structure",
    messageId: "secondSystem",
    path,
    data: { format: mistralLabel },
  });
}

/** Of several answers only the last one is trained on. */
export function trainedAtEnd(
  turns: readonly Turn[],
  at: { readonly path: JsonPath; readonly report: ReportProblem },
): readonly Turn[] {
  const last = turns.findLastIndex(({ role }) => role === "assistant");
  if (turns[last]?.trained === false && turns.some(({ trained }) => trained)) {
    at.report({
      ruleId: "no-assistant-turn",
      messageId: "noneTrained",
      path: at.path,
      at: "key",
    });
  }
  return turns.map((turn, index) => {
    return turn.trained && index !== last ? { ...turn, trained: false } : turn;
  });
}

/** Tools imply that the last answer alone is trained on: no other needs a mark. `undefined`: refused. */
export function turnsWithTools(turns: readonly Turn[], log: WriteLog): readonly Turn[] | undefined {
  const last = turns.findLastIndex(({ role }) => role === "assistant");
  if (turns[last]?.trained === false) return log.refuse("no-answer");
  return turns.map((turn, index) => {
    if (turn.role !== "assistant" || index === last) return turn;
    if (turn.trained) log.lose("earlier-training");
    return { ...turn, trained: true };
  });
}

/** With what Mistral demands of a tool. */
export function completeTool(tool: ToolDefinition): ToolDefinition {
  return {
    ...tool,
    description: tool.description ?? "",
    parameters: tool.parameters ?? { type: "object", properties: {} },
  };
}
