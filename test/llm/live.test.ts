/** The real API. Runs only where ANTHROPIC_API_KEY and TUNESMITH_LIVE=1 are set, and costs about a cent. */
import assert from "node:assert/strict";
import { test } from "node:test";
import * as z from "zod";

import { defaultBaseUrl, openAnthropic } from "../../src/llm/open-anthropic.ts";
import { request } from "./ask-means.ts";

const apiKey = process.env["ANTHROPIC_API_KEY"] ?? "";
const skip =
  apiKey !== "" && process.env["TUNESMITH_LIVE"] === "1"
    ? false
    : "ANTHROPIC_API_KEY and TUNESMITH_LIVE=1 are not both set";

test(
  "the real API lists models, counts tokens and answers in the form asked for",
  { skip },
  async () => {
    const { signal } = new AbortController();
    const access = await openAnthropic({ apiKey, baseUrl: defaultBaseUrl });
    const models = await access.models(signal);
    const small = models.find(({ id }) => id.includes("haiku")) ?? models[0];
    assert.ok(small !== undefined, "there is no model");
    const model = access.model(small);
    const text = `${request.text}. Answer with one JSON object: {"score": integer 0 to 100, "why": string}.`;
    assert.ok(((await model.countTokens?.({ ...request, text }, signal)) ?? 0) > 0);
    const answer = await model.ask({ ...request, text }, { signal });
    if (small.hasStructuredOutput) z.parse(request.schema, JSON.parse(answer.text));
    assert.ok((answer.usage?.outputTokens ?? 0) > 0);
  },
);
