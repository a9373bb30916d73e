/** docs/rules.md lists the rules of the code. `UPDATE=1` writes it anew. */

import { test } from "node:test";

import { capitalized } from "../../src/core/wording.ts";
import { rules } from "../../src/core/rules/index.ts";
import { categories } from "../../src/core/rules/rule.ts";
import { checkGeneratedParts, markdownTable } from "./generated-part.ts";

const page = new URL("../../docs/rules.md", import.meta.url);

test("docs/rules.md has the rules of the code", async () => {
  await checkGeneratedParts(page, {
    parts: { rules: rulesTable() },
    test: "test/repo/rules-doc.test.ts",
  });
});

function rulesTable(): string {
  const rows = categories.flatMap((category) => [
    [`**${capitalized(category)}**`, "", ""],
    ...rules
      .filter(({ meta }) => meta.category === category)
      .map(({ meta: { id, description, severity } }) => {
        return [`[\`${id}\`](../media/rules/${id}.md)`, description, severity];
      }),
  ]);
  return markdownTable(["rule", "what it asks for", "by default"], rows);
}
