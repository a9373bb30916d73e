/** `tunesmith assess`: how good a dataset is, by rules, and by a model that is asked only when somebody agrees. */

import { assessmentJson } from "../core/assessment/assessment-json.ts";
import { assessmentMarkdown } from "../core/assessment/assessment-markdown.ts";
import { assessmentText } from "../core/assessment/assessment-text.ts";
import type { DataQualityAssessment } from "../core/assessment/data-quality-assessment.ts";
import type { QualityMaterial, SampleWishes } from "../core/quality/quality-material.ts";
import { dataQualities, type DataQuality } from "../core/quality/score-card.ts";
import { resolveSettings, type Settings } from "../core/settings.ts";
import { planAssessment, runAssessment } from "../llm/assess-dataset.ts";
import { Failure } from "../node/failure.ts";
import { today } from "../node/today.ts";
import type { AssessCommand, AssessOutput } from "./assess-arguments.ts";
import type { Installation } from "./check.ts";
import { readConfigs } from "./dataset-configs.ts";
import { listModels } from "./list-models.ts";
import { NoAccess } from "./model-key.ts";
import { exitCodeOf, runWithModel } from "./model-run.ts";
import { openSession, type ModelSession } from "./model-session.ts";
import { readMaterial } from "./read-material.ts";
import { commandInputs, reportOutput } from "./report-output.ts";

type Report = (assessment: DataQualityAssessment | undefined, material: QualityMaterial) => string;

const reports: Readonly<Record<AssessOutput, Report>> = {
  pretty: assessmentText,
  json: assessmentJson,
  markdown: assessmentMarkdown,
};

/**
 * Leaves the verdict in `process.exitCode`. Where no model has judged that was to, the report is that of the rules, and
 * then the promise rejects with a Failure that says why.
 */
export async function assess(
  command: AssessCommand,
  { shardWorkerPath }: Installation,
): Promise<void> {
  const { path = "-", model: wishes } = command;
  const configs = await readConfigs([path], command.configPath);
  const settings = resolveSettings(...(configs.get(path) ?? []), command.settings);
  if (wishes?.listsModels === true) return listModels(command, wishes, settings);
  const write = await reportOutput(command.outPath, commandInputs(command, wishes));
  // What is wrong with the command is said before a long dataset is read.
  const session =
    wishes &&
    (await openSession(wishes, { path, settings, command: "assess" }).catch(returned(NoAccess)));
  const isOpen = session !== undefined && !(session instanceof Failure);
  const sample: SampleWishes = {
    // Without a model nobody is shown one.
    size: isOpen ? (command.sampleSize ?? settings.assess.sampleSize) : 0,
    seed: settings.assess.seed,
  };
  const material = await readMaterial(path, { settings, sample, shardWorkerPath });
  const judged = isOpen
    ? await judge({ material, sample, session, settings }).catch(returned(Failure))
    : session;
  if (judged instanceof Failure) {
    process.exitCode = 2;
    await write(reports[command.output](undefined, material));
    throw judged;
  }
  const { result: assessment, isInterrupted = false } = judged ?? {};
  const card = assessment?.card ?? material.rules.card;
  const failed = exitCodeOf(assessment?.run, isInterrupted);
  const isBelow = isBelowGoal(card.overall?.quality, command.failBelow);
  // Before writing: a reader that has seen enough may end the process.
  process.exitCode = failed === 0 && isBelow ? 1 : failed;
  await write(reports[command.output](assessment, material));
}

/** For `catch`: a failure of this kind is a result like others; what else is thrown goes on. */
const returned =
  <F extends Failure>(kind: abstract new (...parameters: never) => F) =>
  (error: unknown): F => {
    if (error instanceof kind) return error;
    throw error;
  };

interface Judging {
  readonly material: QualityMaterial;
  readonly sample: SampleWishes;
  readonly session: ModelSession;
  readonly settings: Settings;
}

function judge({ material, sample, session, settings }: Judging) {
  const own = { sample, repeats: settings.assess.repeats, today: today() };
  return runWithModel(
    {
      plan: (means) => planAssessment(material, { ...means, ...own }),
      run: (plan, means) => runAssessment(plan, { ...means, ...own }),
    },
    session,
    settings,
  );
}

/** What cannot be told does not pass. */
function isBelowGoal(quality: DataQuality | undefined, goal: DataQuality | undefined): boolean {
  if (goal === undefined) return false;
  return quality === undefined || dataQualities.indexOf(quality) > dataQualities.indexOf(goal);
}
