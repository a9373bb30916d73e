/** Many requests at once, answered within a day. */

import type {
  MessageBatch,
  MessageBatchIndividualResponse,
} from "@anthropic-ai/sdk/resources/messages";

import type {
  BatchResult,
  BatchState,
  CreatedBatch,
  ModelBatches,
  ModelFacts,
} from "../../core/assist/language-model.ts";
import { ModelFailure } from "../../core/assist/model-failure.ts";
import { answerOf, usageOf } from "./answer.ts";
import { answered } from "./answered.ts";
import type { AnthropicConnection } from "./anthropic-client.ts";
import { kindOfError } from "./failures.ts";
import { bodyOf } from "./request-body.ts";
import { RequestWatch, watched } from "./request-watch.ts";

export function anthropicBatches(
  { client, host, limits }: AnthropicConnection,
  facts: ModelFacts,
): ModelBatches {
  const context = { model: facts.label, host };
  const { batches } = client.messages;
  return {
    // Anthropic's documentation of the Batches API, 2026-10; megabytes of a million are on the safe side.
    mostRequests: 100_000,
    // Less than the 256 MB that they allow: sending makes one string of it, and nothing else goes on meanwhile.
    mostBytes: 64_000_000,

    create(requests, signal) {
      // Sending takes its time, and nothing is heard meanwhile.
      const patient = { ...limits, silenceMs: limits.totalMs };
      return watched({ signal, limits: patient, context }, async (watch) => {
        const params = {
          requests: requests.map((request) => ({
            custom_id: request.key,
            params: bodyOf(request, facts),
          })),
        };
        return stateOf(await answered(batches.create(params, { signal: watch.signal }), context));
      });
    },

    state(id, signal) {
      return watched({ signal, limits, context }, async (watch) =>
        stateOf(await answered(batches.retrieve(id, {}, { signal: watch.signal }), context)),
      );
    },

    async *results(id, signal) {
      const watch = new RequestWatch({ signal, limits, context });
      try {
        // Not by `results_url`: the key goes to the host that a person has agreed to, and to no other.
        const response = await client
          .get(`/v1/messages/batches/${encodeURIComponent(id)}/results`, { signal: watch.signal })
          .asResponse();
        if (response.body === null) throw new ModelFailure("dropped", context);
        for await (const line of linesOf(watch.listen(response.body))) {
          yield resultOf(JSON.parse(line) as MessageBatchIndividualResponse);
        }
      } catch (error) {
        throw watch.reasonOf(error);
      } finally {
        watch.end();
      }
    },

    since(date, signal) {
      return watched({ signal, limits, context }, async (watch) => {
        const found: CreatedBatch[] = [];
        const listing = batches.list({ limit: 100 }, { signal: watch.signal });
        for await (const page of (await answered(listing, context)).iterPages()) {
          watch.heard();
          for (const batch of page.data) {
            const created = new Date(batch.created_at);
            if (created < date) return found;
            found.push({ id: batch.id, total: stateOf(batch).total, created });
          }
        }
        return found;
      });
    },

    async cancel(id) {
      const { signal } = new AbortController();
      await watched({ signal, limits, context }, (watch) =>
        batches.cancel(id, {}, { signal: watch.signal }),
      );
    },
  };
}

function stateOf({
  id,
  processing_status: status,
  request_counts: counts,
}: MessageBatch): BatchState {
  const done = counts.succeeded + counts.errored + counts.canceled + counts.expired;
  return { id, isEnded: status === "ended", done, total: done + counts.processing };
}

function resultOf({ custom_id: key, result }: MessageBatchIndividualResponse): BatchResult {
  switch (result.type) {
    case "succeeded": {
      const { content, stop_reason, usage } = result.message;
      const text = content.map((block) => (block.type === "text" ? block.text : "")).join("");
      return { key, outcome: answerOf({ text, usage: usageOf(usage) }, stop_reason ?? "end_turn") };
    }
    case "errored": {
      const { type, message } = result.error.error;
      return { key, outcome: { failure: kindOfError({ type, message }) } };
    }
    default:
      return { key, outcome: { failure: "expired" } };
  }
}

async function* linesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = "";
  for await (const piece of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line.trim() !== "");
  }
  if (rest.trim() !== "") yield rest;
}
