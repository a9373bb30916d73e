/** The SDK's client, cut to what is used and shut off from everything but its arguments. */

import { BaseAnthropic } from "@anthropic-ai/sdk/client";
import { Messages } from "@anthropic-ai/sdk/resources/messages";
import { Models } from "@anthropic-ai/sdk/resources/models";

import type { RequestLimits } from "./request-watch.ts";

/** A client, and what belongs to each of its requests. */
export interface AnthropicConnection {
  readonly client: AnthropicClient;
  /** As a person is told it. */
  readonly host: string;
  readonly limits: RequestLimits;
}

/** The SDK's own client has all resources of the API: three times the bundle. */
export class AnthropicClient extends BaseAnthropic {
  readonly messages: Messages = new Messages(this);
  readonly models: Models = new Models(this);

  constructor(apiKey: string, base: URL) {
    const headers = takeCustomHeaders();
    try {
      super({
        apiKey,
        authToken: null,
        webhookKey: null,
        baseURL: base.href.replace(/\/$/, ""),
        // Each attempt has to pass the cap on spend and to be seen: whoever asks tries again.
        maxRetries: 0,
        // Requests are watched by `RequestWatch`; this one must never be the first.
        timeout: 24 * 60 * 60 * 1000,
        // Its log shows requests, which have the dataset's text in them.
        logLevel: "off",
        openTelemetry: false,
        // A person has agreed to one host.
        fetchOptions: { redirect: "manual" },
      });
    } finally {
      if (headers !== undefined) process.env[customHeaders] = headers;
    }
  }
}

const customHeaders = "ANTHROPIC_CUSTOM_HEADERS";

/**
 * The SDK (1.12.0, `client.ts`) adds the headers of this variable whatever its options say, the one with the key among
 * them. So the variable is away while the client is made, which nobody else can see: nothing runs meanwhile.
 */
function takeCustomHeaders(): string | undefined {
  const headers = process.env[customHeaders];
  if (headers !== undefined) process.env[customHeaders] = "";
  return headers;
}
