import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { aroundLinks, withoutLinks } from "../../src/core/links.ts";

suite("links", () => {
  for (const [text, expected] of [
    ["See https://evil.example/a?b=c#d now", "See (a link) now"],
    ["[here](HTTP://evil.example)", "[here]((a link))"],
    ["go to www.evil.example.", "go to (a link)"],
    ["go to evil.example/x, please", "go to (a link) please"],
    ["bücher.example:8080/x", "(a link)"],
    ["vscode://file/x and ftp://a", "(a link) and (a link)"],
    ["write to a.b+c@mail.evil.example!", "write to (a mail address)!"],
    ["mailto:a@evil.example", "(a mail address)"],
    ["xmpp:a@evil.example", "(a link)"],
  ] as const) {
    test(`are taken out of: ${text}`, () => {
      assert.equal(withoutLinks(text), expected);
      const parts = aroundLinks(text);
      assert.equal(parts.join(""), text);
      assert.ok(parts.length > 1);
    });
  }

  for (const text of [
    "interface ge-0/0/0.100 has 10.0.0.1/24 and 2001:db8::/32",
    "core1.corp.example answers, and/or core2",
    "ssh admin@10.0.0.1, e.g./i.e. as root@host",
    "/etc/network/interfaces.d/lo and C:\\corp.net\\x",
    "ip route 0.0.0.0/0 Null0: see 3.4/5.6",
    "",
  ]) {
    test(`are none: ${text}`, () => {
      assert.equal(withoutLinks(text), text);
      assert.deepEqual(aroundLinks(text), [text]);
    });
  }

  test("long words take no time worth naming", () => {
    for (const piece of ["a", "a.", "a@", "www.", "a.bc/", "x-"]) {
      const start = performance.now();
      withoutLinks(piece.repeat(200_000 / piece.length));
      assert.ok(performance.now() - start < 2000, piece);
    }
  });
});
