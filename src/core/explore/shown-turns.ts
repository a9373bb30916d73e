/** Makes of turns what is shown of them. */

import { isObject } from "../fields.ts";
import type { Example, Part, ToolCall, Turn } from "../formats/format.ts";
import { formatPointer } from "../json/locate.ts";
import { isTrainedOn } from "../learning/trained-turns.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { valueAt } from "../similarity/compared-text.ts";
import { formatInteger } from "../wording.ts";
import type { ShownCall, ShownPart, ShownTurn } from "./shown-record.ts";
import type { ShownTexts } from "./shown-texts.ts";

/** More turns are read by nobody. */
export const mostTurns = 500;

export class TurnShower {
  readonly #json: JsonObject;
  readonly #example: Example;
  readonly #texts: ShownTexts;

  constructor(json: JsonObject, example: Example, texts: ShownTexts) {
    this.#json = json;
    this.#example = example;
    this.#texts = texts;
  }

  /** `index`: of the turn, as `turnsOf` has them. */
  shown(turn: Turn, index: number): ShownTurn {
    const { role, name, parts, calls, callId } = turn;
    return {
      role,
      ...(name !== undefined && { name }),
      isTrained: isTrainedOn(turn, index, this.#example),
      parts: parts.map((part) => this.#part(part)),
      calls: this.#calls(turn, calls),
      ...(callId !== undefined && { callId }),
    };
  }

  #part(part: Part): ShownPart {
    const value = valueAt(this.#json, part.path);
    if (part.type !== "text") return { type: part.type, label: mediaLabel(part, value) };
    const pointer = formatPointer(part.path);
    // An answer of a tool may be an object there.
    if (typeof value === "object" && value !== null) {
      return { type: "text", ...this.#texts.ofValue(value, pointer) };
    }
    // Of some formats a text is a part of the string.
    const offset = typeof value === "string" ? value.indexOf(part.text) : -1;
    return { type: "text", ...this.#texts.ofString(part.text, pointer, offset) };
  }

  #calls({ path }: Turn, calls: readonly ToolCall[]): ShownCall[] {
    if (calls.length === 0) return [];
    const places = new ArgumentPlaces(valueAt(this.#json, path), path);
    return calls.map(({ id, name, arguments: given }) => ({
      ...(id !== undefined && { id }),
      name,
      arguments: this.#texts.ofArguments(given, formatPointer(places.take(given))),
    }));
  }
}

/** Where the arguments of the calls of a turn are: formats keep them in different places. */
class ArgumentPlaces {
  readonly #values: { readonly value: JsonValue; readonly path: JsonPath }[] = [];
  readonly #turn: JsonPath;

  constructor(turn: JsonValue, path: JsonPath) {
    this.#turn = path;
    this.#gather(turn, path);
  }

  /** Of the next one; that of the turn where the format has made something else of it. */
  take(given: JsonValue): JsonPath {
    const index = this.#values.findIndex(({ value }) => value === given);
    if (index === -1) return this.#turn;
    const [found] = this.#values.splice(0, index + 1).slice(-1);
    return found?.path ?? this.#turn;
  }

  #gather(value: JsonValue, path: JsonPath): void {
    if (typeof value === "string" || isObject(value)) this.#values.push({ value, path });
    if (typeof value !== "object" || value === null || path.length > deepestCall) return;
    const members = Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [step, member] of members) this.#gather(member, [...path, step]);
  }
}

/** messages / 1 / tool_calls / 0 / function / arguments, with room. */
const deepestCall = 8;

const longestAddress = 200;

/** "image/png, 34 KB", an address, or what the part is called. */
function mediaLabel(part: Exclude<Part, { readonly type: "text" }>, value: JsonValue): string {
  const { type, uri, mediaType } = part;
  if (uri === undefined) {
    const told = isObject(value) ? value["type"] : undefined;
    return mediaType ?? (typeof told === "string" ? told.slice(0, longestAddress) : type);
  }
  const data = /^data:(?<of>[^;,]{0,80})[^,]{0,80},/.exec(uri);
  if (data === null) return uri.length > longestAddress ? `${uri.slice(0, longestAddress)}…` : uri;
  // Base64 has four characters for three bytes.
  const kilobytes = Math.ceil(((uri.length - data[0].length) * 3) / 4 / 1024);
  const told = data.groups?.["of"] ?? "";
  return `${mediaType ?? (told === "" ? type : told)}, ${formatInteger(kilobytes)} KB`;
}
