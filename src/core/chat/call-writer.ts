import type { ToolCall, ToolDefinition, Turn } from "../formats/format.ts";
import { parseRecord } from "../json/strict.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import type { ToolRules } from "./dialect.ts";

/** An open call: by the id that the example has, and by the one that is written. */
interface OpenCall {
  readonly source: string | undefined;
  readonly id: string | undefined;
  readonly name: string;
}

/** Writes the calls of one record; ids that are missing, or not as the format wants them, are made up. */
export class CallWriter {
  private readonly rules: ToolRules;
  /** Ids of the record that are written as they are: none that is made up may be the same. */
  private readonly kept: ReadonlySet<string>;
  private open: OpenCall[] = [];
  private made = 0;

  constructor(turns: readonly Turn[], rules: ToolRules) {
    this.rules = rules;
    this.kept = new Set(
      turns.flatMap(({ calls }) =>
        calls.flatMap(({ id }) => (id !== undefined && this.keeps(id) ? id : [])),
      ),
    );
  }

  /** `undefined` if one of them could not be read. */
  calls(calls: readonly ToolCall[], isLast: boolean): JsonObject[] | undefined {
    const written: JsonObject[] = [];
    for (const call of calls) {
      const given = this.arguments(call.arguments);
      if (call.name === "" || given === undefined) return undefined;
      if (this.rules.nameShape?.test(call.name) === false) return undefined;
      const id = this.idFor(call.id, isLast);
      this.open.push({ source: call.id, id, name: call.name });
      const called = { name: call.name, arguments: given };
      written.push({ ...(id === undefined ? {} : { id }), type: "function", function: called });
    }
    return written;
  }

  /** The call that the turn answers: by its id, else by the tool's name, else the first that is open. */
  answer({
    callId,
    name,
  }: Turn): { readonly id: string | undefined; readonly name: string } | undefined {
    let index = -1;
    if (callId !== undefined) index = this.open.findIndex(({ source }) => source === callId);
    else {
      if (name !== undefined) index = this.open.findIndex((call) => call.name === name);
      if (index < 0 && this.open.length > 0) index = 0;
    }
    const call = this.open[index];
    if (call !== undefined) this.open.splice(index, 1);
    return call;
  }

  /** The conversation goes on; whether it may: no call is left without an answer. */
  settle(): boolean {
    return this.open.length === 0;
  }

  private keeps(id: string): boolean {
    return this.rules.idShape?.test(id) !== false;
  }

  private idFor(source: string | undefined, isLast: boolean): string | undefined {
    if (source !== undefined && this.keeps(source)) return source;
    const { ids, noId } = this.rules;
    if (source === undefined && isLast && noId !== undefined) return noId;
    if (source === undefined && ids === "optional") return undefined;
    let id;
    do id = this.rules.makeId((this.made += 1));
    while (this.kept.has(id));
    return id;
  }

  private arguments(given: JsonValue): JsonValue | undefined {
    if (this.rules.arguments !== "object") {
      return typeof given === "string" ? given : JSON.stringify(given);
    }
    return typeof given === "string" ? parseRecord(given) : given;
  }
}

/** As OpenAI writes them: `[{"type":"function","function":{…}}]`. */
export function writeTools(tools: readonly ToolDefinition[]): JsonObject[] {
  return tools.map(({ name, description, parameters, strict }) => ({
    type: "function",
    function: {
      name,
      ...(description === undefined ? {} : { description }),
      ...(parameters === undefined ? {} : { parameters }),
      ...(strict === undefined ? {} : { strict }),
    },
  }));
}
