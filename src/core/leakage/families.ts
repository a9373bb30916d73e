/**
 * Families: records that are about the same thing although their texts differ, such as two questions about one ticket.
 * Two splits should not share one.
 */

import type { Example } from "../formats/format.ts";
import type { JsonObject, JsonValue } from "../model.ts";

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
      return kind.startsWith("/") ? scalars([at(json, kind)]) : scalars(fields(json, [kind]));
  }
}

/** The id in a field and the one in the text are written in their own ways, and often only one of them is there. */
function ticketsOf(json: JsonObject, example: Example | undefined): string[] {
  const written = [...scalars(fields(json, ticketFields)), ...firstTicket(firstQuestion(example))];
  return [...new Set(written.map((id) => id.replace(/[\s#_-]/g, "").toUpperCase()))];
}

/** A JSON pointer (RFC 6901). */
function at(json: JsonObject, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = json;
  for (const step of pointer.slice(1).split("/")) {
    if (typeof value !== "object" || value === null) return undefined;
    const key = step.replaceAll("~1", "/").replaceAll("~0", "~");
    value = Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined; // An index of an array is a key, too.
  }
  return value;
}

function fields(json: JsonObject, names: readonly string[]): (JsonValue | undefined)[] {
  const metadata = json[metadataField];
  const holders = [json, ...(isObject(metadata) ? [metadata] : [])];
  return holders.flatMap((holder) =>
    names.map((name) => (Object.hasOwn(holder, name) ? holder[name] : undefined)),
  );
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

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

/** Letters before a number that is no ticket. */
const otherPrefixes = new Set(
  "RFC AS ASN VLAN VNI VRF MTU CVE IEEE ISO IEC TCP UDP PORT EUI SHA AES RSA WPA UTF EN PO LO TUNNEL VL BVI IRB AE ETH".split(
    " ",
  ),
);

function firstTicket(text: string): string[] {
  for (const { 0: number, index } of text.matchAll(ticketNumber)) {
    const before = beforeTicketNumber.exec(text.slice(Math.max(0, index - maxBefore), index));
    if (before === null) continue;
    const { letters = "", sign } = before.groups ?? {};
    if (otherPrefixes.has(letters.toUpperCase())) continue;
    if (letters !== "" && sign === "" && number.length === 4) continue;
    return [`${letters}${number}`];
  }
  return [];
}

/** Labels with hyphens or dots between them, the first beginning with a letter, and a digit in one: core-sw-01. */
const deviceName =
  /(?<![\p{L}\p{N}._:/@-])[a-z][a-z\d]{0,30}(?:[.-][a-z\d]{1,30}){1,8}(?![\p{L}\p{N}_/@-]|\.[a-z\d])/giu;

/** Names of algorithms, kinds and interfaces rather than of devices: sha-256, cat-6, v1.2, port-channel-1. */
const noDevice =
  /^(?:(?:sha|aes|md|cat|type|layer|level|tier|ipv|rfc|vlan|port|phase|step|stage|version|ver|v|ge|xe|et|te|gi|fe|ae|po|tcp|udp|utf|iso|ieee|as|area|group|class|tier|server|mode|option)[.-]?\d[\d.]*[a-z]?$|[a-z]\d*\.\d|port-channel|(?:[\da-f]{2}-){5}[\da-f]{2}$|(?:[\da-f]{4}\.){2}[\da-f]{4}$)/i;

function devicesIn(text: string): string[] {
  const devices = new Set<string>();
  for (const [name] of text.matchAll(deviceName)) {
    const device = name.toLowerCase();
    if (!/\d/.test(device) || noDevice.test(device) || isTicket(name)) continue;
    devices.add(device);
    if (devices.size === maxDevices) break;
  }
  return [...devices];
}

const isTicket = (word: string): boolean => /^[a-z]{2,6}-\d{4,12}$/i.test(word);

/** FNV-1a over UTF-16. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}
