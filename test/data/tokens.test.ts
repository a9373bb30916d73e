/** Tokens of the real datasets: every total of the truth file, and no difference to tiktoken on any of their strings. */

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, describe, test } from "node:test";

import { get_encoding as getEncoding } from "tiktoken";

import { formatById } from "../../src/core/formats/index.ts";
import type { JsonObject, JsonValue } from "../../src/core/model.ts";
import { exampleTokens, stringLeafTokens } from "../../src/core/tokens/example-tokens.ts";
import { exactTokenizers } from "../../src/core/tokens/tokenizers.ts";
import { tokenCounter } from "../../src/node/token-counters.ts";
import { sharedPath } from "./support.ts";

interface TokenTruth {
  readonly stringLeafTokens: number;
  readonly cookbook?: {
    readonly examples: number;
    readonly sum: number;
    readonly min: number;
    readonly max: number;
    readonly billableAt4096: number;
    readonly billableAt16385: number;
    readonly billableAt65536: number;
  };
}
interface Truth {
  readonly files: Readonly<
    Record<string, { readonly tokens: Readonly<Record<string, TokenTruth>> }>
  >;
}

const truthFile = sharedPath("data/datasets/truth.json");
const truth = existsSync(truthFile.path)
  ? (JSON.parse(readFileSync(truthFile.path, "utf8")) as Truth)
  : { files: {} };

/** tiktoken takes a second for each MB: of longer strings, which are images in base64, it gets the beginning. */
const comparedLength = 2000;

describe("tokens of the real datasets", { skip: truthFile.skip }, () => {
  const references = exactTokenizers.map((id) => ({ id, encoding: getEncoding(id) }));
  after(() => {
    for (const { encoding } of references) encoding.free();
  });

  for (const [name, { tokens }] of Object.entries(truth.files)) {
    test(name, () => {
      const records = recordsOf(readFileSync(sharedPath(`data/datasets/${name}`).path, "utf8"));
      for (const { id, encoding } of references) {
        const counter = tokenCounter(id);
        const expected = tokens[id];
        assert.ok(expected);
        let leaves = 0;
        for (const record of records) leaves += stringLeafTokens(record, counter);
        assert.equal(leaves, expected.stringLeafTokens, `${id}: all strings`);
        if (expected.cookbook !== undefined) {
          assert.deepEqual(cookbook(records, id), expected.cookbook, `${id}: cookbook`);
        }
        for (const text of strings(records)) {
          const compared = text.slice(0, comparedLength);
          assert.equal(counter.count(compared), encoding.encode_ordinary(compared).length);
        }
      }
    });
  }
});

/** The cookbook knows messages only: what stands beside them, such as a system prompt, is no part of its total. */
function cookbook(records: readonly JsonObject[], id: string): TokenTruth["cookbook"] {
  const format = formatById("openai-chat");
  const totals = records.map(({ messages = [] }) => {
    const example = format?.read({ messages }, () => undefined);
    assert.ok(example);
    return exampleTokens(example, tokenCounter(id)).total;
  });
  const sum = (limit: number): number => {
    return totals.reduce((all, total) => all + Math.min(total, limit), 0);
  };
  return {
    examples: totals.length,
    sum: sum(Infinity),
    min: Math.min(...totals),
    max: Math.max(...totals),
    billableAt4096: sum(4096),
    billableAt16385: sum(16385),
    billableAt65536: sum(65536),
  };
}

function recordsOf(content: string): JsonObject[] {
  return content.split("\n").flatMap((line) => {
    try {
      return [JSON.parse(line) as JsonObject];
    } catch {
      return [];
    }
  });
}

function* strings(value: JsonValue): Iterable<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) yield* strings(member);
  }
}
