/** What the Marketplace shows of the extension, within its rules: https://code.visualstudio.com/api/references/extension-manifest, 2026-11-23. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { repositoryRoot } from "../vscode/paths.ts";
import { shownManifest } from "./manifest.ts";

// The manifest is ours.
const manifest = shownManifest() as Readonly<
  Record<"displayName" | "description" | "icon" | "license" | "pricing" | "homepage", string>
> & {
  readonly categories: readonly string[];
  readonly keywords: readonly string[];
  readonly galleryBanner: { readonly color: string; readonly theme: string };
  readonly repository: { readonly url: string };
  readonly bugs: { readonly url: string };
};

/** Those of the Marketplace that may be ours. */
const categories = ["AI", "Data Science", "Linters", "Machine Learning", "Other", "Visualization"];

test("categories and keywords are such as the Marketplace takes", () => {
  for (const category of manifest.categories) assert.ok(categories.includes(category), category);
  const { keywords } = manifest;
  assert.ok(keywords.length > 0 && keywords.length <= 30);
  assert.equal(new Set(keywords).size, keywords.length);
});

test("name, description, banner and links are there", () => {
  const { displayName, description, galleryBanner, license, pricing } = manifest;
  assert.equal(displayName, "Tunesmith");
  assert.match(description, /^[A-Z].{20,300}$/);
  assert.match(galleryBanner.color, /^#[0-9a-f]{6}$/i);
  assert.match(galleryBanner.theme, /^(?:dark|light)$/);
  assert.deepEqual({ license, pricing }, { license: "MIT", pricing: "Free" });
  for (const url of [manifest.homepage, manifest.repository.url, manifest.bugs.url]) {
    assert.match(url, /^https:\/\/github\.com\//);
  }
});

test("the icon is a picture of at least 128 × 128 points", () => {
  const icon = readFileSync(path.join(repositoryRoot, manifest.icon));
  // PNG: the signature, then the header with width and height.
  assert.equal(icon.toString("latin1", 1, 4), "PNG");
  const [width, height] = [icon.readUInt32BE(16), icon.readUInt32BE(20)];
  assert.ok(width >= 128 && width === height, `${width} × ${height}`);
});

test("pages of the Marketplace have no pictures that it refuses", () => {
  for (const page of ["README.md", "CHANGELOG.md"]) {
    const text = readFileSync(path.join(repositoryRoot, page), "utf8");
    const pictures = [...text.matchAll(/!\[[^\]]*\]\(([^)\s]+)/g)].map(([, url = ""]) => url);
    // Neither SVG nor anything that is not fetched by HTTPS; relative ones are made links to the repository.
    assert.deepEqual(
      pictures.filter((url) => /\.svg$|^(?!https:)\w+:/.test(url)),
      [],
      page,
    );
  }
});
