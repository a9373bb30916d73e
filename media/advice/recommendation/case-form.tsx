/** What is asked of a person: the case as it is. Most of it is the cost scenario's, and changed there, too. */

import { formatInput, parseInput } from "../../../src/core/cost/input-text.ts";
import { inputSpec, type InputId } from "../../../src/core/cost/inputs.ts";
import { techniqueNames } from "../../../src/core/recommendation/dataset-signals.ts";
import {
  askedInputs,
  longestTask,
} from "../../../src/core/recommendation/recommendation-inputs.ts";
import {
  triedTechniques,
  type RecommendationAnswers,
} from "../../../src/core/recommendation/recommendation.ts";
import { capitalized } from "../../../src/core/wording.ts";
import type { RecommendationState } from "../../../src/protocol/advice-view.ts";
import { TextField } from "../../ui/text-field.tsx";
import { unitTexts } from "../../ui/unit-text.ts";
import { useActions } from "../actions.ts";
import { NumberDraft } from "../ask/number-draft.tsx";

export function CaseForm({ state }: { readonly state: RecommendationState }) {
  const { answers, inputs } = state;
  const { change } = useActions();
  const answer = (part: Partial<RecommendationAnswers>, isTyped = false): void => {
    change({ type: "changeAnswers", answers: { ...answers, ...part } }, { isTyped });
  };
  return (
    <section class="inputs" aria-labelledby="case-title">
      <h2 id="case-title">Your case</h2>
      <div class="fields wide-fields">
        <ScenarioField state={state} />
        <TaskField task={answers.task} answer={answer} />
      </div>
      <div class="fields">
        {askedInputs.map((input) => (
          <InputField
            key={input}
            input={input}
            value={inputs[input]}
            scenario={state.scenarios[state.selected] ?? ""}
          />
        ))}
        <NumberDraft
          id="latency-now"
          label="An answer takes now"
          unit="ms"
          help="From the request to the end of the answer."
          placeholder="not said"
          value={answers.latencyNowMs}
          {...latencyBounds}
          take={(latencyNowMs) => {
            answer({ latencyNowMs }, true);
          }}
        />
        <NumberDraft
          id="latency-target"
          label="It may take"
          unit="ms"
          help="What is fast enough for whoever waits for it."
          placeholder="not said"
          value={answers.latencyTargetMs}
          {...latencyBounds}
          take={(latencyTargetMs) => {
            answer({ latencyTargetMs }, true);
          }}
        />
      </div>
      <Tried tried={answers.tried} answer={answer} />
    </section>
  );
}

/** Up to ten minutes. */
const latencyBounds = { least: 1, most: 600_000, isOptional: true };

type Answer = (part: Partial<RecommendationAnswers>, isTyped?: boolean) => void;

function ScenarioField({
  state: { scenarios, selected },
}: {
  readonly state: RecommendationState;
}) {
  const { change } = useActions();
  return (
    <div class="field">
      <label for="scenario">Cost scenario</label>
      <select
        id="scenario"
        value={String(selected)}
        aria-describedby="scenario-help"
        onChange={({ currentTarget }) => {
          change({ type: "selectScenario", selected: Number(currentTarget.value) });
        }}
      >
        {scenarios.map((name, index) => (
          <option key={name} value={String(index)}>
            {name}
          </option>
        ))}
      </select>
      <p id="scenario-help" class="help">
        {scenarios.length === 0
          ? "There is none: add one in the Cost view."
          : "Its prices and volumes are in the Cost view."}
      </p>
    </div>
  );
}

function TaskField({ task, answer }: { readonly task: string; readonly answer: Answer }) {
  const { send } = useActions();
  return (
    <div class="field">
      <label for="task">What the model is to do</label>
      <textarea
        id="task"
        rows={3}
        maxLength={longestTask}
        dir="auto"
        aria-describedby="task-help"
        value={task}
        onInput={({ currentTarget }) => {
          answer({ task: currentTarget.value }, true);
        }}
        onBlur={send}
      />
      <p id="task-help" class="help">
        In a few words, such as: find the cause of a network ticket and name the commands that fix
        it.
      </p>
    </div>
  );
}

interface InputFieldProps {
  readonly input: InputId;
  readonly value: number | undefined;
  /** Name of the scenario that has it: what is typed is of one scenario only. */
  readonly scenario: string;
}

function InputField({ input, value, scenario }: InputFieldProps) {
  const { change, drafts, draft, send } = useActions();
  const { help, label, unit, default: usual } = inputSpec(input);
  const name = `${input} of ${scenario}`;
  const text = drafts[name];
  const isEmpty = text === undefined || text.trim() === "";
  const problem = isEmpty ? undefined : parseInput(input, text).problem;
  const isNumber = Number.isFinite(Number(usual));
  return (
    <TextField
      id={`input-${input}`}
      label={capitalized(label)}
      unit={unitTexts[unit]}
      text={text ?? (value === undefined ? "" : formatInput(input, value))}
      placeholder={isNumber ? formatInput(input, Number(usual)) : "not said"}
      problem={problem}
      help={help}
      isExplained={false}
      type={(typed) => {
        draft(name, typed);
        const read = typed.trim() === "" ? null : parseInput(input, typed).value;
        if (read === undefined || read === (value ?? null)) return;
        change({ type: "changeInput", input, value: read }, { isTyped: true });
      }}
      leave={() => {
        if (text !== undefined && problem === undefined) draft(name, undefined);
        send();
      }}
    />
  );
}

interface TriedProps {
  readonly tried: RecommendationAnswers["tried"];
  readonly answer: Answer;
}

function Tried({ tried, answer }: TriedProps) {
  return (
    <fieldset class="tried">
      <legend>Tried already</legend>
      <div class="choices">
        {triedTechniques.map((technique) => (
          <label key={technique} class="choice">
            <input
              id={`tried-${technique}`}
              type="checkbox"
              checked={tried.includes(technique)}
              onChange={({ currentTarget: { checked } }) => {
                const others = tried.filter((one) => one !== technique);
                answer({ tried: checked ? [...others, technique] : others });
              }}
            />
            <span>{capitalized(techniqueNames[technique])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
