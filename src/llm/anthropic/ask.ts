/** Asks once and reads the answer as it grows. */

import { Stream } from "@anthropic-ai/sdk/core/streaming";
import type { RawMessageStreamEvent, StopReason } from "@anthropic-ai/sdk/resources/messages";

import type {
  AskOptions,
  ModelAnswer,
  ModelFacts,
  ModelRequest,
  ModelUsage,
} from "../../core/assist/language-model.ts";
import { ModelFailure } from "../../core/assist/model-failure.ts";
import type { FailureContext } from "../../core/assist/model-failure.ts";
import { answerOf, usageOf } from "./answer.ts";
import type { AnthropicClient, AnthropicConnection } from "./anthropic-client.ts";
import { bodyOf } from "./request-body.ts";
import { watched } from "./request-watch.ts";
import type { RequestWatch } from "./request-watch.ts";

export function askAnthropic(
  { client, host, limits }: AnthropicConnection,
  facts: ModelFacts,
  request: ModelRequest,
  { signal, onText }: AskOptions,
): Promise<ModelAnswer> {
  const growing = new GrowingAnswer({ model: facts.label, host }, onText);
  return watched({ signal, limits, context: growing.context }, async (watch) => {
    const response = await client.messages
      .create({ ...bodyOf(request, facts), stream: true }, { signal: watch.signal })
      .asResponse();
    watch.heard();
    for await (const event of eventsOf(client, response, watch, growing.context))
      growing.add(event);
    return growing.finish();
  });
}

/** Those of the stream, without its pings. */
function eventsOf(
  client: AnthropicClient,
  response: Response,
  watch: RequestWatch,
  context: FailureContext,
): AsyncIterable<RawMessageStreamEvent> {
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
  if (isStream !== true) {
    // Such as a page to log in: whoever answers is not the API.
    throw new ModelFailure("not-found", { ...context, status: response.status });
  }
  if (response.body === null) throw new ModelFailure("dropped", { ...context });
  return Stream.fromSSEResponse<RawMessageStreamEvent>(
    new Response(watch.listen(response.body), response),
    new AbortController(),
    // Without it, what cannot be read is printed.
    client,
  );
}

class GrowingAnswer {
  /** Has the usage as soon as it is known: broken off, it is billed all the same. */
  readonly context: FailureContext & { usage: ModelUsage | undefined };
  readonly #onText: AskOptions["onText"];
  #text = "";
  #stopReason: StopReason | null = null;

  constructor(context: FailureContext, onText: AskOptions["onText"]) {
    this.context = { ...context, usage: undefined };
    this.#onText = onText;
  }

  add(event: RawMessageStreamEvent): void {
    switch (event.type) {
      case "message_start":
        this.context.usage = usageOf(event.message.usage);
        break;
      case "content_block_delta":
        if (event.delta.type !== "text_delta") break;
        this.#text += event.delta.text;
        this.#onText?.(this.#text.length);
        break;
      case "message_delta":
        this.#stopReason = event.delta.stop_reason;
        this.context.usage = usageOf(event.usage, this.context.usage);
        break;
      default:
    }
  }

  finish(): ModelAnswer {
    if (this.#stopReason === null) throw new ModelFailure("dropped", { ...this.context });
    const answer = { text: this.#text, usage: this.context.usage };
    const outcome = answerOf(answer, this.#stopReason);
    if ("failure" in outcome) throw new ModelFailure(outcome.failure, { ...this.context });
    return outcome.answer;
  }
}
