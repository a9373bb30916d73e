/** What a person has said in the form, and what a model has answered: kept for the workspace. */
import type * as vscode from "vscode";
import type {
  RecommendationAnswers,
  RecommendationInputs,
  RecommendationReport,
} from "../core/recommendation/recommendation.ts";
import { parseAnswers } from "../protocol/advice-view-schema.ts";

const answersKey = "tunesmith.recommendationAnswers";
const reportKey = "tunesmith.recommendation";

/** Of what is kept: another one is not read. */
const version = 1;

export type AnsweredReport = Pick<RecommendationReport, "model" | "run">;

interface Kept extends AnsweredReport {
  readonly version: typeof version;
  /** As `caseKey` has it. */
  readonly about: string;
}

export class RecommendationMemory {
  readonly #state: vscode.Memento;

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  get answers(): RecommendationAnswers {
    return parseAnswers(this.#state.get(answersKey)) ?? { task: "", tried: [] };
  }

  async setAnswers(answers: RecommendationAnswers): Promise<void> {
    await this.#state.update(answersKey, answers);
  }

  /** `isStale`: the model was asked about something else. */
  reportAbout(
    inputs: RecommendationInputs,
  ): (AnsweredReport & { readonly isStale: boolean }) | undefined {
    const kept = this.#state.get<Kept>(reportKey);
    if (kept?.version !== version) return undefined;
    return { model: kept.model, run: kept.run, isStale: kept.about !== caseKey(inputs) };
  }

  async keep({ inputs, model, run }: RecommendationReport): Promise<void> {
    const kept: Kept = { version, about: caseKey(inputs), model, run };
    await this.#state.update(reportKey, kept);
  }
}

/** What an answer depends on; the rest of the inputs follows from it. */
export const caseKey = ({ answers, dataset, estimate }: RecommendationInputs): string =>
  JSON.stringify([answers, dataset, estimate.scenario.given]);
