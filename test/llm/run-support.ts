/** A model that answers as a test says, and what a run of requests to it needs. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";

import * as z from "zod";

import type {
  LanguageModel,
  ModelAnswer,
  ModelFacts,
  ModelRequest,
} from "../../src/core/assist/language-model.ts";
import type { ModelPrices } from "../../src/core/assist/model-prices.ts";
import type { RunProgress } from "../../src/core/assist/run.ts";
import { AnswerCache } from "../../src/llm/answer-cache.ts";
import type { RunMeans } from "../../src/llm/run-requests.ts";

export const facts: ModelFacts = {
  provider: "anthropic",
  id: "claude-sonnet-5-5",
  label: "Claude Sonnet 5.5",
  hasStructuredOutput: true,
};

/** By which answers and batches are kept. */
export const asked = { facts };

/** Of a model that the fake server has. */
export const servedFacts: ModelFacts = {
  ...facts,
  id: "claude-haiku-4-5",
  label: "Claude Haiku 4.5",
  thinking: "optional",
};

export const prices: ModelPrices = {
  input: 2,
  cacheRead: 0.1,
  cacheWrite: 2.5,
  output: 10,
  batchShare: 0.5,
  from: "Anthropic, 2026-10-24",
  asOf: "2026-10-24",
};

export const scoreSchema = z.object({ score: z.number() });

/** "request 1" … */
export function requestsOf(amount: number): readonly ModelRequest[] {
  return Array.from({ length: amount }, (_, index) => ({
    key: `key-${String(index + 1)}`.padEnd(43, "_"),
    system: "Judge the example.",
    text: `request ${String(index + 1)}`,
    schema: scoreSchema,
    maxOutputTokens: 1000,
  }));
}

/** $0.003. */
export const usage = {
  inputTokens: 1000,
  cacheReadTokens: 0,
  cacheWriteTokens: 0,
  outputTokens: 100,
};

export const scored = (score: number): ModelAnswer => ({ text: JSON.stringify({ score }), usage });

/** `answer`: to a request, by how often it was asked before. Asked again, it may throw something else. */
export class ScriptedModel implements LanguageModel {
  readonly facts: ModelFacts = facts;
  /** Texts, in the order of asking. */
  readonly asked: string[] = [];
  active = 0;
  mostAtOnce = 0;
  readonly #answer: (request: ModelRequest, before: number) => ModelAnswer | Promise<ModelAnswer>;

  constructor(
    answer: (request: ModelRequest, before: number) => ModelAnswer | Promise<ModelAnswer>,
  ) {
    this.#answer = answer;
  }

  async ask(
    request: ModelRequest,
    { signal }: { readonly signal: AbortSignal },
  ): Promise<ModelAnswer> {
    const before = this.asked.filter((text) => text === request.text).length;
    this.asked.push(request.text);
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.active);
    try {
      return await new Promise<ModelAnswer>((resolve, reject) => {
        signal.addEventListener("abort", () => {
          reject(signal.reason as Error);
        });
        // As over a network, the answer comes later than the question.
        setImmediate(() => {
          Promise.resolve()
            .then(() => this.#answer(request, before))
            .then(resolve, reject);
        });
      });
    } finally {
      this.active--;
    }
  }
}

/** Gone after the tests of the file. */
export function privateFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "tunesmith-answers-"));
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export interface TestMeans extends RunMeans {
  readonly controller: AbortController;
  /** In milliseconds, one after the other. */
  readonly waits: number[];
  readonly progress: RunProgress[];
}

/** Waiting takes no time. */
export function meansOf(model: LanguageModel, changes: Partial<RunMeans> = {}): TestMeans {
  const controller = new AbortController();
  const waits: number[] = [];
  const progress: RunProgress[] = [];
  return {
    model,
    prices,
    capUsd: 100,
    cache: new AnswerCache(privateFolder()),
    holdSecrets: (texts) => Promise.resolve(texts.map(() => false)),
    isBatch: false,
    signal: controller.signal,
    onProgress: (one) => {
      progress.push(one);
    },
    wait: async (milliseconds, signal) => {
      waits.push(milliseconds);
      await new Promise(setImmediate);
      signal.throwIfAborted();
    },
    controller,
    waits,
    progress,
    ...changes,
  };
}
