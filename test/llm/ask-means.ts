/** A fake server, access to it through the real SDK, and a request that fits both. */
import type { TestContext } from "node:test";
import * as z from "zod";

import type {
  LanguageModel,
  ModelFacts,
  ModelRequest,
} from "../../src/core/assist/language-model.ts";
import { ModelFailure } from "../../src/core/assist/model-failure.ts";
import type { RequestLimits } from "../../src/llm/anthropic/request-watch.ts";
import { createAccess } from "../../src/llm/client.ts";
import type { AnthropicAccess } from "../../src/llm/open-anthropic.ts";
import { fakeKey, startFakeAnthropic } from "./fake-anthropic.ts";
import type { FakeAnthropic, FakeAnthropicOptions } from "./fake-anthropic.ts";

export const opus: ModelFacts = {
  provider: "anthropic",
  id: "claude-opus-5-5",
  label: "Claude Opus 5.5",
  maxInputTokens: 1_000_000,
  maxOutputTokens: 64_000,
  lifecycle: "active",
  retiresAt: undefined,
  hasStructuredOutput: true,
  thinking: "optional",
};

export const request: ModelRequest = {
  key: "Zm9yIHRlc3RzIG9ubHksIGFuZCBmb3Igbm90aGluZyBl",
  system: "Judge the example.",
  text: "interface Gi0/1 is down",
  schema: z.object({ score: z.int().min(0).max(100), why: z.string() }),
  maxOutputTokens: 500,
};

export interface AskMeans {
  readonly server: FakeAnthropic;
  readonly access: AnthropicAccess;
  readonly model: LanguageModel;
  readonly signal: AbortSignal;
  readonly abort: (reason?: unknown) => void;
}

/** The server is closed with the test. */
export async function askMeans(
  t: TestContext,
  options: FakeAnthropicOptions & { limits?: Partial<RequestLimits> } = {},
): Promise<AskMeans> {
  const { limits, ...serverOptions } = options;
  const server = await startFakeAnthropic(serverOptions);
  t.after(() => server.close());
  const access = createAccess({
    apiKey: fakeKey,
    base: new URL(server.url),
    limits: { silenceMs: 5000, totalMs: 10_000, ...limits },
  });
  const controller = new AbortController();
  return {
    server,
    access,
    model: access.model(opus),
    signal: controller.signal,
    abort: (reason) => {
      controller.abort(reason);
    },
  };
}

/** What `promise` fails with. */
export async function failureOf(promise: Promise<unknown>): Promise<ModelFailure> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ModelFailure) return error;
    throw error;
  }
  throw new Error("It did not fail.");
}

export async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 5000) throw new Error("It did not come to pass.");
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}
