/** Makes a kind of failure of an error of the SDK or of the network. The words of the other side stay out of it. */

import {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
} from "@anthropic-ai/sdk/core/error";

import type { ModelFailureKind } from "../../core/assist/language-model.ts";
import { ModelFailure } from "../../core/assist/model-failure.ts";
import type { FailureContext } from "../../core/assist/model-failure.ts";

export function failureOf(error: unknown, context: FailureContext): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (error instanceof APIConnectionTimeoutError) return new ModelFailure("timeout", context);
  if (error instanceof APIError && !(error instanceof APIConnectionError)) {
    const { status, type, errorCode, apiMessage, headers } = error as APIError;
    return new ModelFailure(kindOfError({ status, type, code: errorCode, message: apiMessage }), {
      ...context,
      status,
      isFromApi: type !== null,
      retryAfterMs: headers === undefined ? undefined : retryAfter(headers),
      connection: status === 407 ? "proxy" : undefined,
    });
  }
  // Of the parser of events: what came is no JSON.
  if (error instanceof SyntaxError) return new ModelFailure("dropped", context);
  return connectionFailure(error, context);
}

/** An error as the API describes it, in an answer, a stream or a batch. */
export interface ApiErrorFacts {
  readonly status?: number | undefined;
  readonly type?: string | null | undefined;
  readonly code?: string | null | undefined;
  readonly message?: string | null | undefined;
}

/** By what is most exact: the code of the cause, then the type, then the status, and words only for what has neither. */
export function kindOfError({ status, type, code, message }: ApiErrorFacts): ModelFailureKind {
  const told = kindsOfCodes[code ?? ""] ?? kindsOfTypes[type ?? ""];
  if (told !== undefined) return told;
  if (status !== undefined && status !== 400) return kindOfStatus(status);
  if (type === "api_error") return "server";
  if (type !== "invalid_request_error" && status === undefined) return "other";
  return kindOfMessage(message ?? "");
}

/** `errorCode` of SDK 1.12.0, `resources/shared.ts`. */
const kindsOfCodes: Readonly<Record<string, ModelFailureKind>> = {
  contract_spend_limit_reached: "no-credit",
  enforced_spend_limit_reached: "no-credit",
  linked_organization_billing_unavailable: "no-credit",
  linked_organization_spend_limit_reached: "no-credit",
  organization_on_hold: "forbidden",
  request_body_too_large_after_decoding: "too-long",
};

/** `ErrorType` there, without the two that say too little: "invalid_request_error" and "api_error". */
const kindsOfTypes: Readonly<Record<string, ModelFailureKind>> = {
  authentication_error: "bad-key",
  billing_error: "no-credit",
  permission_error: "forbidden",
  not_found_error: "not-found",
  rate_limit_error: "rate-limited",
  timeout_error: "timeout",
  overloaded_error: "overloaded",
  request_too_large: "too-long",
};

const kindsOfStatuses: Readonly<Record<number, ModelFailureKind>> = {
  401: "bad-key",
  402: "no-credit",
  403: "forbidden",
  404: "not-found",
  405: "not-found",
  407: "offline",
  408: "timeout",
  413: "too-long",
  429: "rate-limited",
  504: "timeout",
  529: "overloaded",
};

function kindOfStatus(status: number): ModelFailureKind {
  const kind = kindsOfStatuses[status];
  if (kind !== undefined) return kind;
  if (status >= 500) return "server";
  // It points to another address. Where that leads nobody has agreed to.
  return status < 400 ? "not-found" : "bad-request";
}

/** The API tells these two from other bad requests by nothing else (seen in public reports of 2025). */
function kindOfMessage(message: string): ModelFailureKind {
  if (/\bcredit balance\b/i.test(message)) return "no-credit";
  if (/\bprompt is too long\b|\bexceeds? (?:the )?context\b/i.test(message)) return "too-long";
  return "bad-request";
}

/** Codes of Node's system, its TLS and its `fetch`, and of Chromium, whose network an editor may use. */
const brokenOff =
  /ECONNRESET|EPIPE|UND_ERR_(?:SOCKET|BODY)|ERR_CONNECTION_(?:RESET|CLOSED)|ERR_STREAM_PREMATURE_CLOSE|terminated|other side closed/;
const connectionTroubles: readonly [RegExp, FailureContext["connection"]][] = [
  [/ENOTFOUND|EAI_AGAIN|ERR_NAME_NOT_RESOLVED/, "unknown-host"],
  [/\b407\b|Proxy response|ERR_PROXY|ERR_TUNNEL/, "proxy"],
  [/CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ERR_SSL|ERR_TLS|EPROTO/, "certificate"],
  [/ECONNREFUSED|ERR_CONNECTION_REFUSED/, "refused"],
];

function connectionFailure(error: unknown, context: FailureContext): ModelFailure {
  const story = storyOf(error);
  const trouble = connectionTroubles.find(([pattern]) => pattern.test(story));
  if (trouble !== undefined) {
    return new ModelFailure("offline", { ...context, connection: trouble[1] });
  }
  if (brokenOff.test(story)) return new ModelFailure("dropped", context);
  return new ModelFailure(error instanceof APIConnectionError ? "offline" : "other", context);
}

/** Codes and messages of an error and its causes. For patterns, never for people. */
function storyOf(error: unknown): string {
  const parts: string[] = [];
  for (let each = error; each instanceof Error && parts.length < 20; each = each.cause) {
    parts.push("code" in each ? String(each.code) : "", each.message);
  }
  return parts.join("\n");
}

/** In milliseconds: `retry-after-ms`, or `retry-after` in seconds or as a date (RFC 9110, section 10.2.3). */
function retryAfter(headers: Headers): number | undefined {
  const ms = Number.parseFloat(headers.get("retry-after-ms") ?? "");
  if (ms >= 0) return ms;
  const after = headers.get("retry-after") ?? "";
  const wait = /^\s*\d+(?:\.\d+)?\s*$/.test(after)
    ? Number(after) * 1000
    : Date.parse(after) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
