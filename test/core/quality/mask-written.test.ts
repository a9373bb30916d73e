import assert from "node:assert/strict";
import { test } from "node:test";

import { maskWritten } from "../../../src/core/quality/mask-written.ts";
import { resolveSettings } from "../../../src/core/settings.ts";

const task =
  'Answer mails to jane.roe@corp-mail.net, call +1 415 687 2941.\n"Cards": 4539 5787 6362 1486; password: hunter2Secret!';

test("what a person writes is masked as records are, and counted", async () => {
  const { text, masked, privacy } = await maskWritten(task, resolveSettings());
  assert.equal(masked, 4, text);
  for (const value of ["jane.roe", "687", "4539", "hunter2Secret"]) {
    assert.ok(!text.includes(value), text);
  }
  assert.match(text, /^Answer mails to .+\n"Cards": /);
  assert.match(privacy[0] ?? "", /^Masked, where it is recognized: /);
});

test("also where the project looks for nothing of it", async () => {
  const settings = resolveSettings({
    rules: { pii: { severity: "off" }, secret: { severity: "off" } },
    privacy: { ignoreFields: ["text"], ignore: [{ pattern: ".*" }] },
  });
  const { text, masked } = await maskWritten(task, settings);
  assert.equal(masked, 4, text);
});

test("what is not private stays as it is", async () => {
  for (const text of ["", 'Sort tickets:\n\t"BGP", OSPF … \u{1F600} \\n']) {
    const { text: kept, masked } = await maskWritten(text, resolveSettings());
    assert.deepEqual([kept, masked], [text, 0]);
  }
});
