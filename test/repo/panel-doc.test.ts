/** docs/panel.md lists the searches that the panel's own help lists. `UPDATE=1` writes it anew. */
import { test } from "node:test";
import { searchHelp } from "../../src/core/explore/search-help.ts";
import { checkGeneratedParts, markdownTable } from "./generated-part.ts";

const page = new URL("../../docs/panel.md", import.meta.url);

test("docs/panel.md has the searches of the panel's help", async () => {
  const rows = searchHelp.map(({ example, meaning }) => [`\`${example}\``, meaning]);
  const search = markdownTable(["typed", "finds records …"], rows);
  await checkGeneratedParts(page, { parts: { search }, test: "test/repo/panel-doc.test.ts" });
});
