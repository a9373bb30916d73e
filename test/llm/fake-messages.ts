/** The Messages endpoint of the fake server: what it refuses, what it answers, and how that is streamed. */

import type { ServerResponse } from "node:http";

import type { FakeModel } from "./fake-models.ts";

export interface MessagesBody {
  readonly model: string;
  readonly max_tokens: number;
  readonly stream?: boolean;
  readonly system?: readonly { readonly text: string; readonly cache_control?: object }[];
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly output_config?: { readonly format?: { readonly type: string; readonly schema: object } };
  readonly thinking?: { readonly type: string };
}

/** One message. Streamed in pieces, it may break off after some of them. */
export interface FakeAnswer {
  readonly kind: "answer";
  /** A string is the text as it is, anything else becomes JSON. */
  readonly value: unknown;
  /** Default: "end_turn". */
  readonly stopReason?: string;
  readonly usage?: Partial<FakeUsage>;
  /** Characters of a piece; default: 40. */
  readonly pieceLength?: number;
  /** Before each piece. */
  readonly pauseMs?: number;
  /** In each pause, a "ping" comes after so many milliseconds, again and again. */
  readonly pingMs?: number;
  readonly breakOff?: {
    /** Pieces that come before. */
    readonly after: number;
    /** "end": the answer ends without its last events. */
    readonly by: "drop" | "hang" | "end" | "garbage" | "error";
    /** Of "error"; default: "overloaded_error". */
    readonly errorType?: string;
  };
}

export interface FakeUsage {
  readonly input_tokens: number;
  readonly cache_creation_input_tokens: number;
  readonly cache_read_input_tokens: number;
  readonly output_tokens: number;
}

const errorTypes: Readonly<Record<number, string>> = {
  400: "invalid_request_error",
  401: "authentication_error",
  402: "billing_error",
  403: "permission_error",
  404: "not_found_error",
  413: "request_too_large",
  429: "rate_limit_error",
  504: "timeout_error",
  529: "overloaded_error",
};

/** An error in the API's shape. `code`: of its details. */
export function errorBody(
  status: number,
  message = "words of the provider",
  code?: string,
): object {
  return {
    type: "error",
    error: {
      type: errorTypes[status] ?? "api_error",
      message,
      ...(code === undefined ? {} : { details: { error_code: code } }),
    },
    request_id: "req_fake",
  };
}

/** Why the real one would refuse it; `undefined`: it would not. */
export function problemOf(
  body: MessagesBody,
  models: readonly FakeModel[],
): { readonly status: number; readonly body: object } | undefined {
  const refuse = (status: number, message: string) => ({
    status,
    body: errorBody(status, message),
  });
  const model = models.find(({ id }) => id === body.model);
  if (model === undefined || model.lifecycle === "retired") {
    return refuse(404, `model: ${body.model}`);
  }
  if (!Number.isInteger(body.max_tokens) || body.max_tokens < 1) {
    return refuse(400, "max_tokens: Input should be greater than or equal to 1");
  }
  if (model.max_tokens !== null && body.max_tokens > model.max_tokens) {
    return refuse(400, `max_tokens: ${body.max_tokens} > ${model.max_tokens}`);
  }
  if (body.messages.length === 0) return refuse(400, "messages: at least one message is required");
  if (body.messages.some(({ content }) => content === "")) {
    return refuse(400, "messages: text content blocks must be non-empty");
  }
  if (body.output_config?.format !== undefined && !model.hasStructuredOutput) {
    return refuse(400, `'${model.id}' does not support output format.`);
  }
  if (body.thinking?.type === "disabled" && !model.thinking.disabled) {
    return refuse(400, "thinking: cannot be disabled for this model");
  }
  const tokens = tokensOf(body);
  if (model.max_input_tokens !== null && tokens > model.max_input_tokens) {
    return refuse(400, `prompt is too long: ${tokens} tokens > ${model.max_input_tokens} maximum`);
  }
  return undefined;
}

/** Four characters are a token. */
export function tokensOf(body: MessagesBody): number {
  return inTokens([...(body.system ?? []).map(({ text }) => text), ...userTexts(body)]);
}

export function usageOf(body: MessagesBody, answer: FakeAnswer, cache: Set<string>): FakeUsage {
  const cached = (body.system ?? []).filter((block) => block.cache_control !== undefined);
  const key = JSON.stringify([body.model, cached]);
  const cachedTokens = inTokens(cached.map(({ text }) => text));
  const isRead = cache.has(key);
  if (cachedTokens > 0) cache.add(key);
  return {
    input_tokens: tokensOf(body) - cachedTokens,
    cache_creation_input_tokens: isRead ? 0 : cachedTokens,
    cache_read_input_tokens: isRead ? cachedTokens : 0,
    output_tokens: inTokens([textOf(answer)]),
    ...answer.usage,
  };
}

