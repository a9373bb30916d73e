import type { ModelRequest } from "./language-model.ts";
import { priceSpan, type ModelPrices } from "./model-prices.ts";
import { RequestMeter } from "./request-tokens.ts";

/** What requests can cost at most, in USD, asked one by one; 0: prices are not known. */
export function mostUsd(
  requests: readonly ModelRequest[],
  prices: ModelPrices | undefined,
): number {
  if (prices === undefined) return 0;
  const meter = new RequestMeter();
  return requests.reduce(
    (sum, request) => sum + priceSpan(prices, meter.tokens(request), false).most,
    0,
  );
}
