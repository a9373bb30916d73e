/** Numbers that JavaScript would round or write differently, kept as they are written: 2^64, 1.0, 1e3. */

import type { Example, Turn } from "../formats/format.ts";
import type { JsonValue } from "../model.ts";
import { matchAt } from "../sticky.ts";

/** Private-use characters around the digits of a number that stands in a string for now. */
const open = "\uf5a1";
const close = "\uf5a2";
const kept = new RegExp(`\\\\*"${open}([^${close}]*)${close}\\\\*"`, "g");
const jsonNumber = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** Whether there is a number anywhere in the value. */
export function holdsNumber(value: JsonValue): boolean {
  if (typeof value === "number") return true;
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(holdsNumber);
  for (const key in value) if (holdsNumber(value[key] ?? null)) return true;
  return false;
}

/** Valid JSON with a string in place of each such number; `undefined`: there is none, or its text has such strings. */
export function hideNumbers(json: string): string | undefined {
  if (json.includes(open) || json.includes(close)) return undefined;
  let result = "";
  let copied = 0;
  let at = 0;
  while (at < json.length) {
    const code = json.charCodeAt(at);
    if (code === quote) {
      at = stringEnd(json, at);
      continue;
    }
    const number = code === minus || isDigit(code) ? matchAt(jsonNumber, json, at) : undefined;
    if (number === undefined) {
      at += 1;
      continue;
    }
    if (String(Number(number)) !== number) {
      result += `${json.slice(copied, at)}"${open}${number}${close}"`;
      copied = at + number.length;
    }
    at += number.length;
  }
  return copied === 0 ? undefined : result + json.slice(copied);
}

/** The text of JSON with the numbers again, also in JSON that stands in its strings. */
export function showNumbers(json: string): string {
  return json.replace(kept, "$1");
}

/** Arguments of tools may be JSON in strings, which some formats write as objects. */
export function hideNumbersOfCalls(example: Example): Example {
  const hidden = (turn: Turn): Turn => {
    if (!turn.calls.some((call) => typeof call.arguments === "string")) return turn;
    const calls = turn.calls.map((call) => {
      const text = call.arguments;
      const isObject = typeof text === "string" && isJson(text);
      return isObject ? { ...call, arguments: hideNumbers(text) ?? text } : call;
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

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false; // Which is the answer.
  }
}

const quote = 0x22;
const minus = 0x2d;
const backslash = 0x5c;

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