export function messageOf(body: MessagesBody, answer: FakeAnswer, usage: FakeUsage): object {
  return {
    ...startedMessage(body, usage),
    content: [{ type: "text", text: textOf(answer), citations: null }],
    stop_reason: answer.stopReason ?? "end_turn",
    usage: fullUsage(usage),
  };
}

/** Sends it as the body wants it: at once, or as a stream. */
export async function sendMessage(
  body: MessagesBody,
  answer: FakeAnswer,
  cache: Set<string>,
  response: ServerResponse,
): Promise<void> {
  const usage = usageOf(body, answer, cache);
  if (body.stream === true) {
    await streamMessage(body, answer, usage, response);
    return;
  }
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify(messageOf(body, answer, usage)));
}

async function streamMessage(
  body: MessagesBody,
  answer: FakeAnswer,
  usage: FakeUsage,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  const send = (type: string, data: object): void => {
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
  };
  send("message_start", { message: startedMessage(body, { ...usage, output_tokens: 1 }) });
  send("content_block_start", {
    index: 0,
    content_block: { type: "text", text: "", citations: null },
  });
  send("ping", {});
  const pieces = piecesOf(textOf(answer), answer.pieceLength ?? 40);
  for (let at = 0; at <= pieces.length; at++) {
    if (response.destroyed) return;
    if (answer.breakOff?.after === at) {
      breakOff(answer.breakOff, response, send);
      return;
    }
    const piece = pieces[at];
    if (piece === undefined) break;
    if (answer.pauseMs !== undefined) await pauseWithPings(answer.pauseMs, answer.pingMs, send);
    send("content_block_delta", { index: 0, delta: { type: "text_delta", text: piece } });
  }
  send("content_block_stop", { index: 0 });
  send("message_delta", {
    delta: {
      container: null,
      stop_details: null,
      stop_reason: answer.stopReason ?? "end_turn",
      stop_sequence: null,
    },
    usage: { ...usage, output_tokens_details: null, server_tool_use: null },
  });
  send("message_stop", {});
  response.end();
}

function breakOff(
  { by, errorType = "overloaded_error" }: NonNullable<FakeAnswer["breakOff"]>,
  response: ServerResponse,
  send: (type: string, data: object) => void,
): void {
  switch (by) {
    case "hang":
      return;
    case "drop":
      // Cut at once, what was written before would be lost as well.
      setTimeout(() => {
        response.destroy();
      }, 30);
      return;
    case "garbage":
      response.end("event: content_block_delta\ndata: {not json\n\n");
      return;
    case "error":
      send("error", { error: { type: errorType, message: "words of the provider" } });
      response.end();
      return;
    case "end":
      response.end();
  }
}

function startedMessage(body: MessagesBody, usage: FakeUsage): object {
  return {
    id: "msg_fake",
    type: "message",
    role: "assistant",
    model: body.model,
    content: [],
    container: null,
    diagnostics: null,
    stop_details: null,
    stop_reason: null,
    stop_sequence: null,
    usage: fullUsage(usage),
  };
}

function fullUsage(usage: FakeUsage): object {
  return {
    ...usage,
    cache_creation: {
      ephemeral_5m_input_tokens: usage.cache_creation_input_tokens,
      ephemeral_1h_input_tokens: 0,
    },
    inference_geo: "not_available",
    output_tokens_details: null,
    server_tool_use: null,
    service_tier: "standard",
    speed: null,
  };
}

async function pauseWithPings(
  ms: number,
  pingMs: number | undefined,
  send: (type: string, data: object) => void,
): Promise<void> {
  const pings = setInterval(() => {
    if (pingMs !== undefined) send("ping", {});
  }, pingMs ?? ms).unref();
  await new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
  clearInterval(pings);
}

function textOf({ value }: FakeAnswer): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function piecesOf(text: string, length: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += length) pieces.push(text.slice(at, at + length));
  return pieces;
}

function userTexts(body: MessagesBody): string[] {
  return body.messages.map(({ content }) => content);
}

function inTokens(texts: readonly string[]): number {
  return Math.ceil(texts.reduce((sum, text) => sum + text.length, 0) / 4);
}
