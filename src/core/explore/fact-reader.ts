/** Gathers the facts of records, one after the other. */

import { isBlank } from "../blank.ts";
import type { Example, Format } from "../formats/format.ts";
import { parseRecord } from "../json/strict.ts";
import { isTrainedOn } from "../learning/trained-turns.ts";
import type { JsonObject } from "../model.ts";
import { recordParts } from "../quality/record-texts.ts";
import { TraitReader, type RecordTraits } from "../quality/traits.ts";
import { TextWords } from "../quality/word-hashes.ts";
import { turnLength } from "../record-view.ts";
import { exampleTokens } from "../tokens/example-tokens.ts";
import type { TokenCounter } from "../tokens/token-counter.ts";
import type { LineFact } from "./record-facts.ts";

export class FactReader {
  readonly #counter: TokenCounter;
  readonly #traits = new TraitReader();
  readonly #words = new TextWords();

  constructor(counter: TokenCounter) {
    this.#counter = counter;
  }

  /** `text`: of a line. The answer may be kept, and added to any `RecordFacts`. */
  read(text: string, format: Format | undefined): LineFact {
    if (isBlank(text)) return "blank";
    const json = parseRecord(text);
    const example = json && format?.read(json, () => undefined);
    if (json === undefined || example === undefined) return "unreadable";
    const { total, trained } = exampleTokens(example, this.#counter);
    return {
      tokens: total,
      trained,
      turns: example.turns.length,
      answer: answerLength(example),
      traits: this.#traitsOf(json, example),
    };
  }

  #traitsOf(json: JsonObject, example: Example): RecordTraits {
    const { systems, prompts, answers } = recordParts(json, example);
    const reader = this.#traits;
    reader.begin();
    for (const text of systems) reader.readSystem(text);
    for (const text of prompts) this.#readText(text, true);
    for (const text of answers) this.#readText(text, false);
    return reader.traits(json);
  }

  #readText(text: string, isRequest: boolean): void {
    this.#words.read(text);
    this.#traits.read(text, this.#words, isRequest);
  }
}

/** Of the last answer that is learned; `undefined`: there is none. */
function answerLength(example: Example): number | undefined {
  const index = example.turns.findLastIndex(
    (turn, at) => turn.role === "assistant" && isTrainedOn(turn, at, example),
  );
  const turn = example.turns[index];
  return turn && turnLength(turn);
}
