/** Parts of documents that are made from the code: between `<!-- NAME:start -->` and `<!-- NAME:end -->`. */

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";

/**
 * Holds the parts of a document against what they should be, by name; with `UPDATE=1` in the environment it writes them
 * instead. `test`: the path of the test that does so, for the advice.
 */
export async function checkGeneratedParts(
  document: URL,
  { parts, test }: { readonly parts: Readonly<Record<string, string>>; readonly test: string },
): Promise<void> {
  const text = readFileSync(document, "utf8");
  let written = text;
  for (const [name, part] of Object.entries(parts)) written = withPart(written, name, part);
  const options = await resolveConfig(document);
  const expected = await format(written, { ...options, parser: "markdown" });
  if (process.env["UPDATE"] === "1") writeFileSync(document, expected);
  else assert.equal(text, expected, `Update it: UPDATE=1 npx node --test ${test}`);
}

function withPart(text: string, name: string, part: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  assert.ok(from >= 0 && to > from, `The markers of ${name} are missing.`);
  return `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`;
}

export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
