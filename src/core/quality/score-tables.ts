/** What rules make scores of: the one table of their weights and curves. */

import type { Curve } from "./curve.ts";
import type { Dimension } from "./score-card.ts";

/** With fewer records it is chance how alike they are. */
export const leastRecords = 10;

/** With fewer records a single one moves scores by points: dimensions are told, but no overall score. */
export const leastForOverall = 50;

/** What the scores are made of. Weights of a dimension add up to 1; a part that is not known leaves its weight to the others. */
export const scoreParts = {
  diversity: {
    /**
     * Clusters, as a share of the records that were compared: what of them is new. Up to a fifth that is alike costs
     * little, as variants of one request teach how wordings differ; where two records of three are copies the set is as good
     * as one of a third of its size.
     */
    clusters: {
      weight: 0.6,
      curve: [
        [0, 0],
        [0.05, 15],
        [0.3, 45],
        [0.6, 75],
        [0.9, 100],
      ],
    },
    /** Different triples of words in the first 100,000 words: running text has 0.7 and more, texts of templates 0.1 to 0.3. */
    freshTriples: {
      weight: 0.4,
      curve: [
        [0, 0],
        [0.1, 30],
        [0.3, 60],
        [0.5, 85],
        [0.7, 100],
      ],
    },
  },
  consistency: {
    /** Share of records whose prompt others answer differently: each of them teaches against another one. */
    conflicting: {
      weight: 0.5,
      curve: [
        [0, 100],
        [0.01, 85],
        [0.05, 50],
        [0.2, 0],
      ],
    },
    /** Share of answers in the most frequent form of their task type. Two forms in equal parts are half way. */
    form: {
      weight: 0.35,
      curve: [
        [0.2, 20],
        [0.5, 55],
        [0.8, 85],
        [0.95, 100],
      ],
    },
    /** Records with a system prompt or those without, whichever are more: models learn to go by whether there is one. */
    system: {
      weight: 0.15,
      curve: [
        [0.5, 40],
        [0.9, 80],
        [1, 100],
      ],
    },
  },
  completeness: {
    /** Share of records with empty, short or placeholder content, without answer, or with one that breaks off. */
    incomplete: {
      weight: 1,
      curve: [
        [0, 100],
        [0.01, 92],
        [0.05, 75],
        [0.1, 60],
        [0.3, 20],
        [0.5, 0],
      ],
    },
  },
  format: {
    /** Share of lines that are records without an error of syntax or schema; 95 % is what the original toolkit aims at. */
    wellFormed: {
      weight: 1,
      curve: [
        [0.5, 0],
        [0.8, 40],
        [0.95, 75],
        [0.99, 92],
        [1, 100],
      ],
    },
  },
} as const satisfies Record<string, Record<string, { weight: number; curve: Curve }>>;

/** From half of the records on it is no exception, with all of them there is nothing else to learn. */
const teachesLittle: Curve = [
  [0.3, 100],
  [0.5, 80],
  [0.8, 45],
  [1, 20],
];

/**
 * What no other merit makes up for, as shares of the records that should have an answer: the score of `of` and the overall
 * score are at most these points.
 */
export const ceilings = {
  sameAnswer: { of: "diversity", curve: teachesLittle },
  /** One label of several may be usual; a single one leaves nothing to choose. */
  sameLabel: {
    of: "diversity",
    curve: [
      [0.9, 100],
      [0.98, 69],
      [1, 20],
    ],
  },
  /** A few sentences to choose from may be meant; as a set of conversations it is a poor one. */
  repeatedAnswers: {
    of: "diversity",
    curve: [
      [0.5, 100],
      [0.9, 69],
    ],
  },
  echoes: { of: "completeness", curve: teachesLittle },
  refusals: { of: "completeness", curve: teachesLittle },
  /** Of answers in sentences. Some write without stops, so this is a doubt and no fault. */
  openEnded: {
    of: "completeness",
    curve: [
      [0.85, 100],
      [0.95, 84],
    ],
  },
} as const satisfies Record<string, { of: Dimension; curve: Curve }>;

export type Ceiling = keyof typeof ceilings;
