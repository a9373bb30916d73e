/** All that an estimate can be told. */

import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import { Figures } from "../../../src/core/cost/figures.ts";
import { inputRange, rangeEnds } from "../../../src/core/cost/input-range.ts";
import { formatInput } from "../../../src/core/cost/input-text.ts";
import {
  inputGroups,
  type GivenInputs,
  type InputGroup,
  type InputId,
} from "../../../src/core/cost/inputs.ts";
import type { DatasetTokens, ResolvedScenario } from "../../../src/core/cost/scenario.ts";
import { count } from "../../../src/core/wording.ts";
import { Fold } from "../../ui/fold.tsx";
import { Icon } from "../../ui/icons.tsx";
import {
  changeRange,
  leaveField,
  problemOf,
  rangeTextsOf,
  takeDataset,
  toggle,
  type,
  typeRange,
  type FieldTexts,
} from "../page-state.ts";
import { foldedGroups, inputsOf, isCommon, openGroups } from "./input-groups.ts";
import { ModelField, RivalField, type ModelFieldsProps } from "./model-fields.tsx";
import { NumberField } from "./number-field.tsx";
import { originText, valueText } from "./origin-text.ts";

export interface InputFormProps extends Omit<ModelFieldsProps, "isExplained"> {
  /** Absent: the scenario cannot be estimated, so that defaults are not known. */
  readonly resolved: ResolvedScenario | undefined;
  /** Absent: nothing is known of a dataset. */
  readonly tokens: DatasetTokens | undefined;
  /** What is being typed. */
  readonly texts: FieldTexts;
  readonly opened: readonly string[];
  /** A field is left. */
  readonly send: () => void;
}

export function InputForm(given: InputFormProps) {
  const { opened, change, resolved, scenario } = given;
  const inputs = resolved?.given ?? scenario.inputs;
  const isExplained = opened.includes("explanations");
  const isRanged = opened.includes("ranges");
  const figures = useMemo(() => new Figures(inputs), [inputs]);
  const props = { ...given, figures, isExplained, isRanged };
  return (
    <section class="inputs" aria-labelledby="inputs-title">
      <div class="title-row">
        <h2 id="inputs-title">Inputs</h2>
        <button
          type="button"
          class="link"
          aria-pressed={isExplained}
          onClick={() => {
            change((state) => toggle(state, "explanations", !isExplained));
          }}
        >
          {isExplained ? "Hide explanations" : "Explain the inputs"}
        </button>
        <button
          type="button"
          class="link"
          title="How far the inputs may lie off: the band, what matters most and the chances follow"
          aria-pressed={isRanged}
          onClick={() => {
            change((state) => toggle(state, "ranges", !isRanged));
          }}
        >
          {isRanged ? "Hide ranges" : "Show ranges"}
        </button>
      </div>
      <fieldset>
        <legend>Model</legend>
        <div class="fields">
          <ModelField {...props} />
        </div>
      </fieldset>
      {openGroups.map((group) => (
        <fieldset key={group}>
          <legend>{inputGroups[group]}</legend>
          <Fields {...props} inputs={inputsOf(group).filter(isCommon)} />
          <InputFold
            {...props}
            name={`more-${group}`}
            title={`More on ${inputGroups[group].toLowerCase()}`}
            inputs={inputsOf(group).filter((id) => !isCommon(id))}
          />
        </fieldset>
      ))}
      {foldedGroups.map((group) => (
        <FoldedGroup key={group} {...props} group={group} />
      ))}
    </section>
  );
}

interface FormProps extends InputFormProps {
  /** With all defaults. */
  readonly figures: Figures;
  readonly isExplained: boolean;
  readonly isRanged: boolean;
}

function FoldedGroup(props: FormProps & { readonly group: InputGroup }) {
  const { group } = props;
  return (
    <InputFold {...props} name={group} title={inputGroups[group]} inputs={inputsOf(group)}>
      {group === "rivals" && (
        <div class="fields">
          <RivalField {...props} />
        </div>
      )}
    </InputFold>
  );
}

interface InputFoldProps extends FormProps {
  readonly name: string;
  readonly title: string;
  readonly inputs: readonly InputId[];
  readonly children?: ComponentChildren;
}

/** What is given or wrong behind a fold is told on it. */
function InputFold(props: InputFoldProps) {
  const { name, title, inputs, children, scenario, texts } = props;
  const given = inputs.filter((id) => scenario.inputs[id] !== undefined).length;
  const wrong = inputs.filter((id) => problemOf(id, texts[id] ?? "") !== undefined).length;
  return (
    <Fold name={name} class="fold">
      <summary>
        <Icon name="fold" />
        <span class="fold-title">{title}</span>
        {wrong > 0 && (
          <span class="fold-wrong">
            <Icon name="error" />
            {wrong} to correct
          </span>
        )}
        {given > 0 && <span class="note">{given} given</span>}
      </summary>
      <fieldset>
        <legend class="unseen">{title}</legend>
        {children}
        <Fields {...props} inputs={inputs} />
      </fieldset>
    </Fold>
  );
}

function Fields(props: FormProps & { readonly inputs: readonly InputId[] }) {
  const { inputs, resolved, figures, tokens, texts, scenario, change, send } = props;
  const { isExplained, isRanged } = props;
  const ofDataset: GivenInputs =
    tokens === undefined ? {} : { trainingTokens: tokens.billed, examples: tokens.examples };
  const wholeDataset =
    tokens && `${count(tokens.billed, "token")} and ${count(tokens.examples, "example")}`;
  return (
    <div class="fields">
      {inputs.map((id) => {
        const value = scenario.inputs[id];
        const origin = resolved?.origins[id];
        const own = ofDataset[id];
        return (
          <NumberField
            key={id}
            input={id}
            text={texts[id] ?? (value === undefined ? "" : formatInput(id, value))}
            placeholder={resolved?.missing.includes(id) === true ? "" : valueText(id, figures)}
            origin={origin && originText(id, origin, figures)}
            problem={problemOf(id, texts[id] ?? "")}
            inUse={valueText(id, figures)}
            offer={own === undefined || value === undefined ? undefined : wholeDataset}
            isExplained={isExplained}
            range={{
              value,
              given: scenario.ranges?.[id],
              usual: usualRange(id, figures, scenario.ranges?.[id] ? {} : resolved?.ranges),
              typed: rangeTextsOf(texts, id),
              type: (ends) => {
                change((state) => typeRange(state, id, ends));
              },
              change: (range) => {
                change((state) => changeRange(state, id, range));
              },
            }}
            isRanged={isRanged}
            type={(text) => {
              change((state) => type(state, id, text));
            }}
            leave={() => {
              change((state) => leaveField(state, id));
              send();
            }}
            take={() => {
              change(takeDataset);
            }}
          />
        );
      })}
    </div>
  );
}

/** `undefined`: the value is not known. What has no usual spread is taken for certain. */
function usualRange(
  id: InputId,
  figures: Figures,
  ranges: ResolvedScenario["ranges"] = {},
): readonly [low: number, high: number] | undefined {
  const value = figures.value(id);
  const range = inputRange(id, { ranges }) ?? { type: "given", low: value, high: value };
  const ends = rangeEnds(id, range, value);
  return ends.some(Number.isNaN) ? undefined : ends;
}
