/** What the pages of this repository point to is there. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { globSync } from "tinyglobby";
import { repositoryRoot } from "../vscode/paths.ts";

const maxPictureBytes = 250_000;

const pages = globSync(["*.md", "docs/*.md", "media/{rules,walkthrough}/*.md"], {
  cwd: repositoryRoot,
});

for (const page of pages) {
  test(`${page} points to what is there`, () => {
    const missing = linksOf(page).filter((link) => !leadsSomewhere(page, link));
    assert.deepEqual(missing, []);
  });
}

test("pictures are there and small", () => {
  const pictures = new Set(pages.flatMap(picturesOf));
  assert.ok(pictures.size > 0);
  for (const picture of pictures) assert.ok(statSync(picture).size < maxPictureBytes, picture);
});

/** Within this repository; what stands in code is no link. */
function linksOf(page: string): string[] {
  const prose = proseOf(page);
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? "");
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

function picturesOf(page: string): string[] {
  const pictures = [...proseOf(page).matchAll(/!\[[^\]]*\]\(([^)\s]+)\)/g)];
  return pictures.map(([, target = ""]) =>
    path.resolve(repositoryRoot, path.dirname(page), target),
  );
}

function leadsSomewhere(page: string, link: string): boolean {
  const [file = "", anchor] = link.split("#");
  const target = file === "" ? page : path.join(path.dirname(page), file);
  if (!existsSync(path.join(repositoryRoot, target))) return false;
  return anchor === undefined || anchorsOf(target).has(anchor);
}

/** As GitHub makes them of headings: small letters, signs left out, hyphens for spaces. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading ?? "");
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, "")
        .replaceAll(" ", "-"),
    ),
  );
}

function proseOf(page: string): string {
  const text = readFileSync(path.join(repositoryRoot, page), "utf8");
  return text.replace(/^```[\s\S]*?^```/gm, "");
}
