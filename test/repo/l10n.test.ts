/** What people read can be translated: it stands in package.nls.json and l10n/bundle.l10n.json. `UPDATE=1` writes the bundle. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { editorTexts } from "./l10n-messages.ts";
import { keyOf, manifestTexts, rawManifest } from "./manifest.ts";

/** Names of the properties of package.json that people read, wherever they stand below "contributes". */
const readByPeople = new Set([
  ...["title", "shortTitle", "label", "contents", "altText", "displayName", "userDescription"],
  ...["description", "markdownDescription", "enumDescriptions", "markdownEnumDescriptions"],
  ...["contextualTitle", "category", "patternErrorMessage", "markdownDeprecationMessage"],
]);

/** The product is called the same in every language. Schemas of tools are read by models. */
const untranslated = new Set(["Tunesmith"]);

interface Text {
  readonly where: string;
  readonly text: string;
}

/** All strings of the manifest that `isWanted` takes by the name of their property. */
function textsIn(value: unknown, isWanted: (name: string) => boolean, where = ""): Text[] {
  const [, name = ""] = /\.([^.[]*)(?:\[\d+\])*$/.exec(where) ?? [];
  if (typeof value === "string") return isWanted(name) ? [{ where, text: value }] : [];
  if (Array.isArray(value)) {
    return value.flatMap((part, index) => textsIn(part, isWanted, `${where}[${index}]`));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    textsIn(part, isWanted, `${where}.${key.replaceAll(".", "/")}`),
  );
}

test("what people read of package.json stands in package.nls.json", () => {
  // The manifest is ours; what is missing in it would be seen below.
  const { description, capabilities, contributes } = rawManifest as Record<string, unknown>;
  const shown = { description, capabilities, contributes };
  const plain = textsIn(shown, (name) => readByPeople.has(name)).filter(
    ({ where, text }) =>
      keyOf(text) === undefined && !untranslated.has(text) && !where.includes(".inputSchema."),
  );
  assert.deepEqual(plain, []);
  const views = textsIn(
    (contributes as Record<string, unknown>)["views"],
    (name) => name === "name",
  );
  assert.ok(views.length > 0 && views.every(({ text }) => keyOf(text) !== undefined));
});

test("every key of package.json has a text, and every text a key", () => {
  const used = textsIn(rawManifest, () => true).flatMap(({ text }) => keyOf(text) ?? []);
  assert.deepEqual([...new Set(used)].sort(), Object.keys(manifestTexts).sort());
});

const { messages, untranslatable } = editorTexts();

test("messages of the editor are literals, with a place for each value", () => {
  const composed = messages.filter(({ message }) => message === undefined);
  assert.deepEqual(composed, []);
  const wrong = messages.filter(({ message = "", values }) => {
    const places = new Set([...message.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number)));
    return places.size !== values || [...places].some((place) => place >= values);
  });
  assert.deepEqual(wrong, []);
});

test("what the editor tells people goes through vscode.l10n.t", () => {
  assert.deepEqual(untranslatable, []);
});

test("l10n/bundle.l10n.json has the messages of the editor", () => {
  const path = new URL("../../l10n/bundle.l10n.json", import.meta.url);
  const all = [...new Set(messages.map(({ message = "" }) => message))].sort();
  const expected = `${JSON.stringify(Object.fromEntries(all.map((one) => [one, one])), undefined, 2)}\n`;
  if (process.env["UPDATE"] === "1") writeFileSync(path, expected);
  const advice = "Update it: UPDATE=1 npx node --test test/repo/l10n.test.ts";
  assert.equal(readFileSync(path, "utf8"), expected, advice);
});
