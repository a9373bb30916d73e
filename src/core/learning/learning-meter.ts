/** How much is learned of the lines of a dataset, for one platform. Lines that were measured are remembered by their text. */

import { RecordScanner } from "../digest/scan-record.ts";
import type { Example, Format, Role } from "../formats/format.ts";
import { formatById } from "../formats/index.ts";
import type { JsonObject, Span } from "../model.ts";
import { parseRecord } from "../json/strict.ts";
import type { Target } from "../targets/target.ts";
import type { TokenCounter } from "../tokens/token-counter.ts";
import { learnedExample, type LearnedExample } from "./learned.ts";
import { untrainedSpans } from "./untrained-spans.ts";

/** Of one record, or of several together. */
export interface LearningFigures {
  /** Tokens on which the loss is taken. */
  readonly trained: number;
  /** All other tokens. */
  readonly untrained: number;
  /** Records that are cut. */
  readonly cut: number;
  /** Answers of which a cut leaves nothing. */
  readonly lostAnswers: number;
  /** Records that are too long for the platform, which takes nothing of them. */
  readonly leftOut: number;
}

/** All tokens of one record. */
export interface RecordTokens {
  readonly learned: LearningFigures;
  /** Those that the training gets to see. */
  readonly kept: number;
  /** Of whole turns, also where they are cut. */
  readonly byRole: Readonly<Partial<Record<Role, number>>>;
}

/** What is learned of one record. */
export interface LearnedRecord {
  readonly figures: LearningFigures;
  /** The places on the line on which no loss is taken. */
  readonly untrainedSpans: readonly Span[];
}

export interface LearningBasis {
  /** Of the dataset; `undefined` where no known one fits. */
  readonly format: Format | undefined;
  /** The platform that is asked about. */
  readonly target: Target | undefined;
  readonly counter: TokenCounter;
}

interface Measured {
  /** `undefined`: the line is no record that could be read. */
  readonly tokens: RecordTokens | undefined;
  /** `undefined`: nobody asked for them yet. */
  readonly untrainedSpans: readonly Span[] | undefined;
  /** Number of the last pass over the dataset that met the line. */
  pass: number;
}

export class LearningMeter {
  readonly #basis: LearningBasis;
  readonly #targetFormats: readonly Format[];
  readonly #scanner = new RecordScanner([]);
  readonly #measured = new Map<string, Measured>();
  #pass = 0;

  constructor(basis: LearningBasis) {
    this.#basis = basis;
    const { format, target } = basis;
    const isTaken = format !== undefined && target?.formats.includes(format.id) === true;
    this.#targetFormats = isTaken
      ? []
      : (target?.formats ?? []).flatMap((id) => formatById(id) ?? []);
  }

  /** `undefined`: the line is no record that could be read. */
  figures(text: string): LearningFigures | undefined {
    return this.tokens(text)?.learned;
  }

  /** `undefined`: the line is no record that could be read. */
  tokens(text: string): RecordTokens | undefined {
    const known = this.#measured.get(text);
    if (known !== undefined) {
      known.pass = this.#pass;
      return known.tokens;
    }
    const tokens = this.measure(text);
    this.#measured.set(text, { tokens, untrainedSpans: undefined, pass: this.#pass });
    return tokens;
  }

  /** What is learned, with its places. */
  record(text: string): LearnedRecord | undefined {
    const known = this.#measured.get(text);
    if (known !== undefined) known.pass = this.#pass;
    const { tokens, untrainedSpans } =
      known?.untrainedSpans === undefined ? this.#measureWithSpans(text) : known;
    return tokens && untrainedSpans && { figures: tokens.learned, untrainedSpans };
  }

  /** As `tokens`, without memory: for files that are larger than it should be. */
  measure(text: string): RecordTokens | undefined {
    const example = this.#read(text);
    return example && tokensOf(this.#learned(example));
  }

  /** A pass over all lines begins: those that it does not meet may be forgotten when it ends. */
  beginPass(): void {
    this.#pass += 1;
  }

  endPass(): void {
    for (const [text, { pass }] of this.#measured) {
      if (pass !== this.#pass) this.#measured.delete(text);
    }
  }

  #measureWithSpans(text: string): Measured {
    const example = this.#read(text);
    const learned = example && this.#learned(example);
    const measured = {
      tokens: learned && tokensOf(learned),
      untrainedSpans: learned ? untrainedSpans(text, example, learned) : [],
      pass: this.#pass,
    };
    this.#measured.set(text, measured);
    return measured;
  }

  #learned(example: Example): LearnedExample {
    const { counter, target } = this.#basis;
    return learnedExample(example, counter, target?.limits.tokens);
  }

  #read(text: string): Example | undefined {
    const json = parseRecord(text);
    if (json === undefined) return undefined;
    this.#scanner.look(text);
    // A check says so; whatever walks through it would not come to an end of it.
    if (this.#scanner.tooDeep) return undefined;
    return this.#formatOf(json)?.read(json, () => undefined);
  }

  /** The platform reads it in a format of its own: it may learn of other turns. */
  #formatOf(json: JsonObject): Format | undefined {
    let best = this.#basis.format;
    let bestScore = 0.5;
    for (const format of this.#targetFormats) {
      const score = format.score(json);
      if (score > bestScore) [best, bestScore] = [format, score];
    }
    return best;
  }
}

export const nothingLearned: LearningFigures = {
  trained: 0,
  untrained: 0,
  cut: 0,
  lostAnswers: 0,
  leftOut: 0,
};

export function addFigures(a: LearningFigures, b: LearningFigures): LearningFigures {
  return {
    trained: a.trained + b.trained,
    untrained: a.untrained + b.untrained,
    cut: a.cut + b.cut,
    lostAnswers: a.lostAnswers + b.lostAnswers,
    leftOut: a.leftOut + b.leftOut,
  };
}

function tokensOf(learned: LearnedExample): RecordTokens {
  const byRole: Partial<Record<Role, number>> = {};
  for (const { role, tokens } of learned.turns) byRole[role] = (byRole[role] ?? 0) + tokens;
  return { learned: figuresOf(learned), kept: learned.kept, byRole };
}

function figuresOf({ total, trained, cut, leftOut }: LearnedExample): LearningFigures {
  return {
    trained,
    untrained: total - trained,
    cut: cut === undefined ? 0 : 1,
    lostAnswers: cut?.lostAnswers ?? 0,
    leftOut: leftOut === undefined ? 0 : 1,
  };
}
