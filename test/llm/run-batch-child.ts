/** A process that has begun a batch, says so, and is killed while it waits. */

import { AnswerCache } from "../../src/llm/answer-cache.ts";
import { openAnthropic } from "../../src/llm/open-anthropic.ts";
import { runRequests } from "../../src/llm/run-requests.ts";
import { fakeKey } from "./fake-anthropic.ts";
import { servedFacts as facts, prices, requestsOf } from "./run-support.ts";

const [, , baseUrl = "", folder = ""] = process.argv;
const access = await openAnthropic({ apiKey: fakeKey, baseUrl });
await runRequests(requestsOf(4), {
  model: access.model(facts),
  prices,
  capUsd: 10,
  cache: new AnswerCache(folder),
  holdSecrets: (texts) => Promise.resolve(texts.map(() => false)),
  isBatch: true,
  signal: new AbortController().signal,
  wait: async () => {
    process.send?.("waiting");
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
});
