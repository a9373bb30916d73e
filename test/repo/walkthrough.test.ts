/** The pictures of the walkthrough say what the product says. `UPDATE=1` draws them anew. */
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { repositoryRoot } from "../vscode/paths.ts";
import { walkthroughPictures } from "./pictures/walkthrough.ts";

const maxBytes = 10_000;

test("the pictures of the walkthrough are what would be drawn", () => {
  for (const [name, picture] of Object.entries(walkthroughPictures())) {
    const file = path.join(repositoryRoot, "media", "walkthrough", name);
    if (process.env["UPDATE"] === "1") writeFileSync(file, picture);
    const advice = "Update it: UPDATE=1 npx node --test test/repo/walkthrough.test.ts";
    assert.equal(readFileSync(file, "utf8"), picture, `${name}: ${advice}`);
    assert.ok(picture.length < maxBytes, `${name} is too big: ${picture.length}`);
  }
});
