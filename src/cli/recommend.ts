/** `tunesmith recommend`: whether to fine-tune at all, by rules, and by a model that is asked only when somebody agrees. */

import { withOwnModels } from "../core/cost/cost-config.ts";
import type { Estimate } from "../core/cost/estimate.ts";
import { priceBook } from "../core/cost/prices.ts";
import { maskWritten } from "../core/quality/mask-written.ts";
import { recommendationInputs } from "../core/recommendation/recommendation-inputs.ts";
import { recommendationJson } from "../core/recommendation/recommendation-json.ts";
import { recommendationMarkdown } from "../core/recommendation/recommendation-markdown.ts";
import { rulesReport } from "../core/recommendation/recommendation-report.ts";
import { recommendationText } from "../core/recommendation/recommendation-text.ts";
import type { RecommendationReport } from "../core/recommendation/recommendation.ts";
import { resolveSettings, type Settings } from "../core/settings.ts";
import { planRecommendation, runRecommendation } from "../llm/recommend.ts";
import { Failure } from "../node/failure.ts";
import { today } from "../node/today.ts";
import { readAssessment } from "./assessment-file.ts";
import type { Installation } from "./check.ts";
import { costEstimates } from "./cost-estimates.ts";
import { readScenarios } from "./cost-scenario-file.ts";
import { costRuns } from "./cost-scenarios.ts";
import { readConfigs } from "./dataset-configs.ts";
import { listModels } from "./list-models.ts";
import { exitCodeOf, runWithModel } from "./model-run.ts";
import { openSession } from "./model-session.ts";
import { readMaterial } from "./read-material.ts";
import type { RecommendCommand, RecommendOutput } from "./recommend-arguments.ts";
import { commandInputs, reportOutput } from "./report-output.ts";

const reports: Readonly<Record<RecommendOutput, (report: RecommendationReport) => string>> = {
  pretty: recommendationText,
  json: recommendationJson,
  markdown: recommendationMarkdown,
};

/** Leaves in `process.exitCode` whether a model that was to be asked has answered. */
export async function recommend(
  command: RecommendCommand,
  { shardWorkerPath }: Installation,
): Promise<void> {
  const { path, model: wishes, assessmentPath } = command;
  const configs = await readConfigs([path ?? "-"], command.configPath);
  const settings = resolveSettings(...(configs.get(path ?? "-") ?? []), command.settings);
  if (wishes?.listsModels === true) return listModels(command, wishes, settings);
  const write = await reportOutput(command.outPath, [
    ...commandInputs(command, wishes),
    ["the file of --assessment", assessmentPath],
    ["the file of --scenario", command.scenarioPath],
  ]);
  const assessment =
    assessmentPath === undefined ? undefined : await readAssessment(assessmentPath);
  // What is missing is said before a long dataset is read.
  const session = wishes && (await openSession(wishes, { path, settings, command: "recommend" }));
  const estimate = await estimateOf(command, settings);
  // What records say is not sent.
  const sample = { size: 0, seed: settings.assess.seed };
  const material =
    path === undefined
      ? undefined
      : await readMaterial(path, { settings, sample, shardWorkerPath });
  const { task, latencyNowMs, latencyTargetMs, tried } = command;
  const answers = { task, latencyNowMs, latencyTargetMs, tried };
  const inputs = recommendationInputs({ answers, estimate, material, assessment });
  const { thresholds } = settings.cost;
  if (session === undefined) {
    return write(reports[command.output](rulesReport(inputs, thresholds)));
  }
  const own = {
    thresholds,
    today: today(),
    maskWritten: (text: string) => maskWritten(text, settings),
  };
  const { result, isInterrupted } = await runWithModel(
    {
      plan: (means) => planRecommendation(inputs, { ...means, ...own }),
      written: ({ task }) => task,
      run: (plan, means) => runRecommendation(plan, { ...means, ...own }),
    },
    session,
    settings,
  );
  const exitCode = exitCodeOf(result.run, isInterrupted);
  // Before writing: a reader that has seen enough may end the process.
  process.exitCode = exitCode === 0 && result.model === undefined ? 2 : exitCode;
  await write(reports[command.output](result));
}

async function estimateOf(command: RecommendCommand, settings: Settings): Promise<Estimate> {
  const { path, scenarioPath, wishes } = command;
  const fromFile = scenarioPath === undefined ? [] : await readScenarios(scenarioPath);
  if (fromFile.length > 1) {
    throw new Failure(
      "A recommendation is about one scenario: leave only that one in the file of --scenario.",
    );
  }
  const book = withOwnModels(priceBook, settings.cost);
  const runs = costRuns({ paths: path === undefined ? [] : [path], fromFile, book }, wishes);
  const estimates = await costEstimates(runs, { settingsOf: () => settings, today: today() });
  const [estimate] = estimates;
  if (estimate === undefined) throw new RangeError("One scenario has one estimate.");
  return estimate;
}
