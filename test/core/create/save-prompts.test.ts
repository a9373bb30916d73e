import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { parseConfig } from "../../../src/core/config.ts";
import { savePrompts } from "../../../src/core/create/save-prompts.ts";

const changes = {
  prompts: { troubleshooting: { system: "You help.", request: "{problem}\n" } },
  goldenRequest: "Write {host}.",
};

suite("templates in tunesmith.json", () => {
  test("a new file has them, and is a valid one", () => {
    const text = savePrompts(undefined, changes);
    assert.deepEqual(JSON.parse(text ?? ""), { create: changes });
    assert.equal(parseConfig(text ?? "", "tunesmith.json").problems, undefined);
  });

  test("what is there stays as it is", () => {
    const text = [
      "{",
      '  "rules": {"blank-line": "off"},',
      '  "create": {',
      '    "provenance": "none",',
      '    "prompts": {"troubleshooting": {"system": "Old", "answer": "{resolution}"}}',
      "  }",
      "}",
      "",
    ].join("\n");
    const written = savePrompts(text, changes) ?? "";
    assert.deepEqual(JSON.parse(written), {
      rules: { "blank-line": "off" },
      create: {
        provenance: "none",
        prompts: {
          troubleshooting: { system: "You help.", answer: "{resolution}", request: "{problem}\n" },
        },
        goldenRequest: "Write {host}.",
      },
    });
    assert.ok(written.startsWith('{\n  "rules": {"blank-line": "off"},\n  "create": {\n'));
  });

  test("what holds something else in their place is left alone", () => {
    assert.equal(savePrompts('{"create": []}', changes), undefined);
    assert.equal(savePrompts('{"create": {"prompts": "none"}}', changes), undefined);
    assert.equal(savePrompts("{", changes), undefined);
  });
});
