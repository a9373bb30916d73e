/**
 * The columns of Hugging Face TRL: texts, or lists of messages that a chat template makes texts of
 * (docs/source/dataset_formats.md, snapshot of 2026-07-24, and trl/data_utils.py).
 */

import { otherColumns } from "../columns.ts";
import { openaiDialect, openaiFields, openaiTools } from "../chat/dialect.ts";
import type { ChatDialect } from "../chat/dialect.ts";
import { readMessages } from "../chat/messages.ts";
import { readDeclaredTools, type DeclaredTools } from "../chat/tool-definitions.ts";
import { isObject, reportMissingField, reportWrongType } from "../fields.ts";
import type { Example, ReportProblem, Turn } from "../formats/format.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { reportOtherColumns } from "./columns.ts";
import { textTurn } from "./text-turn.ts";

/** Arguments of calls are objects, calls have no ids, and answers name their tools. */
export function trlDialect(label: string): ChatDialect {
  return openaiDialect(label, {
    // Those of chat templates for models that think.
    fields: new Set([...openaiFields, "thinking", "reasoning_content"]),
    mask: "none",
    tools: { ...openaiTools, arguments: "object", ids: "optional", namesAnswers: true },
  });
}

/** "texts" or "messages": what a column holds; `undefined`: neither. */
export type TrlKind = "texts" | "messages" | undefined;

export function kindOf(value: JsonValue | undefined): TrlKind {
  if (typeof value === "string") return "texts";
  return Array.isArray(value) ? "messages" : undefined;
}

export const isMessageList = (value: JsonValue | undefined): boolean =>
  Array.isArray(value) && isObject(value[0]);

/** Reads the columns of one record. */
export class TrlReader {
  readonly report: ReportProblem;
  readonly dialect: ChatDialect;
  readonly tools: DeclaredTools | undefined;
  readonly #json: JsonObject;

  constructor(json: JsonObject, dialect: ChatDialect, report: ReportProblem) {
    this.#json = json;
    this.dialect = dialect;
    this.report = report;
    // Tables fill the columns that a record lacks with null.
    const hasTools = json["tools"] !== undefined && json["tools"] !== null;
    this.tools = hasTools
      ? readDeclaredTools({ tools: json["tools"] ?? null }, { path: [], report })
      : undefined;
  }

  /** What the columns hold if all of them hold the same; other ones, and those that are missing, are reported. */
  kindOfAll(names: readonly string[]): TrlKind {
    let first: string | undefined;
    let isMixed = false;
    for (const name of names) {
      const value = this.#json[name];
      const kind = kindOf(value);
      if (value === undefined) {
        reportMissingField(this.report, name, { object: this.#json, path: [] });
      } else if (value === null) {
        this.report({ ruleId: "empty-content", messageId: "null", path: [name] });
      } else if (kind === undefined) {
        reportWrongType(this.report, "a text or a list of messages", { value, path: [name] });
      } else if (first !== undefined && kind !== kindOf(this.#json[first])) {
        isMixed = true;
        const data = {
          field: name,
          found: kindName(kind),
          other: first,
          expected: kindName(kindOf(this.#json[first])),
        };
        this.report({ ruleId: "wrong-type", messageId: "mixedKinds", path: [name], data });
      } else first ??= name;
    }
    return isMixed || first === undefined ? undefined : kindOf(this.#json[first]);
  }

  /** What stands before the answer. An empty text, for open-ended generation, makes no turn. */
  prompt(name: string): readonly Turn[] {
    const value = this.#json[name];
    if (typeof value === "string") return value === "" ? [] : [textTurn("user", value, [name])];
    if (!Array.isArray(value)) return [];
    const turns = this.messages(value, name, "prompt");
    const last = value.at(-1);
    if (value.length === 0) {
      this.report({ ruleId: "empty-content", messageId: "noMessages", path: [name] });
    } else if (isObject(last) && (last["role"] === "system" || last["role"] === "developer")) {
      // `apply_chat_template` raises "Invalid role in the last message".
      const path = [name, value.length - 1, "role"];
      const data = { format: this.dialect.label, role: "user", found: last["role"] };
      this.report({ ruleId: "turn-structure", messageId: "mustEnd", path, data });
    }
    return turns;
  }

  answer(name: string): readonly Turn[] {
    const value = this.#json[name];
    if (typeof value === "string") return [textTurn("assistant", value, [name])];
    if (!Array.isArray(value)) return [];
    const turns = this.messages(value, name, "answer");
    const isAnswer = turns.some(({ role }) => role === "assistant");
    if (!isAnswer && turns.length === value.length) {
      this.report({ ruleId: "no-assistant-turn", messageId: "none", path: [name], at: "key" });
    }
    return turns;
  }

  messages(
    messages: readonly JsonValue[],
    name: string,
    holds: "conversation" | "prompt" | "answer",
    report: ReportProblem = this.report,
  ): readonly Turn[] {
    const { dialect, tools } = this;
    return readMessages(messages, { path: [name], dialect, tools, report, holds });
  }

  /** Tools and other columns. The latter are pointed out if it is told which columns are `demanded`. */
  beside(
    isColumn: (name: string) => boolean,
    demanded?: readonly string[],
  ): Pick<Example, "tools" | "columns"> {
    const json = this.#json;
    const columns = otherColumns(json, (name) => name === "tools" || isColumn(name));
    if (columns !== undefined && demanded !== undefined) {
      const unknown = otherColumns(columns, isTemplateColumn);
      const { label } = this.dialect;
      reportOtherColumns({ json, columns: unknown, demanded, label, report: this.report });
    }
    const tools = this.tools?.definitions ?? [];
    return {
      ...(tools.length === 0 ? {} : { tools }),
      ...(columns === undefined ? {} : { columns }),
    };
  }
}

/** Columns that trainers hand to the chat template and the processor. */
function isTemplateColumn(name: string): boolean {
  return name === "chat_template_kwargs" || name === "images" || name === "image";
}

const kindName = (kind: TrlKind): string => (kind === "texts" ? "a text" : "a list of messages");
