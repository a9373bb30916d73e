import { stepCommands } from "../../../src/core/recommendation/step-commands.ts";
import type {
  FineTuningRecommendation,
  NextStepId,
} from "../../../src/core/recommendation/recommendation.ts";
import { useActions } from "../actions.ts";

export interface NextStepsProps {
  readonly steps: FineTuningRecommendation["nextSteps"];
  readonly hasDataset: boolean;
}

export function NextSteps({ steps, hasDataset }: NextStepsProps) {
  return (
    <>
      <h3>Next steps</h3>
      <ol class="next-steps">
        {steps.map(({ step, text }, index) => (
          <li key={index}>
            <p dir="auto">{text}</p>
            <StepButton step={step} hasDataset={hasDataset} />
          </li>
        ))}
      </ol>
    </>
  );
}

function StepButton({
  step,
  hasDataset,
}: {
  readonly step: NextStepId;
  readonly hasDataset: boolean;
}) {
  const { post } = useActions();
  const { command, title, needsDataset } = stepCommands[step];
  if (command === undefined) return null;
  if (needsDataset && !hasDataset) return <p class="note">{title}: open the dataset first.</p>;
  return (
    <button
      type="button"
      class="secondary"
      onClick={() => {
        post({ type: "takeStep", step });
      }}
    >
      {title}
    </button>
  );
}
