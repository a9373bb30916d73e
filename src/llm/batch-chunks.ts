/** Cuts requests into batches that the provider takes. */

import type { ModelBatches, ModelRequest } from "../core/assist/language-model.ts";
import { RequestMeter } from "../core/assist/request-tokens.ts";

/** In the order given; a request that is too big for any batch is one by itself. */
export function batchChunks(
  requests: readonly ModelRequest[],
  { mostRequests, mostBytes }: Pick<ModelBatches, "mostRequests" | "mostBytes">,
): readonly (readonly ModelRequest[])[] {
  const meter = new RequestMeter();
  const chunks: ModelRequest[][] = [];
  let bytes = Infinity;
  for (const request of requests) {
    const size = bytesOf(request, meter);
    let chunk = chunks.at(-1);
    if (chunk === undefined || chunk.length >= mostRequests || bytes + size > mostBytes) {
      chunk = [];
      chunks.push(chunk);
      bytes = 0;
    }
    chunk.push(request);
    bytes += size;
  }
  return chunks;
}

/** At most, as JSON: the form of the answer, which is counted with its white space, more than makes up for the rest. */
function bytesOf(request: ModelRequest, meter: RequestMeter): number {
  const texts = Buffer.byteLength(JSON.stringify([request.system, request.text]));
  return texts + meter.instructions(request).most;
}
