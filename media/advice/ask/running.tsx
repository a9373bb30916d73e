import { usd } from "../../../src/core/cost/figure-text.ts";
import { formatInteger } from "../../../src/core/wording.ts";
import type { RunProgress } from "../../../src/core/assist/run.ts";
import type { ChosenModel } from "../../../src/protocol/advice-view.ts";
import { useActions } from "../actions.ts";

export interface RunningProps {
  readonly progress: RunProgress;
  readonly model: ChosenModel | undefined;
}

export function Running({ progress, model }: RunningProps) {
  const { post } = useActions();
  const { done, total, spentUsd, waiting } = progress;
  const answered = `${formatInteger(done)} of ${formatInteger(total)} answered`;
  return (
    <div class="running">
      <h3 id="running-title" tabIndex={-1}>
        Asking {model?.facts.label ?? "the model"} …
      </h3>
      <svg
        class="progress"
        role="progressbar"
        aria-labelledby="running-title"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={answered}
      >
        <rect class="bar-track" width="100%" height="100%" />
        <rect
          class="bar-fill"
          width={`${total === 0 ? 0 : Math.min(100, (100 * done) / total)}%`}
          height="100%"
        />
      </svg>
      <p class="amount">
        {answered}
        {spentUsd !== undefined && ` · ${usd(spentUsd)} spent`}
      </p>
      {/* It keeps its place while it is empty: nothing below jumps. */}
      <p class="waiting note">{waiting ?? "What is answered is kept, also if you stop."}</p>
      <div class="buttons">
        <button
          type="button"
          class="secondary"
          onClick={() => {
            post({ type: "stop" });
          }}
        >
          Stop
        </button>
      </div>
    </div>
  );
}
