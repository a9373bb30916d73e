/**
 * A server on this machine that speaks Anthropic's Messages, count-tokens, Batches and Models endpoints, in the shapes of
 * SDK 1.12.0. Needs no test framework, so that suites in VS Code and in browsers can start it.
 */
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";

import { FakeBatches } from "./fake-batches.ts";
import type { FakeBatchOptions } from "./fake-batches.ts";
import {
  errorBody,
  messageOf,
  problemOf,
  sendMessage,
  tokensOf,
  usageOf,
} from "./fake-messages.ts";
import type { FakeAnswer, MessagesBody } from "./fake-messages.ts";
import { fakeModels, modelPage } from "./fake-models.ts";
import type { FakeModel } from "./fake-models.ts";

/** The only key that is let in. */
export const fakeKey = "key-of-the-fake-server";

/** What happens instead of the usual answer. */
export type FakeBehavior =
  | FakeAnswer
  | {
      readonly kind: "status";
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** A string is sent as it is, as HTML; default: an error in the API's shape, of the status's type. */
      readonly body?: unknown;
    }
  /** Status 200 and this text. */
  | { readonly kind: "raw"; readonly text: string; readonly contentType: string }
  /** Nothing is heard of the request any more. */
  | { readonly kind: "hang" }
  /** The connection is cut before anything is answered. */
  | { readonly kind: "drop" };

export interface FakeRequest {
  readonly method: string;
  /** Without the query: "/v1/messages". */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage["headers"];
  /** Parsed; `undefined`: there was none. */
  readonly body: unknown;
  /** How many came to this path before. */
  readonly index: number;
  /** The client went away before the answer was complete. */
  isAbandoned: boolean;
}

export interface FakeAnthropicOptions extends FakeBatchOptions {
  /** The value that a message answers, as JSON; default: an empty object. A string is answered as it is. */
  readonly answer?: (body: MessagesBody) => unknown;
  /** Asked first, for every endpoint; `undefined`: the usual. */
  readonly behave?: (request: FakeRequest) => FakeBehavior | undefined;
  readonly models?: readonly FakeModel[];
  /** Before each answer. */
  readonly delayMs?: number;
}

export interface FakeAnthropic {
  /** "http://127.0.0.1:40123". */
  readonly url: string;
  readonly host: string;
  /** In the order of their coming. */
  readonly requests: readonly FakeRequest[];
  /** Connections that are open now. */
  readonly openSockets: number;
  /** Requests that were being answered at the same time, at most. */
  readonly mostAtOnce: number;
  /** Can be changed while it runs. */
  options: FakeAnthropicOptions;
  /** Requests of a path such as "/v1/messages". */
  requestsOf(path: string): readonly FakeRequest[];
  close(): Promise<void>;
}

export async function startFakeAnthropic(
  options: FakeAnthropicOptions = {},
): Promise<FakeAnthropic> {
  const server = new Server(options);
  await server.listen();
  return server;
}

