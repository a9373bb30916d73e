/** What is different in a record that was edited: by turn and by column. Texts of the record are in none of it. */

import { isObject, printableName } from "../fields.ts";
import type { Example, Role, Turn } from "../formats/format.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { comparedTexts, valueAt } from "../similarity/compared-text.ts";
import { turnsOf } from "../turns/all-turns.ts";
import { isSameJson } from "../turns/same-json.ts";
import { changedFields } from "./changed-fields.ts";
import type { ReadEntry } from "./read-entry.ts";
import { wordsChanged } from "./word-bags.ts";

export interface RecordChange {
  /** "line": one of both is no record. */
  readonly of: "turn" | "column" | "line";
  readonly change: "edited" | "added" | "removed";
  /** Of a turn. */
  readonly role?: Role | undefined;
  /** Which turn of this role, from 1; absent: there is only one. */
  readonly number?: number | undefined;
  /** Of a column: "metadata.site"; of a turn of which no text is different: the field that is, such as "weight". */
  readonly field?: string | undefined;
  /** Words that came and went, whatever their order. */
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
}

/** Of two that differ. None: both say the same in different formats. */
export function recordChanges(
  before: ReadEntry,
  after: ReadEntry,
  { isSameFormat }: { readonly isSameFormat: boolean },
): readonly RecordChange[] {
  const { json: left, example: leftExample } = before;
  const { json: right, example: rightExample } = after;
  if (left === undefined || right === undefined) {
    return [{ of: "line", change: "edited", ...words(before.text, after.text) }];
  }
  if (leftExample === undefined || rightExample === undefined) return columnChanges(left, right);
  const changes = [
    ...turnChanges(spoken(left, leftExample), spoken(right, rightExample)),
    ...unreadChanges(unreadItems(left, leftExample), unreadItems(right, rightExample)),
    ...columnChanges(unspoken(left, leftExample), unspoken(right, rightExample)),
  ];
  return changes.length === 0 && isSameFormat ? columnChanges(left, right) : changes;
}

function columnChanges(before: JsonObject, after: JsonObject): RecordChange[] {
  return changedFields(before, after).map(({ field, before: left, after: right }) => ({
    of: "column",
    change: left === undefined ? "added" : right === undefined ? "removed" : "edited",
    field,
    ...words(textOf(left), textOf(right)),
  }));
}

const textOf = (value: JsonValue | undefined): string =>
  value === undefined ? "" : typeof value === "string" ? value : JSON.stringify(value);

/** The columns that no turn stands in. */
function unspoken(json: JsonObject, example: Example): JsonObject {
  const roots = new Set(spokenPaths(example).map(([root]) => root));
  return Object.fromEntries(Object.entries(json).filter(([key]) => !roots.has(key)));
}

const spokenPaths = (example: Example): JsonPath[] =>
  turnsOf(example).flatMap(({ path, parts }) => [path, ...parts.map((part) => part.path)]);

/** By column: of those that turns stand in what is no turn, as a message of a role that nobody knows. */
function unreadItems(json: JsonObject, example: Example): Map<string, JsonValue[]> {
  const read = new Map<string, Set<JsonPath[number] | undefined>>();
  for (const [root, index] of spokenPaths(example)) {
    const key = String(root);
    const indices = read.get(key);
    if (indices === undefined) read.set(key, new Set([index]));
    else indices.add(index);
  }
  const items = new Map<string, JsonValue[]>();
  for (const [key, indices] of read) {
    const column = json[key];
    if (!Array.isArray(column) || indices.has(undefined)) continue;
    const unread = column.filter((_, index) => !indices.has(index));
    if (unread.length > 0) items.set(key, unread);
  }
  return items;
}

function unreadChanges(
  before: ReadonlyMap<string, JsonValue[]>,
  after: ReadonlyMap<string, JsonValue[]>,
): RecordChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [left, right] = [before.get(key) ?? [], after.get(key) ?? []];
    if (isSameJson(left, right)) return [];
    const counts = words(textOf(left), textOf(right));
    return [{ of: "column", change: "edited", field: printableName(key), ...counts } as const];
  });
}

interface Spoken {
  readonly turn: Turn;
  readonly number: number | undefined;
  readonly text: string;
  readonly message: JsonValue;
}

function spoken(json: JsonObject, example: Example): Spoken[] {
  const turns = turnsOf(example);
  const amounts = new Map<Role, number>();
  for (const { role } of turns) amounts.set(role, (amounts.get(role) ?? 0) + 1);
  const seen = new Map<Role, number>();
  return turns.map((turn) => {
    const number = (seen.get(turn.role) ?? 0) + 1;
    seen.set(turn.role, number);
    return {
      turn,
      number: amounts.get(turn.role) === 1 ? undefined : number,
      text: comparedTexts(json, turn).join("\n"),
      message: valueAt(json, turn.path),
    };
  });
}

/** Turns at the beginning and at the end that are the same belong together; those between them one by one. */
function turnChanges(before: readonly Spoken[], after: readonly Spoken[]): RecordChange[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const left = before.slice(start, before.length - end);
  const right = after.slice(start, after.length - end);
  const changes: RecordChange[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length;) {
    const was = left[i];
    const is = right[j];
    if (was !== undefined && is?.turn.role === was.turn.role) {
      changes.push(...editedTurn(was, is));
      i += 1;
      j += 1;
    } else if (is === undefined || (was !== undefined && left.length - i >= right.length - j)) {
      if (was !== undefined) changes.push(wholeTurn("removed", was));
      i += 1;
    } else {
      changes.push(wholeTurn("added", is));
      j += 1;
    }
  }
  return changes;
}

/** Messages of two formats have nothing but their texts in common. */
function isSame(before: Spoken | undefined, after: Spoken | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  if (before.turn.role !== after.turn.role || before.text !== after.text) return false;
  return !isSameShape(before, after) || isSameJson(before.message, after.message);
}

const isSameShape = ({ turn: before }: Spoken, { turn: after }: Spoken): boolean =>
  before.path[0] === after.path[0];

function editedTurn(before: Spoken, after: Spoken): RecordChange[] {
  const { role } = after.turn;
  const turn = { of: "turn", change: "edited", role, number: after.number } as const;
  if (before.text !== after.text) return [{ ...turn, ...words(before.text, after.text) }];
  if (!isSameShape(before, after)) return [];
  const [left, right] = [before.message, after.message];
  const fields = isObject(left) && isObject(right) ? changedFields(left, right) : [];
  return fields.map(({ field }) => ({ ...turn, field, wordsAdded: 0, wordsRemoved: 0 }));
}

function wholeTurn(change: "added" | "removed", { turn, number, text }: Spoken): RecordChange {
  const { role } = turn;
  const counts = change === "added" ? words("", text) : words(text, "");
  return { of: "turn", change, role, number, ...counts };
}

function words(before: string, after: string): Pick<RecordChange, "wordsAdded" | "wordsRemoved"> {
  const { added, removed } = wordsChanged(before, after);
  return { wordsAdded: added, wordsRemoved: removed };
}
