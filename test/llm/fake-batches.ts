/** The Batches endpoints of the fake server. Batches are kept as long as it runs. */

import type { FakeRequest } from "./fake-anthropic.ts";
import { errorBody } from "./fake-messages.ts";
import type { MessagesBody } from "./fake-messages.ts";

export interface FakeBatchOptions {
  /** How often a batch is asked after before it has ended; default: 1. */
  readonly batchPolls?: number;
  /** What becomes of a request of a batch instead of an answer; `undefined`: it is answered. */
  readonly batchFate?: (key: string, body: MessagesBody) => BatchFate | undefined;
}

export type BatchFate =
  | { readonly type: "expired" }
  | { readonly type: "canceled" }
  | { readonly type: "errored"; readonly error: object };

interface FakeBatch {
  readonly id: string;
  readonly requests: readonly { readonly custom_id: string; readonly params: MessagesBody }[];
  polls: number;
  isCancelled: boolean;
  results: readonly object[] | undefined;
}

type Outcome = { readonly message: object } | { readonly error: object };

/** A string is JSON Lines. */
type BatchReply = string | { readonly status: number; readonly body: object };

export class FakeBatches {
  readonly #batches = new Map<string, FakeBatch>();

  /** `undefined`: there is no such endpoint. */
  handle(
    request: FakeRequest,
    url: string,
    options: FakeBatchOptions,
    answer: (body: MessagesBody) => Outcome,
  ): BatchReply | undefined {
    const [, id, rest] =
      /^\/v1\/messages\/batches(?:\/([^/]+)(?:\/(\w+))?)?$/.exec(request.path) ?? [];
    if (id === undefined) {
      if (request.path !== "/v1/messages/batches") return undefined;
      return request.method === "POST" ? this.#create(request, url) : this.#list(url);
    }
    const batch = this.#batches.get(id);
    if (batch === undefined) return { status: 404, body: errorBody(404) };
    if (rest === "cancel") {
      batch.isCancelled = true;
      return { status: 200, body: wire(batch, url) };
    }
    if (rest === "results") {
      if (batch.results === undefined) return { status: 404, body: errorBody(404) };
      // In another order than asked, as the API may.
      return batch.results
        .map((result) => `${JSON.stringify(result)}\n`)
        .reverse()
        .join("");
    }
    batch.polls += 1;
    if (batch.isCancelled || batch.polls >= (options.batchPolls ?? 1)) {
      batch.results ??= batch.requests.map(({ custom_id, params }) => ({
        custom_id,
        result: resultOf(batch, options.batchFate?.(custom_id, params), () => answer(params)),
      }));
    }
    return { status: 200, body: wire(batch, url) };
  }

  /** The newest first, all on one page. */
  #list(url: string): BatchReply {
    const data = [...this.#batches.values()].reverse().map((batch) => wire(batch, url));
    const body = { data, has_more: false, first_id: null, last_id: null };
    return { status: 200, body };
  }

  #create(request: FakeRequest, url: string): BatchReply {
    const { requests } = request.body as Pick<FakeBatch, "requests">;
    if (requests.some(({ custom_id }) => !/^[\w-]{1,64}$/.test(custom_id))) {
      return { status: 400, body: errorBody(400, "custom_id: String should match pattern") };
    }
    const id = `msgbatch_${this.#batches.size + 1}`;
    const batch: FakeBatch = { id, requests, polls: 0, isCancelled: false, results: undefined };
    this.#batches.set(id, batch);
    return { status: 200, body: wire(batch, url) };
  }
}

function resultOf(batch: FakeBatch, fate: BatchFate | undefined, answer: () => Outcome): object {
  if (fate !== undefined) return fate;
  if (batch.isCancelled) return { type: "canceled" };
  const outcome = answer();
  return "error" in outcome
    ? { type: "errored", error: outcome.error }
    : { type: "succeeded", message: outcome.message };
}

function wire(batch: FakeBatch, url: string): object {
  const isEnded = batch.results !== undefined;
  const types = (batch.results ?? []).map(
    (each) => (each as { result: { type: string } }).result.type,
  );
  const count = (type: string): number => types.filter((each) => each === type).length;
  return {
    id: batch.id,
    type: "message_batch",
    processing_status: isEnded ? "ended" : batch.isCancelled ? "canceling" : "in_progress",
    request_counts: {
      processing: isEnded ? 0 : batch.requests.length,
      succeeded: count("succeeded"),
      errored: count("errored"),
      canceled: count("canceled"),
      expired: count("expired"),
    },
    created_at: "2026-11-23T00:00:00Z",
    expires_at: "2026-11-24T00:00:00Z",
    ended_at: isEnded ? "2026-11-23T00:10:00Z" : null,
    cancel_initiated_at: batch.isCancelled ? "2026-11-23T00:05:00Z" : null,
    archived_at: null,
    results_url: isEnded ? `${url}/v1/messages/batches/${batch.id}/results` : null,
  };
}
