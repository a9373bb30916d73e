/** Reads ShareGPT's conversations, with the rules of LLaMA-Factory for them. */

import { roleNames } from "../chat/dialect.ts";
import { orderFaults, reportOrderFault } from "../chat/turn-order.ts";
import { reportMissingField } from "../fields.ts";
import { noCalls } from "../formats/format.ts";
import type { Part, ReportProblem, Role, ToolDefinition, Turn } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { readSaid, readSaidList } from "./said.ts";
import { isCaller, pairOrder, roleOfSpeaker, speakers } from "./sharegpt-speakers.ts";
import { readCallsText } from "./tools-text.ts";

const roles = roleNames(speakers);
const column = "conversations";

export class SharegptReader {
  readonly #label: string;
  readonly #tools: readonly ToolDefinition[] | undefined;
  readonly #report: ReportProblem;

  constructor(context: {
    readonly label: string;
    readonly tools: readonly ToolDefinition[] | undefined;
    readonly report: ReportProblem;
  }) {
    this.#label = context.label;
    this.#tools = context.tools;
    this.#report = context.report;
  }

  /** The turns of the column `conversations`, of a preference pair without the answers. */
  readList(json: JsonObject, isPair: boolean): readonly Turn[] | undefined {
    const list = readSaidList(json, column, this.#report);
    if (list === undefined) return undefined;
    const turns: Turn[] = [];
    const order: (Role | undefined)[] = [];
    for (const [index, message] of list.entries()) {
      const { role, turn } = this.#read(message, [column, index]);
      order.push(role);
      if (turn !== undefined) turns.push(turn);
    }
    if (order.length > 0) this.#checkOrder(order, isPair);
    return turns;
  }

  /** One of the answers of a preference pair, in a column of its own. */
  readAnswer(json: JsonObject, field: "chosen" | "rejected"): Turn | undefined {
    const answer = json[field];
    if (answer === undefined) {
      reportMissingField(this.#report, field, { object: json, path: [] });
      return undefined;
    }
    const { role, turn } = this.#read(answer, [field]);
    if (role === undefined || role === "assistant") return turn;
    const data = { format: this.#label, role: speakers[role], roles: "gpt or function_call" };
    const path = [field, "from"];
    this.#report({ ruleId: "unknown-role", messageId: "notInFormat", path, data });
    return undefined;
  }

  #read(
    message: JsonValue,
    path: JsonPath,
  ): { readonly role: Role | undefined; readonly turn: Turn | undefined } {
    const report = this.#report;
    const said = readSaid(message, { path, report });
    const { from, value } = said ?? {};
    if (from === undefined) return { role: undefined, turn: undefined };
    const role = roleOfSpeaker(from, { path, report, label: this.#label });
    if (role === undefined) return { role, turn: undefined };
    const trained = role === "assistant";
    const textPath = [...path, "value"];
    if (isCaller(from) && value !== undefined) {
      const calls = readCallsText(value, { path: textPath, report, tools: this.#tools });
      return { role, turn: { role, parts: [], calls, trained, path } };
    }
    const parts: Part[] =
      value === undefined ? [] : [{ type: "text", text: value, path: textPath }];
    return { role, turn: { role, parts, calls: noCalls, trained, path } };
  }

  #checkOrder(order: readonly (Role | undefined)[], isPair: boolean): void {
    const report = this.#report;
    const last = order.at(-1);
    const hasAnswer = order.some((role) => role === undefined || role === "assistant");
    const demanded =
      isPair || !hasAnswer ? pairOrder : { ...pairOrder, last: "assistant" as const };
    const dialect = { label: this.#label, roles };
    for (const fault of orderFaults(order, demanded)) {
      reportOrderFault(fault, { path: [column], report, dialect, roleField: "from" });
    }
    if (isPair && last === "assistant") {
      const path = [column, order.length - 1, "from"];
      const data = { format: this.#label };
      report({ ruleId: "turn-structure", messageId: "endsWithAnswer", path, data });
    } else if (!isPair && !hasAnswer) {
      report({ ruleId: "no-assistant-turn", messageId: "none", path: [column], at: "key" });
    }
  }
}
