/**
 * Families: records that are about the same thing although their texts differ, such as two questions about one ticket.
 * Two splits should not share one.
 */

import { isObject } from "../fields.ts";
import type { Example } from "../formats/format.ts";
import { parsePointer } from "../json/locate.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { valueAt } from "../similarity/compared-text.ts";
import { numberedDevices } from "../similarity/device-words.ts";
import { wordsFor } from "../similarity/mask-words.ts";

export interface Family {
  /** What the records share, in words: "ticket id". */
  readonly label: string;
  /** Equal for records of one family. Of the dataset's content: not for messages. */
  readonly value: string;
}

/** Fields that hold a ticket id, of the record or of its metadata. */
const ticketFields = ["ticket", "ticket_id", "incident", "incident_id", "case_id"];

/** Where a record has columns about itself. */
const metadataField = "metadata";

/** What stands at the beginning tells: of longer texts no more is looked at. */
const maxCharacters = 20_000;

/** Devices of one record; a listing of a whole network makes no family. */
const maxDevices = 8;

/** `kinds`: "ticket", "device", JSON pointers of fields, or their names. */
export function familiesOf(
  json: JsonObject,
  example: Example | undefined,
  kinds: readonly string[],
): Family[] {
  return kinds.flatMap((kind) => {
    const values = valuesOf(json, example, kind);
    return values.map((value) => ({ label: labelOf(kind), value: `${kind}\n${value}` }));
  });
}

/** The families' values as numbers, each once. */
export function familyKeys(families: readonly Family[]): Uint32Array<ArrayBuffer> {
  return Uint32Array.from(new Set(families.map(({ value }) => hash(value))));
}

function labelOf(kind: string): string {
  if (kind === "ticket") return "ticket id";
  return kind === "device" ? "device" : `value of "${kind}"`;
}

function valuesOf(json: JsonObject, example: Example | undefined, kind: string): string[] {
  switch (kind) {
    case "ticket":
      return ticketsOf(json, example);
    case "device":
      return devicesIn(firstQuestion(example));
    default:
      return scalars(
        kind.startsWith("/") ? [valueAt(json, parsePointer(kind) ?? [])] : fields(json, [kind]),
      );
  }
}

/** The id in a field and the one in the text are written in their own ways, and often only one of them is there. */
function ticketsOf(json: JsonObject, example: Example | undefined): string[] {
  const written = [...scalars(fields(json, ticketFields)), ...firstTicket(firstQuestion(example))];
  return [...new Set(written.map((id) => id.replace(/[\s#_-]/g, "").toUpperCase()))];
}

function fields(json: JsonObject, names: readonly string[]): (JsonValue | undefined)[] {
  const metadata = json[metadataField];
  const holders = [json, ...(isObject(metadata) ? [metadata] : [])];
  return holders.flatMap((holder) =>
    names.map((name) => (Object.hasOwn(holder, name) ? holder[name] : undefined)),
  );
}

const scalars = (values: readonly (JsonValue | undefined)[]): string[] =>
  values.flatMap((value) => {
    const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    return text === "" ? [] : [text];
  });

function firstQuestion(example: Example | undefined): string {
  const turn = example?.turns.find(({ role }) => role === "user");
  let text = "";
  for (const part of turn?.parts ?? []) if (part.type === "text") text += `${part.text}\n`;
  return text.slice(0, maxCharacters);
}

/** Looked for first, as digits are rare: INC0012345, CHG-20481, #12345. */
const ticketNumber = /\d{4,12}(?![\p{L}\p{N}_/]|[.-]\d)/gu;

/** Four digits alone are rather a model or a standard than a ticket. */
const beforeTicketNumber = /(?:^|[^\p{L}\p{N}._/-])(?:(?<letters>[a-z]{2,6})(?<sign>[-_]?)|#)$/iu;

/** Longer than what may stand before the number. */
const maxBefore = 10;

/** Letters before a number that is no ticket, in lower case. */
const otherPrefixes = new Set([
  ...wordsFor("standard", "counted", "interface", "slottedInterface"),
  ...["eui", "vl", "en"],
]);

/** CSCvz12345, a bug that the maker publishes. */
const ciscoBug = /^csc[a-z]{2}$/;

const isPublic = (letters: string): boolean => otherPrefixes.has(letters) || ciscoBug.test(letters);

function firstTicket(text: string): string[] {
  for (const { 0: number, index } of text.matchAll(ticketNumber)) {
    const before = beforeTicketNumber.exec(text.slice(Math.max(0, index - maxBefore), index));
    if (before === null) continue;
    const { letters = "", sign } = before.groups ?? {};
    if (isPublic(letters.toLowerCase())) continue;
    if (letters !== "" && sign === "" && number.length === 4) continue;
    return [`${letters}${number}`];
  }
  return [];
}

/** One label or several with hyphens or dots between them, the first beginning with a letter. */
const name =
  /(?<![\p{L}\p{N}._:/@-])[a-z][a-z\d]{0,30}(?:[.-][a-z\d]{1,30}){0,8}(?![\p{L}\p{N}_/@-]|\.[a-z\d])/giu;

/** Words that make a name one of an algorithm, a model or a file: sha-256, layer-3-switch, core1.log. */
const otherWords = wordsFor("standard", "counted");
const files = wordsFor("file");

function devicesIn(text: string): string[] {
  const devices = new Set<string>();
  for (const [found] of text.matchAll(name)) {
    const device = found.toLowerCase();
    if (!isDevice(device) || isTicket(device)) continue;
    devices.add(device);
    if (devices.size === maxDevices) break;
  }
  return [...devices];
}

/**
 * sw01, core-sw-01, fra1-xyz-01, sw01.example.net: a kind of device, or at least three labels of which two have digits.
 * The last one of the host itself has a number. Fewer names than are masked: there a phrase too many does less harm.
 */
function isDevice(name: string): boolean {
  const [host = "", ...domain] = name.split(".");
  const last = domain.at(-1);
  if (last !== undefined && (!/^[a-z]{2,}$/.test(last) || files.has(last))) return false;
  if (!/\d$/.test(host) || /[a-z](?:19|20)\d\d$/.test(host)) return false;
  const labels = host.split("-");
  const kinds = labels.map((label) => label.replace(/\d+$/, ""));
  if (labels.length === 1) {
    const [kind = ""] = kinds;
    const digits = host.length - kind.length;
    return numberedDevices.has(kind) && digits <= (otherWords.has(kind) ? 2 : 4);
  }
  if (labels.some((label) => otherWords.has(label) || otherWords.has(lettersOf(label))))
    return false;
  const numbers = labels.filter((label) => /\d/.test(label)).length;
  return kinds.some((kind) => numberedDevices.has(kind)) || (labels.length > 2 && numbers > 1);
}

const lettersOf = (label: string): string => /^[a-z]*/.exec(label)?.[0] ?? "";

const isTicket = (word: string): boolean => /^[a-z]{2,6}-\d{4,12}$/i.test(word);

/** FNV-1a over UTF-16. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}
