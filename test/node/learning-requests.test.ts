import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";

import { resolveSettings } from "../../src/core/settings.ts";
import { LearningRequests } from "../../src/node/learning-requests.ts";
import { chat, openedText, temporaryFolder } from "./support.ts";

const folder = temporaryFolder();
const uri = "file:///data.jsonl";

const records = (count: number): string[] =>
  Array.from({ length: count }, (_, id) => chat(`Which port has service ${id}?`, `Port ${id}.`));

suite("of a text", () => {
  test("lines are told one by one, and together", async () => {
    const lines = [
      chat("Which port does BGP use?", "TCP 179."),
      "",
      "no json",
      "{}",
      ...records(3),
    ];
    const dataset = await openedText(lines.join("\n"));
    const requests = new LearningRequests();
    const { means, lines: learned } = await requests.lines(dataset, { firstLine: 0, lastLine: 99 });
    assert.deepEqual(
      learned.map(({ line }) => line),
      [0, 4, 5, 6],
    );
    assert.equal(means.tokenizer, "o200k_base");
    assert.equal(means.target, undefined);
    const [first] = learned;
    assert.ok(first);
    assert.ok(first.trained > 0 && first.untrained > first.trained);
    const untrained = first.untrainedSpans.map(({ start, end }) => lines[0]?.slice(start, end));
    assert.deepEqual(untrained, ['{"role":"user","content":"Which port does BGP use?"}']);

    const { figures } = await requests.textTotals(uri, dataset);
    const sum = (key: "trained" | "untrained"): number =>
      learned.reduce((total, line) => total + line[key], 0);
    assert.equal(figures.trained, sum("trained"));
    assert.equal(figures.untrained, sum("untrained"));
  });

  test("lines are told in portions, which an edit ends", async () => {
    const dataset = await openedText(records(20_000).join("\n"));
    const requests = new LearningRequests();
    const telling = requests.lines(dataset, { firstLine: 0, lastLine: 19_999 });
    const start = { startLine: 0, startColumn: 0, endLine: 1, endColumn: 0 };
    dataset.change(2, [{ ...start, text: "" }]);
    await assert.rejects(telling, { name: "AbortError" });
  });

  test("the first target's tokenizer and limit count", async () => {
    const text = chat("What is in the manual?", "Everything. ".repeat(20_000));
    const dataset = await openedText(text, { targets: ["openai-gpt-3.5-turbo", "openai-gpt-4.1"] });
    const { means, figures } = await new LearningRequests().textTotals(uri, dataset);
    assert.equal(means.target, "OpenAI, GPT-3.5 Turbo");
    assert.equal(means.tokenizer, "cl100k_base");
    assert.equal(figures.cut, 1);
    assert.equal(figures.lostAnswers, 0);
    assert.ok(figures.trained <= 16_385);
  });

  test("totals follow an edit, which ends a count that is under way", async () => {
    const dataset = await openedText(records(20_000).join("\n"));
    const requests = new LearningRequests();
    const counting = requests.textTotals(uri, dataset);
    const start = { startLine: 0, startColumn: 0, endLine: 1, endColumn: 0 };
    dataset.change(2, [{ ...start, text: "" }]);
    await assert.rejects(counting, { name: "AbortError" });
    await dataset.run();
    const { figures } = await requests.textTotals(uri, dataset);
    const { figures: again } = await requests.textTotals(uri, dataset);
    assert.deepEqual(again, figures);
    const fresh = await openedText(records(20_000).slice(1).join("\n"));
    assert.deepEqual((await new LearningRequests().textTotals(uri, fresh)).figures, figures);
  });

  test("a count can be ended, and only the last one goes on", async () => {
    const dataset = await openedText(records(20_000).join("\n"));
    const requests = new LearningRequests();
    const first = requests.textTotals(uri, dataset);
    const second = requests.textTotals(uri, dataset);
    await assert.rejects(first, { name: "AbortError" });
    requests.end(uri);
    await assert.rejects(second, { name: "AbortError" });
    assert.ok((await requests.textTotals(uri, dataset)).figures.trained > 0);
  });

  test("a card knows of it only while it is shown", async () => {
    const dataset = await openedText(`${records(2).join("\n")}\nno json`);
    const requests = new LearningRequests();
    assert.equal(requests.known(dataset, 0), undefined);
    const { lines } = await requests.lines(dataset, { firstLine: 0, lastLine: 0 });
    assert.equal(requests.known(dataset, 0)?.figures.trained, lines[0]?.trained);
    assert.ok(requests.known(dataset, 1));
    assert.equal(requests.known(dataset, 2), undefined);
    requests.forget(uri, dataset);
    assert.equal(requests.known(dataset, 0), undefined);
  });
});

suite("of a file", () => {
  const text = `${["no json", ...records(30)].join("\r\n")}\r\n`;
  const spellings: readonly [name: string, Buffer][] = [
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
  ];
  for (const [name, bytes] of spellings) {
    test(`totals are those of its text: ${name}`, async () => {
      const file = path.join(folder, "data.jsonl");
      writeFileSync(file, bytes);
      const requests = new LearningRequests();
      const shares: number[] = [];
      const { figures } = await requests.fileTotals(uri, file, {
        settings: resolveSettings(),
        onShare: (share) => shares.push(share),
      });
      assert.deepEqual(figures, (await requests.textTotals(uri, await openedText(text))).figures);
      assert.ok(figures.trained > 0);
      assert.ok(shares.every((share) => 0 <= share && share <= 1));
    });
  }
});
