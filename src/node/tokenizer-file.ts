/** Counts tokens with the vocabulary of a `tokenizer.json`, as Hugging Face's models have them. */

import { readFile } from "node:fs/promises";
import { basename } from "node:path";

import { isObject } from "../core/fields.ts";
import { parseStrict } from "../core/json/strict.ts";
import type { JsonObject } from "../core/model.ts";
import type { TokenCounter } from "../core/tokens/token-counter.ts";
import { tokenizerById, tokenizers } from "../core/tokens/tokenizers.ts";
import { printable } from "../core/wording.ts";
import { Failure, readFailure, systemErrorCode } from "./failure.ts";
import { tokenCounter } from "./token-counters.ts";

/** What is used of the library, whose own types (0.2.0) are written for other ways to find modules. */
interface Library {
  readonly Tokenizer: new (tokenizer: JsonObject, config: JsonObject) => LoadedTokenizer;
}
interface LoadedTokenizer {
  encode(
    text: string,
    options: { readonly add_special_tokens: boolean },
  ): { readonly ids: readonly number[] };
}

/** `idOrPath`: a tokenizer's id, or the path of a `tokenizer.json`. Rejects with a Failure if it is neither. */
export async function loadTokenCounter(idOrPath: string): Promise<TokenCounter> {
  return tokenizerById(idOrPath) === undefined ? readTokenizer(idOrPath) : tokenCounter(idOrPath);
}

async function readTokenizer(path: string): Promise<TokenCounter> {
  const json = parseStrict(
    await readFile(path, "utf8").catch((error: unknown) => {
      throw systemErrorCode(error) === "ENOENT" ? noSuchFile(path) : readFailure(path, error);
    }),
  );
  if (!isObject(json) || !isObject(json["model"])) throw noTokenizer(path);
  const { Tokenizer } = (await import("@huggingface/tokenizers")) as unknown as Library;
  const encode = (text: string): number =>
    tokenizer.encode(text, { add_special_tokens: false }).ids.length;
  let tokenizer: LoadedTokenizer;
  try {
    tokenizer = new Tokenizer(withoutSpecialTokens(json), {});
    encode("A tokenizer that cannot count this is broken.");
  } catch (error) {
    throw noTokenizer(path, error);
  }
  return {
    id: basename(path),
    label: basename(path),
    count: encode,
    fit: (text, tokens) => longestFit(text, (length) => encode(text.slice(0, length)) <= tokens),
  };
}

/** Their text in a dataset is text like any other. */
function withoutSpecialTokens(json: JsonObject): JsonObject {
  const added = json["added_tokens"];
  if (!Array.isArray(added)) return json;
  const kept = added.filter((token) => !isObject(token) || token["special"] !== true);
  return { ...json, added_tokens: kept };
}

/** By halving: more text has more tokens, but for a few at its end. */
function longestFit(text: string, fits: (length: number) => boolean): number {
  let least = 0;
  let most = text.length;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  return isInsideCharacter(text, least) ? least - 1 : least;
}

function isInsideCharacter(text: string, at: number): boolean {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function noSuchFile(path: string): Failure {
  const ids = tokenizers.map(({ id }) => `"${id}"`).join(", ");
  return new Failure(
    `"${printable(path)}" is neither an encoding of Tunesmith nor a file: use ${ids} or the path of a tokenizer.json.`,
  );
}

function noTokenizer(path: string, cause?: unknown): Failure {
  return new Failure(
    `"${printable(path)}" is no tokenizer that can be used: give a tokenizer.json as Hugging Face's models have it.`,
    { cause },
  );
}
