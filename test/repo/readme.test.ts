/** What README.md says of the rules is what the registry says. `UPDATE=1` writes it anew. */

import { test } from "node:test";
import { rules } from "../../src/core/rules/index.ts";
import { categories } from "../../src/core/rules/rule.ts";
import { checkGeneratedParts, markdownTable } from "./generated-part.ts";

const readme = new URL("../../README.md", import.meta.url);

test("the rules in the README are those of the registry", async () => {
  await checkGeneratedParts(readme, {
    parts: { rules: rulesTable() },
    test: "test/repo/readme.test.ts",
  });
});

function rulesTable(): string {
  const rows = categories.flatMap((category) => [
    [`**${category.charAt(0).toUpperCase()}${category.slice(1)}**`, "", ""],
    ...rules
      .filter(({ meta }) => meta.category === category)
      .map(({ meta: { id, description, severity } }) => {
        return [`[\`${id}\`](media/rules/${id}.md)`, description, severity];
      }),
  ]);
  return markdownTable(["rule", "what it asks for", "by default"], rows);
}
