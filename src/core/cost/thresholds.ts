/** Where the rules of the decision draw their lines: those of the original toolkit, unless the project has its own. */

export interface DecisionThresholds {
  /** Requests a month: above the first fine-tuning is favoured, below the second it is not. */
  readonly manyRequests: number;
  readonly fewRequests: number;
  /** Months until break-even: below the first, above the second. */
  readonly soonMonths: number;
  readonly lateMonths: number;
  readonly fewExamples: number;
  /** Share of the prompt that fine-tuning saves. */
  readonly repeatedShare: number;
  /** Of the requirements. */
  readonly changesPerYear: number;
}

export const defaultThresholds: DecisionThresholds = {
  manyRequests: 10_000,
  fewRequests: 1000,
  soonMonths: 3,
  lateMonths: 6,
  fewExamples: 500,
  repeatedShare: 0.5,
  changesPerYear: 4,
};
