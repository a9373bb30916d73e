/** What a person is told when a model did not answer, and what may be done about it without asking. */

import { count } from "../wording.ts";
import type { ModelFailureKind } from "./language-model.ts";
import type { FailureContext, ModelFailure } from "./model-failure.ts";
import type { RunFailure } from "./run.ts";

/** Plain sentences: what happened, where, and what to do. Nothing of the other side's words is in them. */
export function failureText({ kind, context }: ModelFailure): string {
  return handlings[kind].text({
    model: context.model ?? "The model",
    host: context.host ?? "the provider",
    context,
  });
}

/** Whether the same request may be asked again without asking a person: more than once after a while, once, or never. */
export function retryOf(kind: ModelFailureKind): "later" | "once" | "never" {
  return handlings[kind].retry ?? "never";
}

/** Whether the other requests of a run would fail for the same reason. */
export function endsRun(kind: ModelFailureKind): boolean {
  return handlings[kind].endsRun ?? false;
}

/** Whether the provider may charge for a request that failed so. */
export function mayBeBilled(kind: ModelFailureKind): boolean {
  return handlings[kind].mayBeBilled ?? false;
}

/** Whether another API key may help. */
export const needsOtherKey = (failures: readonly Pick<RunFailure, "kind">[]): boolean =>
  failures.some(({ kind }) => kind !== undefined && handlings[kind].needsOtherKey === true);

interface Place {
  readonly model: string;
  readonly host: string;
  readonly context: FailureContext;
}

interface Handling {
  readonly text: (place: Place) => string;
  readonly retry?: "later" | "once";
  readonly endsRun?: true;
  readonly mayBeBilled?: true;
  readonly needsOtherKey?: true;
}

const handlings: Readonly<Record<ModelFailureKind, Handling>> = {
  "no-models": {
    text: ({ host }) =>
      `There is no model to ask at ${host}: choose another provider, or install an extension that offers models.`,
    endsRun: true,
  },
  "no-consent": {
    text: () =>
      "The editor was not allowed to use this model: allow it when it asks again, or choose another model.",
    endsRun: true,
  },
  offline: { text: offlineText, retry: "later" },
  "bad-key": {
    text: ({ host }) =>
      `The API key is not accepted by ${host}: check that it is complete, in force, and meant for this address.`,
    endsRun: true,
    needsOtherKey: true,
  },
  "no-credit": {
    text: ({ host }) =>
      `The account at ${host} has no credit left, or its limit is reached: add credit or raise the limit there.`,
    endsRun: true,
    needsOtherKey: true,
  },
  forbidden: {
    text: ({ model, host }) =>
      `The key may not use ${inSentence(model)} at ${host}: ask whoever owns the account, or choose another model.`,
    endsRun: true,
    needsOtherKey: true,
  },
  "not-found": { text: notFoundText, endsRun: true },
  "too-long": {
    text: ({ model }) => `This is more text than ${inSentence(model)} takes at once: shorten it.`,
  },
  "bad-request": {
    text: ({ model, context }) =>
      `${model} refuses the form of the request${statusIn(context)}: choose another model, and please report this.`,
  },
  "rate-limited": {
    text: ({ host, context }) =>
      `The rate limit of ${host} is reached: ${afterWait(context, "wait a minute, then go on")}.`,
    retry: "later",
  },
  overloaded: {
    text: ({ model, host }) =>
      `${model} is overloaded at ${host}: try again in some minutes, or choose another model.`,
    retry: "later",
  },
  server: {
    text: ({ host, context }) =>
      `Something is wrong at ${host}${statusIn(context)}: try again in some minutes.`,
    retry: "later",
  },
  timeout: {
    text: ({ model, host }) =>
      `${model} at ${host} took too long to answer: try again, or choose a faster model.`,
    retry: "once",
    mayBeBilled: true,
  },
  dropped: {
    text: ({ model, host }) =>
      `The answer of ${inSentence(model)} broke off on the way from ${host}: try again.`,
    retry: "once",
    mayBeBilled: true,
  },
  refused: {
    text: ({ model }) =>
      `${model} does not want to answer this: look at the text that was sent, or choose another model.`,
    mayBeBilled: true,
  },
  "cut-off": {
    text: ({ model }) =>
      `The answer of ${inSentence(model)} became longer than it may be: choose a model that thinks less, or try again.`,
    mayBeBilled: true,
  },
  "invalid-answer": {
    text: ({ model }) =>
      `${model} did not answer in the form that was asked for: try again, or choose a stronger model.`,
    retry: "once",
    mayBeBilled: true,
  },
  "spend-cap": {
    text: () =>
      "Nothing more was sent, because it could cost more than you allowed: raise the limit, or take fewer examples.",
    endsRun: true,
  },
  secret: {
    text: () =>
      "Nothing was sent, because there is a secret in the text that is not masked: take it out of the dataset, or of what you wrote.",
  },
  expired: {
    text: () => "The batch was not answered within a day, or was cancelled: start it again.",
  },
  other: {
    text: ({ model, host, context }) =>
      `${model} could not be asked at ${host}${statusIn(context)}: try again, or choose another model.`,
    mayBeBilled: true,
  },
};

function offlineText({ host, context }: Place): string {
  switch (context.connection) {
    case "unknown-host":
      return `There is no address for ${host}: check the base URL, the network and the VPN.`;
    case "refused":
      return `Nothing answers at ${host}: check the base URL, and that the gateway runs.`;
    case "certificate":
      return `The connection to ${host} is not safe, because its certificate is not trusted. Behind a company's proxy, name the company's certificate in NODE_EXTRA_CA_CERTS.`;
    case "proxy":
      return `The proxy on the way to ${host} lets nothing through${statusIn(context)}: check its address, name and password.`;
    default:
      return `${host} cannot be reached: check the network, the VPN and the proxy.`;
  }
}

function notFoundText({ model, host, context }: Place): string {
  return context.status === 404 && context.model !== undefined
    ? `${model} was not found at ${host}: choose another model, or check the base URL.`
    : `${host} does not answer as Anthropic's API does${statusIn(context)}: check the base URL.`;
}

/** " (HTTP 502)" */
function statusIn({ status }: FailureContext): string {
  return status === undefined ? "" : ` (HTTP ${status})`;
}

/** "go on in 12 seconds" */
function afterWait({ retryAfterMs }: FailureContext, otherwise: string): string {
  if (retryAfterMs === undefined) return otherwise;
  return `go on in ${count(Math.max(1, Math.ceil(retryAfterMs / 1000)), "second")}`;
}

/** Within a sentence, a model without a name is "the model". */
function inSentence(model: string): string {
  return model === "The model" ? "the model" : model;
}
