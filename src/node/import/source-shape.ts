/** How a table lies in an input: as text with delimiters, as objects on lines of their own, or in a list. */

import { extname } from "node:path";

import type { Delimiter } from "../../core/import/input-kind.ts";
import {
  isUsualList,
  JsonMembers,
  recordList,
  type MemberList,
} from "../../core/import/json-members.ts";
import { looksLikeTable } from "../../core/import/table-head.ts";
import { unpackedName, type OpenedInput } from "./open-input.ts";

export type SourceShape =
  | { readonly type: "text"; readonly delimiter: Delimiter; readonly isSure: boolean }
  | { readonly type: "lines" }
  | { readonly type: "list"; readonly list?: MemberList | undefined };

/** Of the head that is looked at, in bytes: what stands before the list is in it. */
export const shapeHeadSize = 1 << 20;

/** `undefined`: it is none of them. */
export function sourceShape(input: OpenedInput, path: string): SourceShape | undefined {
  const { kind, head, isWhole } = input;
  if (kind.kind === "other") return undefined;
  if (kind.kind === "table") {
    const { delimiter } = kind;
    const isNamed = [".csv", ".tsv"].includes(extname(unpackedName(path)).toLowerCase());
    const dialect = { delimiter, rowBreak: "\n" } as const;
    const isSure = isNamed || looksLikeTable(head.toString("latin1"), { dialect, isWhole });
    return { type: "text", delimiter, isSure };
  }
  const units = head.toString("latin1");
  if (!units.trimStart().startsWith("{")) return { type: kind.kind === "json" ? "list" : "lines" };
  const list = wrappedList(units, isWhole);
  if (list !== undefined) return { type: "list", list };
  return { type: kind.kind === "json" ? "list" : "lines" };
}

/** The list in the object with which the text begins; `undefined`: the object is a record. */
function wrappedList(units: string, isWhole: boolean): MemberList | undefined {
  const [line = "", next] = units.trimStart().split("\n", 2);
  // A line that was not written to its end is followed by one of the same kind.
  if (next?.startsWith("{") === true && !/[{[,:]\s*$/.test(line)) return undefined;
  const members = new JsonMembers();
  members.next(units);
  const list = recordList(members.seen());
  if (list === undefined || members.end === -1) return list;
  if (!isWhole || units.slice(members.end).trim() !== "") return undefined;
  return isUsualList(list.name) || 2 * list.size > members.end ? list : undefined;
}
