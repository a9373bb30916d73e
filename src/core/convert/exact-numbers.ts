/** Numbers that JavaScript would round or write differently, kept as they are written: 2^64, 1.0, 1e3. */

import { isObject } from "../fields.ts";
import type { Example, Turn } from "../formats/format.ts";
import { backslash, doubleQuote, skipSpaces } from "../json/characters.ts";
import { isJson } from "../json/strict.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { matchAt } from "../sticky.ts";

const firstMark = 0xf5a1;
const escapedFirstMark = /\\uf5a1/i;
const lastMark = 0xf8ff;
const jsonNumber = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Hides such numbers of one record in strings for a while, and shows them again in what became of it. */
export class ExactNumbers {
  static readonly #usual = new ExactNumbers(String.fromCharCode(firstMark));

  /** A private-use character around the digits, which the record has nowhere. */
  readonly #mark: string;
  readonly #hidden: RegExp;

  private constructor(mark: string) {
    this.#mark = mark;
    this.#hidden = new RegExp(`\\\\*"${mark}([^${mark}]*)${mark}\\\\*"`, "g");
  }

  /** For the record of which this is the text; `undefined`: it holds no numbers, as most do. */
  static of(json: JsonObject, text: string): ExactNumbers | undefined {
    if (!mayHoldNumber(json)) return undefined;
    if (!mayHold(text, firstMark, escapedFirstMark)) return ExactNumbers.#usual;
    for (let code = firstMark + 1; code <= lastMark; code += 1) {
      const escaped = new RegExp(`\\\\u${code.toString(16)}`, "i");
      if (!mayHold(text, code, escaped)) return new ExactNumbers(String.fromCharCode(code));
    }
    return ExactNumbers.#usual;
  }

  /** The record with all of them hidden, also in JSON that its strings hold; itself if there are none. */
  hideIn(json: JsonObject, text: string): JsonObject {
    const hidden = this.hide(text);
    return this.#hideInTexts(hidden === undefined ? json : (JSON.parse(hidden) as JsonObject));
  }

  /** Valid JSON with a string in place of each such number; `undefined`: there is none. */
  hide(json: string): string | undefined {
    let result = "";
    let copied = 0;
    let at = 0;
    while (at < json.length) {
      const code = json.charCodeAt(at);
      if (code === doubleQuote) {
        at = stringEnd(json, at);
        continue;
      }
      const number = code === minus || isDigit(code) ? matchAt(jsonNumber, json, at) : undefined;
      if (number === undefined) {
        at += 1;
        continue;
      }
      if (String(Number(number)) !== number) {
        result += `${json.slice(copied, at)}"${this.#mark}${number}${this.#mark}"`;
        copied = at + number.length;
      }
      at += number.length;
    }
    return copied === 0 ? undefined : result + json.slice(copied);
  }

  /** The text of JSON with the numbers again, also in JSON that stands in its strings. */
  show(json: string): string {
    return json.includes(this.#mark) ? json.replace(this.#hidden, "$1") : json;
  }

  /** Arguments of tools may be JSON in strings of strings, which some formats write as objects. */
  hideInCalls(example: Example): Example {
    const hidden = (turn: Turn): Turn => {
      if (!turn.calls.some((call) => typeof call.arguments === "string")) return turn;
      const calls = turn.calls.map((call) => {
        const text = call.arguments;
        return typeof text === "string" ? { ...call, arguments: this.#hideInText(text) } : call;
      });
      return { ...turn, calls };
    };
    const { turns, rejected } = example;
    return {
      ...example,
      turns: turns.map(hidden),
      ...(rejected !== undefined && {
        rejected: { ...rejected, turns: rejected.turns.map(hidden) },
      }),
    };
  }

  #hideInTexts<Value extends JsonValue>(value: Value): Value;
  #hideInTexts(value: JsonValue): JsonValue {
    if (typeof value === "string") return this.#hideInText(value);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      const items = value.map((each) => this.#hideInTexts(each));
      return items.some((each, index) => each !== value[index]) ? items : value;
    }
    const entries = Object.entries(value).map(
      ([key, each]) => [key, this.#hideInTexts(each)] as const,
    );
    return entries.some(([key, each]) => each !== value[key]) ? Object.fromEntries(entries) : value;
  }

  #hideInText(text: string): string {
    return mayBeJson(text) && isJson(text) ? (this.hide(text) ?? text) : text;
  }
}

/** Numbers where the paths lead, as they are in `plain`: to the format they say something, strings would not. */
export function withNumbersAt(
  hidden: JsonObject,
  plain: JsonObject,
  paths: readonly JsonPath[],
): JsonObject {
  const result = structuredClone(hidden);
  for (const path of paths) {
    const last = path.at(-1);
    const holder = valueAt(result, path.slice(0, -1));
    const value = valueAt(plain, path);
    if (last === undefined || value === undefined) continue;
    if (Array.isArray(holder) && typeof last === "number") holder[last] = value;
    else if (isObject(holder) && typeof last === "string") holder[last] = value;
  }
  return result;
}

function valueAt(json: JsonValue, path: JsonPath): JsonValue | undefined {
  let value: JsonValue | undefined = json;
  for (const key of path) {
    if (Array.isArray(value)) value = typeof key === "number" ? value[key] : undefined;
    else if (isObject(value)) value = value[key];
    else return undefined;
  }
  return value;
}

/** Whether there is a number anywhere in the value, or a text that may be JSON with one. */
function mayHoldNumber(value: JsonValue): boolean {
  if (typeof value === "string") return mayBeJson(value);
  if (typeof value !== "object" || value === null) return typeof value === "number";
  if (Array.isArray(value)) return value.some(mayHoldNumber);
  for (const key in value) if (mayHoldNumber(value[key] ?? null)) return true;
  return false;
}

/** Whether the text may be an object or a list. */
function mayBeJson(text: string): boolean {
  const first = text[skipSpaces(text, 0)];
  return first === "{" || first === "[";
}

/** Whether the character is in the text, as itself or escaped. */
function mayHold(text: string, code: number, escaped: RegExp): boolean {
  if (text.includes(String.fromCharCode(code))) return true;
  return text.includes("\\u") && escaped.test(text);
}

const minus = 0x2d;

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Behind the closing quote of the string that begins at `start`. */
function stringEnd(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let before = end;
    while (json.charCodeAt(before - 1) === backslash) before -= 1;
    if ((end - before) % 2 === 0) return end + 1;
  }
  return json.length;
}
