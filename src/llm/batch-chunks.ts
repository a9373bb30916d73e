/** Cuts requests into batches that the provider takes. */

import type { ModelBatches, ModelRequest } from "../core/assist/language-model.ts";
import { RequestMeter } from "../core/assist/request-tokens.ts";
import { unhurried } from "./unhurried.ts";

export interface ChunkMeans extends Pick<ModelBatches, "mostRequests" | "mostBytes"> {
  readonly signal: AbortSignal;
}

/** In the order given; a request that is too big for any batch is one by itself. Stopped, it ends. */
export async function* batchChunks(
  requests: readonly ModelRequest[],
  { mostRequests, mostBytes, signal }: ChunkMeans,
): AsyncGenerator<readonly ModelRequest[]> {
  const sizes = new RequestSizes();
  let chunk: ModelRequest[] = [];
  let bytes = 0;
  for await (const request of unhurried(requests, signal)) {
    const size = sizes.bytes(request);
    if (chunk.length > 0 && (chunk.length >= mostRequests || bytes + size > mostBytes)) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(request);
    bytes += size;
  }
  if (chunk.length > 0 && !signal.aborted) yield chunk;
}

/** At most, as JSON. */
class RequestSizes {
  readonly #meter = new RequestMeter();
  /** By system prompt; many requests share it. */
  readonly #systems = new Map<string, number>();

  bytes(request: ModelRequest): number {
    const { system, text } = request;
    const ofSystem = this.#systems.get(system) ?? jsonBytes(system);
    this.#systems.set(system, ofSystem);
    // The form of the answer, counted with its white space, more than makes up for the rest.
    return ofSystem + jsonBytes(text) + this.#meter.instructions({ ...request, system: "" }).most;
  }
}

const jsonBytes = (text: string): number => Buffer.byteLength(JSON.stringify(text));
