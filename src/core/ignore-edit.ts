/** Writes what is not to be reported into the text of a `tunesmith.json`, for review: values as hashes only. */

import { editJson, insertItem, insertMember, memberOf, replaceItem } from "./json-edit.ts";
import type { JsonNode, ObjectNode } from "./json/tree.ts";
import type { TextEdit } from "./model.ts";
import { ignoreHash, type FoundValue } from "./privacy/ignore-hash.ts";
import type { Ignore } from "./privacy/privacy-settings.ts";

/** An entry to be: with the value itself, as the dataset has it. Only its hash is written. */
export interface NewIgnore extends Omit<Ignore, "value"> {
  readonly found?: FoundValue | undefined;
}

/**
 * The text with an entry in "privacy.ignore"; a new file if there is no text. An entry with the same conditions gets the
 * new reason and last day. `freshSalt`: random, and written if a value needs one and the file has none; make a new one
 * for each call, and the calls may follow each other without waiting. `undefined`: the text is no JSON object with such
 * settings, and `parseConfig` says why.
 */
export function addIgnore(
  text: string | undefined,
  ignore: NewIgnore,
  freshSalt: string,
): string | undefined {
  const { found } = ignore;
  if (found === undefined) return withEntry(text, entryOf(ignore, undefined));
  let salt: string | undefined;
  const salted = editJson(text, (json, root) => {
    const present = memberOf(memberOf(root, "privacy"), "salt");
    if (present?.type === "string" && present.value !== "") salt = present.value;
    if (salt !== undefined) return noEdit;
    salt = freshSalt;
    return setSalt(json, root, freshSalt);
  });
  if (salted === undefined || salt === undefined) return undefined;
  return withEntry(salted, entryOf(ignore, ignoreHash(salt, found)));
}

const noEdit: TextEdit = { start: 0, end: 0, text: "" };

function setSalt(json: string, root: ObjectNode, salt: string): TextEdit | undefined {
  const privacy = memberOf(root, "privacy");
  if (privacy === undefined) return insertMember(json, root, ["privacy", "salt"], salt);
  if (privacy.type !== "object") return undefined;
  const present = memberOf(privacy, "salt");
  if (present === undefined) return insertMember(json, privacy, ["salt"], salt);
  // An empty one salts nothing.
  return present.type === "string"
    ? { start: present.start, end: present.end, text: JSON.stringify(salt) }
    : undefined;
}

type Entry = Readonly<Record<string, string | readonly string[]>>;

/** Keys of an entry in the order they are written: what it is about comes first. */
const conditionKeys = ["entity", "value", "pattern", "rule", "files"] as const;
const remarkKeys = ["reason", "until"] as const;

function entryOf(ignore: NewIgnore, value: string | undefined): Entry {
  const content = { ...ignore, value };
  const entry: Record<string, string | readonly string[]> = {};
  for (const key of [...conditionKeys, ...remarkKeys]) {
    const given = content[key];
    if (given !== undefined) entry[key] = given;
  }
  return entry;
}

function withEntry(text: string | undefined, entry: Entry): string | undefined {
  return editJson(text, (json, root) => {
    const privacy = memberOf(root, "privacy");
    if (privacy === undefined) return insertMember(json, root, ["privacy", "ignore"], [entry]);
    if (privacy.type !== "object") return undefined;
    const list = memberOf(privacy, "ignore");
    if (list === undefined) return insertMember(json, privacy, ["ignore"], [entry]);
    if (list.type !== "array") return undefined;
    const item = list.items.find((present) => isSame(present, entry, conditionKeys));
    if (item === undefined) return insertItem(json, list, entry);
    return isSame(item, entry, remarkKeys)
      ? noEdit
      : replaceItem(json, list, { item, value: entry });
  });
}

/** Whether an item has the entry's values of these keys. */
function isSame(item: JsonNode, entry: Entry, keys: readonly string[]): boolean {
  return keys.every(
    (key) => JSON.stringify(textsOf(memberOf(item, key))) === JSON.stringify(entry[key]),
  );
}

/** A text or a list of texts, as entries have them. */
function textsOf(node: JsonNode | undefined): string | readonly (string | undefined)[] | undefined {
  if (node?.type === "string") return node.value;
  return node?.type === "array"
    ? node.items.map((item) => (item.type === "string" ? item.value : undefined))
    : undefined;
}
