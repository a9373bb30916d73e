import { otherColumns, withColumns } from "../columns.ts";
import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import type { JsonObject } from "../model.ts";
import { reportOtherColumns } from "../turns/columns.ts";
import { readNemoTurns } from "../turns/nemo-turns.ts";
import { plainRounds } from "../turns/plain-rounds.ts";
import { textOfTurn } from "../turns/plain-text.ts";
import { textTurn } from "../turns/text-turn.ts";
import type { Example, Format, ReportProblem, Turn, WriteLog } from "./format.ts";

const label = "NeMo chat";

export const nemoChat: Format = {
  id: "nemo-chat",
  label,
  // What the class reads and asserts; it is the way of NeMo 1.x and 2.0, AutoModel takes messages.
  docs: "https://github.com/NVIDIA/NeMo/blob/main/nemo/collections/nlp/data/language_modeling/megatron/gpt_sft_chat_dataset.py (copy of 2026)",
  kinds: ["conversation"],

  score(json) {
    const { conversations } = json;
    if (!Array.isArray(conversations)) return 0;
    const first = conversations[0];
    const from = isObject(first) ? first["from"] : undefined;
    if (json["mask"] === undefined && from !== "User" && from !== "Assistant") return 0;
    return json["system"] === undefined ? 0.9 : 1;
  },

  read(json, report): Example | undefined {
    const system = readSystem(json, report);
    const turns = readNemoTurns(json, report);
    if (turns === undefined) return undefined;
    const all = system === undefined ? turns : [system, ...turns];
    const columns = otherColumns(json, isColumn);
    if (columns === undefined) return { kind: "conversation", turns: all };
    const demanded = ["system", "conversations"];
    reportOtherColumns({ json, columns, demanded, label, report });
    return { kind: "conversation", turns: all, columns };
  },

  write(example, log) {
    if (example.kind !== "conversation") return log.refuse("other-kind");
    if (example.tools !== undefined) log.lose("tools");
    const plain = plainRounds(example.turns, log);
    if (plain === undefined) return undefined;
    const { system, rounds } = plain;
    const turns = rounds.flatMap(({ question, answer }) => [question, answer]);
    const { user, assistant } = speakersOf(turns, log);
    if (turns.some(({ role, trained }) => role === "assistant" && !trained)) log.lose("weights");
    const conversations = turns.map((turn) => ({
      from: turn.role === "user" ? user : assistant,
      value: textOfTurn(turn, log) ?? "",
    }));
    const record: JsonObject = {
      system: system === undefined ? "" : (textOfTurn(system, log) ?? ""),
      conversations,
      mask: user,
      type: null,
    };
    return withColumns(record, example.columns, { isOwn: isColumn, log });
  },
};

/** It is read without a default: a record without the key fails, one with an empty text does not. */
function readSystem(json: JsonObject, report: ReportProblem): Turn | undefined {
  const { system } = json;
  if (typeof system === "string") {
    return system === "" ? undefined : textTurn("system", system, ["system"]);
  }
  if (system === undefined) reportMissingField(report, "system", { object: json, path: [] });
  else reportWrongType(report, "a string", { value: system, path: ["system"] });
  return undefined;
}

/** The names of the two speakers: those of the turns, if each side has one and they differ. */
function speakersOf(
  turns: readonly Turn[],
  log: WriteLog,
): { readonly user: string; readonly assistant: string } {
  const namesOf = (role: Turn["role"], usual: string): Set<string> =>
    new Set(turns.filter((turn) => turn.role === role).map(({ name }) => name ?? usual));
  const users = namesOf("user", "User");
  const assistants = namesOf("assistant", "Assistant");
  const [user = "User"] = users;
  const [assistant = "Assistant"] = assistants;
  if (users.size === 1 && assistants.size === 1 && user !== assistant) return { user, assistant };
  log.lose("names");
  return { user: "User", assistant: "Assistant" };
}

function isColumn(name: string): boolean {
  return name === "system" || name === "conversations" || name === "mask" || name === "type";
}
