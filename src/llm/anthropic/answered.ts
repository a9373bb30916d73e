import type { APIPromise } from "@anthropic-ai/sdk/core/api-promise";

import { ModelFailure } from "../../core/assist/model-failure.ts";
import type { FailureContext } from "../../core/assist/model-failure.ts";

/** What came, if it is JSON: pages of gateways and log-ins come with status 200 as well. */
export async function answered<T>(request: APIPromise<T>, context: FailureContext): Promise<T> {
  const { data, response } = await request.withResponse();
  if (response.headers.get("content-type")?.includes("json") === true) return data;
  throw new ModelFailure("not-found", { ...context, status: response.status });
}
