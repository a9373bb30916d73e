/** Gathers the facts of records, one after the other. */

import { isBlank } from "../blank.ts";
import { RecordScanner } from "../digest/scan-record.ts";
import type { Example, Format } from "../formats/format.ts";
import { parseRecord } from "../json/strict.ts";
import { isTrainedOn } from "../learning/trained-turns.ts";
import type { JsonObject } from "../model.ts";
import { recordParts } from "../quality/record-texts.ts";
import { TraitReader, type RecordTraits } from "../quality/traits.ts";
import { TextWords } from "../quality/word-hashes.ts";
import { turnLength } from "../record-view.ts";
import { exampleTokens, stringLeafTokens } from "../tokens/example-tokens.ts";
import type { TokenCounter } from "../tokens/token-counter.ts";
import type { LineFact, RecordFact } from "./record-facts.ts";

export class FactReader {
  readonly #counter: TokenCounter;
  readonly #scanner = new RecordScanner([]);
  readonly #traits = new TraitReader();
  readonly #words = new TextWords();

  constructor(counter: TokenCounter) {
    this.#counter = counter;
  }

  /** `text`: of a line. The answer may be kept, and added to any `RecordFacts`. */
  read(text: string, format: Format | undefined): LineFact {
    if (isBlank(text)) return "blank";
    const json = parseRecord(text);
    if (json === undefined || this.#isTooDeep(text)) return "unreadable";
    const example = format?.read(json, () => undefined);
    return { ...this.#figuresOf(json, example), traits: this.#traitsOf(json, example) };
  }

  /** As a check has it, which counts no such record. */
  #isTooDeep(text: string): boolean {
    this.#scanner.look(text);
    return this.#scanner.tooDeep;
  }

  /** Of a record of no known format nobody knows what its turns are, and what is learned: its texts have tokens. */
  #figuresOf(json: JsonObject, example: Example | undefined): Omit<RecordFact, "traits"> {
    if (example === undefined) {
      const tokens = stringLeafTokens(json, this.#counter);
      return { tokens, trained: 0, turns: undefined, answer: undefined };
    }
    const { total, trained } = exampleTokens(example, this.#counter);
    const turns = example.turns.length;
    return { tokens: total, trained, turns, answer: answerLength(example) };
  }

  #traitsOf(json: JsonObject, example: Example | undefined): RecordTraits {
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
