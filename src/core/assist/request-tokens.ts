/** Tokens of a request before anything is sent: what they will probably be, and what they can be at most. */

import type * as z from "zod";

import type { ModelRequest } from "./language-model.ts";
import type { TokenSpan } from "./outgoing.ts";
import { answerForm, saysForm } from "./schema-words.ts";

/** What is paid for. */
export interface BilledTokens {
  readonly input: TokenSpan;
  readonly output: TokenSpan;
  /** Of the likely input; absent: nobody can say. */
  readonly cache?: { readonly read: number; readonly written: number } | undefined;
}

export interface RequestTokens extends BilledTokens {
  /** Of the likely input: instructions, and the form of the answer. */
  readonly instructions: number;
}

/**
 * Words, groups of up to three digits, runs of signs, and any other character by itself. Measured on 10 public files of
 * network texts, code, prose and Chinese (2026-11-23): 0.8 to 1.1 of them to a token of o200k_base. Models that do not
 * publish their vocabulary make about 1.1 times as many tokens (see `tokens/estimate.ts`, which needs a table of a
 * megabyte to say so more exactly: too much for a process that only asks).
 */
const pieces = /[A-Za-z]+|\d{1,3}|[!-/:-@[-`{-~]+|[^\p{ASCII}]/gu;
const tokensPerPiece = 1.15;

/** Around the texts: roles, marks of turns, and what the provider says about the form of the answer. */
const frame: TokenSpan = { likely: 50, most: 1500 };

/** What answers usually take of what they may. */
const usualShare = 0.3;

/** Tokens are never more than bytes of UTF-8, as each stands for at least one. */
export function estimatedTokens(text: string): TokenSpan {
  const likely = Math.ceil((text.match(pieces)?.length ?? 0) * tokensPerPiece);
  const most = encoder.encode(text).length;
  return { likely: Math.min(likely, most), most };
}

const encoder = new TextEncoder();

/** Remembers what many requests have in common: instructions, and the form of the answer. */
export class RequestMeter {
  readonly #systems = new Map<string, TokenSpan>();
  readonly #schemas = new Map<z.ZodType, TokenSpan>();

  tokens(request: ModelRequest): RequestTokens {
    const { maxOutputTokens: most, likelyOutputTokens = most * usualShare } = request;
    const likely = Math.min(Math.ceil(likelyOutputTokens), most);
    const instructions = this.instructions(request);
    return {
      input: sum([instructions, estimatedTokens(request.text)]),
      output: { likely, most },
      instructions: instructions.likely,
    };
  }

  /** Input tokens of all but the text. */
  instructions(request: ModelRequest): TokenSpan {
    const { system, schema } = request;
    const ofSystem = remembered(this.#systems, system, () => estimatedTokens(system));
    if (saysForm(request)) return sum([frame, ofSystem]);
    const ofSchema = remembered(this.#schemas, schema, () => schemaTokens(schema));
    return sum([frame, ofSystem, ofSchema]);
  }
}

/** Providers tell it to the model as JSON Schema, in lines of its own at worst. */
const schemaTokens = (schema: z.ZodType): TokenSpan =>
  estimatedTokens(JSON.stringify(answerForm(schema), undefined, 2));

function remembered<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function sum(spans: readonly TokenSpan[]): TokenSpan {
  return {
    likely: spans.reduce((total, { likely }) => total + likely, 0),
    most: spans.reduce((total, { most }) => total + most, 0),
  };
}
