import assert from "node:assert/strict";
import { test } from "node:test";
import { webviewHtml } from "../../src/editor/views/webview-html.ts";

const page = {
  title: "Cost",
  script: "https://resource.example/dist/cost.js",
  style: "https://resource.example/dist/cost.css",
  cspSource: "https://resource.example",
};

const nonceOf = (html: string): string => /nonce="([^"]+)"/.exec(html)?.[1] ?? "";

test("a page may run its own script and show its own styles, and nothing else", () => {
  const html = webviewHtml(page);
  const [, policy = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  assert.deepEqual(policy.split("; ").sort(), [
    "default-src 'none'",
    `script-src 'nonce-${nonceOf(html)}'`,
    "style-src https://resource.example",
  ]);
  assert.ok(Buffer.from(nonceOf(html), "base64").length >= 16);
  assert.match(html, /<html lang="en">/);
  assert.match(html, /<title>Cost<\/title>/);
  assert.deepEqual(html.match(/(?:src|href)="[^"]*"/g), [
    `href="${page.style}"`,
    `src="${page.script}"`,
  ]);
  // Inline styles, inline scripts, handlers.
  assert.doesNotMatch(html, /<style|style=|<script(?![^>]* src=)|\son\w+=/);
});

test("no two pages share a nonce", () => {
  assert.notEqual(nonceOf(webviewHtml(page)), nonceOf(webviewHtml(page)));
});
