/** The check of files of Together's Python SDK (utils/files.py), snapshot of 2025-12-23. It stops at the first error. */

import { isObject, printableName } from "../fields.ts";
import type { JsonObject, JsonValue } from "../model.ts";
import { lookAtContents } from "./together-content.ts";
import { quirksOf, type VendorCheck } from "./vendor-check.ts";

/** What columns make which format, in the order they are tried. */
const columnsOf: Readonly<Record<string, readonly string[]>> = {
  general: ["text"],
  conversation: ["messages"],
  instruction: ["prompt", "completion"],
  preference_openai: ["input", "preferred_output", "non_preferred_output"],
};

const formatNote = "format ";
const errorNote = "error";

/** The message of the check's first error; a line number stands as {line} in it. */
class Rejection extends Error {}

export const together: VendorCheck = {
  id: "together",
  name: "Together file check",

  look(value, note) {
    try {
      note(formatNote + formatOf(value));
    } catch (error) {
      if (!(error instanceof Rejection)) throw error;
      note(errorNote, error.message);
    }
  },

  errors(notes, lines) {
    if (lines === 0) return { "File is empty": 1 };
    const error = notes.get(errorNote);
    const [first, second] = [...notes]
      .filter(([name]) => name.startsWith(formatNote))
      .sort(([, a], [, b]) => a.firstLine - b.firstLine)
      .map(([name, { firstLine }]) => ({ name: name.slice(formatNote.length), firstLine }));
    const isMixed = first && second && second.firstLine < (error?.firstLine ?? Infinity);
    if (isMixed) {
      const where = `Got ${first.name} for the first line and ${second.name} for the line ${second.firstLine + 1}.`;
      return { [`All samples in the dataset must have the same dataset format. ${where}`]: 1 };
    }
    if (error === undefined) return {};
    return { [(error.detail ?? "").replaceAll("{line}", String(error.firstLine + 1))]: 1 };
  },

  quirks: (errors) =>
    Object.keys(errors).some((message) => message.includes('extra column "tools"'))
      ? ["It refuses the column tools, but Together's documents describe data with function calls."]
      : quirksOf(
          errors,
          {},
          "It passes the file, but it looks neither at the first nor at the last turn of a conversation.",
        ),
};

/** Throws a Rejection. */
function formatOf(value: JsonValue | undefined): string {
  if (value === undefined) {
    throw new Rejection("Error parsing json payload. Unexpected format on line {line}.");
  }
  if (!isObject(value)) {
    throw new Rejection("Error parsing file. Invalid format on line {line} of the input file.");
  }
  const format = formatOfColumns(value);
  switch (format) {
    case "conversation":
      checkMessages(value["messages"], true);
      break;
    case "preference_openai":
      checkPreference(value);
      break;
    case "instruction":
      for (const column of ["prompt", "completion"]) checkText(value, column, true);
      break;
    default:
      checkText(value, "text", false);
  }
  return format;
}

function formatOfColumns(record: JsonObject): string {
  let found: string | undefined;
  for (const [format, columns] of Object.entries(columnsOf)) {
    if (!columns.every((column) => Object.hasOwn(record, column))) continue;
    found ??= format;
    for (const column of Object.keys(record)) {
      if (columns.includes(column)) continue;
      throw new Rejection(`Found extra column "${printableName(column)}" in the line {line}.`);
    }
  }
  if (found !== undefined) return found;
  const columns = Object.keys(record).map((column) => `'${printableName(column)}'`);
  throw new Rejection(
    "Error parsing file. Could not detect a format for the line {line} with the columns:\n" +
      `dict_keys([${columns.join(", ")}])`,
  );
}

const inFile = "on line {line} of the input file.";

function checkText(record: JsonObject, column: string, mayBeList: boolean): void {
  const value = record[column];
  if (typeof value === "string" || (mayBeList && Array.isArray(value))) return;
  throw new Rejection(`Invalid value type for "${column}" key on line {line}. Expected string.`);
}

const roles: ReadonlySet<unknown> = new Set(["system", "user", "assistant"]);

function checkMessages(messages: JsonValue | undefined, needsAssistant: boolean): void {
  if (!Array.isArray(messages)) {
    throw new Rejection(`Invalid format ${inFile} Expected a list of messages.`);
  }
  if (messages.length === 0) {
    throw new Rejection(
      `Invalid format ${inFile} Expected a non-empty list of messages. Found empty list`,
    );
  }
  let previous: JsonValue | undefined;
  let hasAssistant = false;
  for (const message of messages) {
    if (!isObject(message)) {
      throw new Rejection(`Invalid format ${inFile} Expected a dictionary in the messages list.`);
    }
    previous = checkMessage(message, previous);
    hasAssistant ||= previous === "assistant";
  }
  const error = lookAtContents(messages.filter(isObject));
  if (error !== undefined) throw new Rejection(error);
  if (needsAssistant && !hasAssistant) {
    throw new Rejection(
      `Invalid format ${inFile} At least one message with the assistant role must be present in the example.`,
    );
  }
}

/** Its role. */
function checkMessage(message: JsonObject, previous: JsonValue | undefined): JsonValue {
  for (const column of ["role", "content"]) {
    if (Object.hasOwn(message, column)) continue;
    throw new Rejection(`Field \`${column}\` is missing for a turn ${inFile}`);
  }
  const { role = null, weight } = message;
  if (weight !== undefined) {
    // In Python, true and false are whole numbers.
    if (typeof weight !== "boolean" && !Number.isInteger(weight)) {
      throw new Rejection("Weight must be an integer");
    }
    if (typeof weight === "number" && weight !== 0 && weight !== 1) {
      throw new Rejection("Weight must be either 0 or 1");
    }
  }
  if (!roles.has(role)) {
    throw new Rejection("Invalid role in the messages on the line {line}.");
  }
  if (previous === role) {
    throw new Rejection(
      `Invalid role turns ${inFile} After the optional system message, conversation roles must alternate between user and assistant.`,
    );
  }
  return role;
}

function checkPreference(record: JsonObject): void {
  const malformed = "The dataset is malformed, the";
  const { input } = record;
  if (!isObject(input)) throw new Rejection(`${malformed} \`input\` field must be a dictionary.`);
  if (!Object.hasOwn(input, "messages")) {
    throw new Rejection(`${malformed} \`input\` dictionary must contain a \`messages\` field.`);
  }
  checkMessages(input["messages"], false);
  for (const column of ["preferred_output", "non_preferred_output"]) {
    const output = record[column];
    if (!Array.isArray(output)) {
      throw new Rejection(`${malformed} \`${column}\` field must be a list.`);
    }
    const [message] = output;
    if (output.length !== 1) {
      throw new Rejection(`${malformed} \`${column}\` list must contain exactly one message.`);
    }
    if (!isObject(message) || message["role"] !== "assistant") {
      throw new Rejection(`${malformed} \`${column}\` must contain an assistant message.`);
    }
    checkMessages(output, true);
  }
}
