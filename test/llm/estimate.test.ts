/** What the sheet says of a usual assessment against what is billed: the real SDK, a server on this machine. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { judgeSet } from "../../src/core/assessment/prompts/judge-set.ts";
import { modelPrices } from "../../src/core/assist/model-prices.ts";
import type { Outgoing } from "../../src/core/assist/outgoing.ts";
import { priceBook } from "../../src/core/cost/prices.ts";
import { resolveSettings } from "../../src/core/settings.ts";
import { AnswerCache } from "../../src/llm/answer-cache.ts";
import {
  planAssessment,
  runAssessment,
  type AssessmentMeans,
} from "../../src/llm/assess-dataset.ts";
import { qualityMaterial } from "../../src/node/quality-material.ts";
import { answerOf, setAnswerOf, today } from "../core/assessment/cases.ts";
import { shardWorkerPath } from "../node/support.ts";
import { askMeans, opus } from "./ask-means.ts";
import type { MessagesBody } from "./fake-messages.ts";
import { privateFolder } from "./run-support.ts";

const { sampleSize: size, seed, repeats } = resolveSettings().assess;
const tickets = fileURLToPath(new URL("../../media/sample/network-tickets.jsonl", import.meta.url));

/** The server bills four characters as a token. */
const wordy = (score: number, tokens: number) => ({ reason: "why ".repeat(tokens), score });

/** As long as those of real models: 350 tokens for an example, 1,000 for the set. */
const answer = ({ system }: MessagesBody): unknown => {
  if (system?.[0]?.text !== judgeSet.text) {
    const judged = wordy(80, 72);
    const scores = { accuracy: judged, completeness: judged, consistency: judged, format: judged };
    return answerOf(80, scores);
  }
  const advice = "do so ".repeat(40);
  const strengths = Array.from({ length: 5 }, () => advice);
  const judged = wordy(60, 150);
  return setAnswerOf(60, {
    diversity: judged,
    consistency: judged,
    strengths,
    recommendations: strengths,
  });
};

test("it costs what the sheet says, within the limit, texts counted or not", async (t) => {
  const { model, server, signal, access } = await askMeans(t, { answer });
  const prices = modelPrices(priceBook, opus);
  const material = await qualityMaterial(tickets, {
    settings: resolveSettings(),
    sample: { size, seed },
    shardWorkerPath,
    jobs: 1,
  });
  const means = (): AssessmentMeans => ({
    model,
    prices,
    capUsd: 1,
    cache: new AnswerCache(privateFolder()),
    holdSecrets: (texts) => Promise.resolve(texts.map(() => false)),
    isBatch: false,
    signal,
    provider: "Anthropic",
    host: access.host,
    keyFrom: "a test",
    sample: { size, seed },
    repeats,
    today,
  });
  const [before, agreed] = await Promise.all(
    [false, true].map(async (mayCountTexts): Promise<Outgoing> => {
      const asked = { ...means(), mayCountTexts };
      return (await planAssessment(material, asked)).outgoing;
    }),
  );
  const own = means();
  const { run } = await runAssessment(await planAssessment(material, own), own);
  assert.equal(run.isPartial, false);
  assert.equal(server.requestsOf("/v1/messages").length, size + repeats + 1);
  const spentUsd = run.spentUsd ?? NaN;
  for (const sheet of [before, agreed]) {
    const { likely = NaN, most = NaN } = sheet?.priceUsd ?? {};
    assert.ok(likely / spentUsd < 1.5 && spentUsd / likely < 1.5, `${likely} for ${spentUsd}`);
    assert.ok(most > spentUsd && most < 7 * spentUsd, String(most));
    assert.doesNotMatch(sheet?.warnings.join() ?? "", /limit/);
  }
  assert.equal(agreed?.isInputCounted, true);
});
