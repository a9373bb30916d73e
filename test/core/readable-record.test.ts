import assert from "node:assert/strict";
import { suite, test } from "node:test";

import { formatById } from "../../src/core/formats/index.ts";
import { readableRecord } from "../../src/core/readable-record.ts";
import { excerptOf } from "../../src/core/record-view.ts";
import { chat } from "../node/support.ts";

const format = formatById("openai-chat");

suite("a record as text", () => {
  test("turns under their roles, texts decoded, then the other columns", () => {
    const text = `{"id":7,"metadata":{"site":"fra1"},${chat("Why?\nNow?", "“So.”").slice(1)}`;
    assert.equal(
      readableRecord(text, format),
      '# user\n\nWhy?\nNow?\n\n# assistant\n\n“So.”\n\n# other columns\n\nid: 7\n\nmetadata: {\n  "site": "fra1"\n}\n',
    );
  });

  test("calls of tools with their arguments unfolded", () => {
    const call = { type: "function", function: { name: "ping", arguments: '{"host":"a"}' } };
    const messages = [{ role: "assistant", content: null, tool_calls: [call], weight: 0 }];
    const readable = readableRecord(JSON.stringify({ messages }), format);
    assert.match(readable, /"arguments": \{\n\s+"host": "a"\n\s+\}/);
    assert.match(readable, /\n\nweight: 0\n$/);
  });

  test("pictures and unknown parts of a content are there, long base64 is cut", () => {
    const url = `data:image/png;base64,${"A".repeat(5000)}==`;
    const content = [
      { type: "text", text: "See" },
      { type: "image_url", image_url: { url } },
      { type: "sound", pitch: 3 },
    ];
    const readable = readableRecord(
      JSON.stringify({ messages: [{ role: "user", content }] }),
      format,
    );
    assert.match(readable, /See\n\nimage: /);
    assert.match(readable, /A{60}… \(5,002 characters\)/);
    assert.match(readable, /"pitch": 3/);
    assert.ok(readable.length < 500);
  });

  test("without a format, the columns", () => {
    assert.equal(readableRecord(`{"q":"a\\nb","n":1}`, undefined), "q:\na\nb\n\nn: 1\n");
  });

  test("a line that is no record comes as it is", () => {
    assert.equal(readableRecord("{x", format), "{x\n");
  });
});

suite("the excerpt of a line", () => {
  test("the question, or an answer", () => {
    assert.equal(excerptOf(chat("Why?", "So."), format), "Why?");
    assert.equal(excerptOf(chat("Why?", "So."), format, 1), "So.");
    assert.equal(excerptOf(chat("Why?", "So."), format, 2), "Why?");
  });

  test("of a line that is no record, its beginning", () => {
    assert.equal(excerptOf("{x", format), "{x");
  });
});
