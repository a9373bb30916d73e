/** What README.md says of the rules is what the registry says. `UPDATE=1` writes it anew. */

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { format, resolveConfig } from "prettier";
import { rules } from "../../src/core/rules/index.ts";
import { categories } from "../../src/core/rules/rule.ts";

const readme = new URL("../../README.md", import.meta.url);
const [start, end] = ["<!-- rules:start -->", "<!-- rules:end -->"];

test("the rules in the README are those of the registry", async () => {
  const text = readFileSync(readme, "utf8");
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  assert.ok(from >= 0 && to > from, "The markers are missing.");
  const written = text.slice(0, from + start.length) + `\n\n${rulesTable()}\n\n` + text.slice(to);
  const expected = await format(written, {
    ...(await resolveConfig(readme)),
    parser: "markdown",
  });
  if (process.env["UPDATE"] === "1") writeFileSync(readme, expected);
  else {
    assert.equal(text, expected, "Update it: UPDATE=1 npx node --test test/repo/readme.test.ts");
  }
});

function rulesTable(): string {
  const rows = categories.flatMap((category) => [
    `| **${category.charAt(0).toUpperCase()}${category.slice(1)}** | | |`,
    ...rules
      .filter(({ meta }) => meta.category === category)
      .map(({ meta: { id, description, severity } }) => {
        return `| [\`${id}\`](media/rules/${id}.md) | ${description} | ${severity} |`;
      }),
  ]);
  return ["| rule | what it asks for | by default |", "| --- | --- | --- |", ...rows].join("\n");
}

test("its pictures are there", () => {
  const text = readFileSync(readme, "utf8");
  const pictures = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, target]) => target ?? "");
  assert.notDeepEqual(pictures, []);
  for (const picture of pictures) {
    assert.ok(readFileSync(new URL(picture, readme)).length < 250_000, picture);
  }
});
