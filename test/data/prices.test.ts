/** The price book against the collection that it was made from. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { findModel } from "../../src/core/cost/find-model.ts";
import { priceBook } from "../../src/core/cost/prices.ts";
import { sharedPath } from "./support.ts";

interface Entry {
  readonly provider: string;
  readonly model: string;
  readonly kind: string;
  readonly unit: string;
  readonly usd: number | null;
  readonly source: string;
  readonly asOf: string;
}

const { path, skip } = sharedPath("reference/prices.json");

/** Entries whose model has another name in the book. */
const otherNames: Readonly<Record<string, string>> = {
  "seed/assumed model": "reference/original-toolkit",
  "aws-bedrock/custom model (any)": "aws-bedrock/*",
  "aws-bedrock/custom model import": "aws-bedrock/custom-model-import",
  "aws-bedrock/meta.llama2-13b (pretrained)": "aws-bedrock/meta.llama2-13b",
  "aws-bedrock/meta.llama2-70b (pretrained)": "aws-bedrock/meta.llama2-70b",
  "together/up to 16B": "together/up-to-16b",
  "fireworks/up to 16B": "fireworks/up-to-16b",
  "fireworks/16.1B-80B": "fireworks/16b-80b",
  "fireworks/DeepSeek R1 / V3": "fireworks/deepseek-r1-v3",
  "fireworks/H100 80 GB": "fireworks/h100",
  "fireworks/A100 80 GB": "fireworks/a100",
};

/** What is said of a group of models holds for each of them. */
const membersOf: Readonly<Record<string, readonly string[]>> = {
  "aws-bedrock/meta.llama2": ["aws-bedrock/meta.llama2-13b", "aws-bedrock/meta.llama2-70b"],
  "together/up-to-16b": ["together/llama-3.1-8b-instruct-turbo"],
  "together/70b-100b": ["together/llama-3.3-70b-instruct-turbo"],
};

function modelIds({ provider, model }: Entry): readonly string[] {
  const name = otherNames[`${provider}/${model}`] ?? `${provider}/${model}`;
  const found = findModel(priceBook, name).model ?? findModel(priceBook, model).model;
  const id = found?.id ?? name;
  return [id, ...(membersOf[id] ?? [])];
}

const sourceOf = ({ provider, source }: Entry): string =>
  provider === "seed" ? "assumptions of the original toolkit" : source;

test("the book has each entry with a figure as it is, and no others", { skip }, () => {
  const { entries } = JSON.parse(readFileSync(path, "utf8")) as { entries: readonly Entry[] };
  const expected = entries
    .filter(({ usd }) => usd !== null)
    .flatMap((entry) =>
      modelIds(entry).map((id) => {
        const kind = entry.kind === "training" ? "training-sft" : entry.kind;
        return [id, kind, entry.usd, entry.unit, sourceOf(entry), entry.asOf].join(" | ");
      }),
    );
  const actual = priceBook.models.flatMap(({ id, prices }) =>
    prices.map(({ kind, usd, unit, source, asOf }) =>
      [id, kind, usd, unit, source, asOf].join(" | "),
    ),
  );
  assert.ok(expected.length > 250);
  assert.deepEqual(actual.sort(), expected.sort());
});