class Server implements FakeAnthropic {
  options: FakeAnthropicOptions;
  readonly requests: FakeRequest[] = [];
  mostAtOnce = 0;
  readonly #sockets = new Set<Socket>();
  readonly #batches = new FakeBatches();
  /** System prompts that the cache holds, with their model. */
  readonly #cache = new Set<string>();
  readonly #http = createServer((request, response) => {
    void this.#handle(request, response);
  });
  #active = 0;

  constructor(options: FakeAnthropicOptions) {
    this.options = options;
    this.#http.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
    });
  }

  get host(): string {
    return `127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  get url(): string {
    return `http://${this.host}`;
  }

  get openSockets(): number {
    return this.#sockets.size;
  }

  requestsOf(path: string): readonly FakeRequest[] {
    return this.requests.filter((request) => request.path === path);
  }

  listen(): Promise<void> {
    return new Promise((resolve) => {
      this.#http.listen(0, "127.0.0.1", resolve);
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.#http.close(() => {
        resolve();
      });
      this.#http.closeAllConnections();
    });
  }

  async #handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(message.url ?? "", this.url);
    const request: FakeRequest = {
      method: message.method ?? "",
      path: url.pathname,
      query: url.searchParams,
      headers: message.headers,
      body: await bodyOf(message),
      index: this.requestsOf(url.pathname).length,
      isAbandoned: false,
    };
    this.requests.push(request);
    this.#active += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#active);
    response.on("close", () => {
      this.#active -= 1;
      request.isAbandoned = !response.writableFinished;
    });
    if (this.options.delayMs !== undefined) await pause(this.options.delayMs);
    response.setHeader("request-id", `req_${this.requests.length}`);
    const behavior = this.options.behave?.(request);
    if (behavior === undefined) await this.#answer(request, response);
    else await this.#behave(behavior, request, response);
  }

  async #behave(
    behavior: FakeBehavior,
    request: FakeRequest,
    response: ServerResponse,
  ): Promise<void> {
    switch (behavior.kind) {
      case "answer":
        await sendMessage(request.body as MessagesBody, behavior, this.#cache, response);
        break;
      case "status": {
        const isText = typeof behavior.body === "string";
        response.writeHead(behavior.status, {
          "content-type": isText ? "text/html" : "application/json",
          ...behavior.headers,
        });
        response.end(
          isText ? behavior.body : JSON.stringify(behavior.body ?? errorBody(behavior.status)),
        );
        break;
      }
      case "raw":
        response.writeHead(200, { "content-type": behavior.contentType });
        response.end(behavior.text);
        break;
      case "hang":
        break;
      case "drop":
        response.destroy();
    }
  }

  async #answer(request: FakeRequest, response: ServerResponse): Promise<void> {
    const { authorization, "x-api-key": apiKey } = request.headers;
    if (authorization !== `Bearer ${fakeKey}` && apiKey !== fakeKey) {
      sendJson(response, 401, errorBody(401, "invalid x-api-key"));
      return;
    }
    const models = this.options.models ?? fakeModels;
    const body = request.body as MessagesBody;
    switch (`${request.method} ${request.path}`) {
      case "POST /v1/messages": {
        const problem = problemOf(body, models);
        if (problem !== undefined) sendJson(response, problem.status, problem.body);
        else await sendMessage(body, this.#answerTo(body), this.#cache, response);
        return;
      }
      case "POST /v1/messages/count_tokens": {
        const problem = problemOf({ ...body, max_tokens: 1 }, models);
        if (problem !== undefined && problem.status !== 413) {
          sendJson(response, problem.status, problem.body);
        } else sendJson(response, 200, { input_tokens: tokensOf(body) });
        return;
      }
      case "GET /v1/models":
        sendJson(response, 200, modelPage(models, request.query));
        return;
      default: {
        const result = this.#batches.handle(request, this.url, this.options, (inner) => {
          const problem = problemOf(inner, models);
          if (problem !== undefined) return { error: problem.body };
          const answer = this.#answerTo(inner);
          return { message: messageOf(inner, answer, usageOf(inner, answer, this.#cache)) };
        });
        if (result === undefined) sendJson(response, 404, errorBody(404));
        else if (typeof result === "string") {
          response.writeHead(200, { "content-type": "application/x-jsonl" });
          response.end(result);
        } else sendJson(response, result.status, result.body);
      }
    }
  }

  #answerTo(body: MessagesBody): FakeAnswer {
    return { kind: "answer", value: this.options.answer?.(body) ?? {} };
  }
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

async function bodyOf(message: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  try {
    for await (const piece of message) pieces.push(piece as Buffer);
  } catch {
    // The client has gone away while it was sending.
    return undefined;
  }
  const text = Buffer.concat(pieces).toString();
  return text === "" ? undefined : (JSON.parse(text) as unknown);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
