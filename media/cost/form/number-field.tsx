import type { ComponentChildren } from "preact";
import { inputSpec, type InputId } from "../../../src/core/cost/inputs.ts";
import { capitalized } from "../../../src/core/wording.ts";
import { Icon } from "../icons.tsx";
import { RangeField, rangeText, type RangeFieldProps } from "./range-field.tsx";
import { unitTexts } from "./unit-text.ts";

export interface NumberFieldProps {
  readonly input: InputId;
  readonly text: string;
  /** The value that holds when the field is empty. */
  readonly placeholder: string;
  /** Where that is from. */
  readonly origin: string | undefined;
  readonly problem: string | undefined;
  /** The value in use while the text cannot be read. */
  readonly inUse: string;
  /** What the dataset says, where something else is given. */
  readonly offer: string | undefined;
  readonly isExplained: boolean;
  readonly range: Pick<RangeFieldProps, "value" | "given" | "usual" | "typed" | "type" | "change">;
  /** Its range is to be seen in fields. */
  readonly isRanged: boolean;
  readonly type: (text: string) => void;
  readonly leave: () => void;
  /** Takes what is offered. */
  readonly take: () => void;
}

export const fieldId = (input: InputId): string => `input-${input}`;

export function NumberField(props: NumberFieldProps) {
  const { input, text, placeholder, origin, problem, inUse, offer, isExplained, range, isRanged } =
    props;
  const { help, label, unit } = inputSpec(input);
  const id = fieldId(input);
  const unitText = unitTexts[unit];
  const given = rangeText(input, range.given);
  const described = [
    ...(problem === undefined ? [] : [`${id}-problem`]),
    `${id}-unit`,
    ...(origin === undefined ? [] : [`${id}-origin`]),
    `${id}-help`,
  ];
  return (
    <div class="field" title={isExplained ? undefined : help}>
      <label for={id}>{capitalized(label)}</label>
      <div class="field-row">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellcheck={false}
          value={text}
          placeholder={placeholder}
          aria-invalid={problem !== undefined}
          aria-describedby={described.join(" ")}
          onInput={({ currentTarget }) => {
            props.type(currentTarget.value);
          }}
          onBlur={props.leave}
        />
        <span id={`${id}-unit`} class="unit">
          {unitText}
        </span>
      </div>
      {problem !== undefined && (
        <Problem id={`${id}-problem`}>
          {problem} {inUse === "" ? "Nothing is in use." : `${inUse} stays in use.`}
        </Problem>
      )}
      {origin !== undefined && (
        <p id={`${id}-origin`} class="origin">
          {origin}
        </p>
      )}
      {offer !== undefined && (
        <Offer
          of={offer}
          take={() => {
            props.take();
            document.getElementById(id)?.focus();
          }}
        />
      )}
      {isRanged ? (
        <RangeField input={input} {...range} send={props.leave} />
      ) : (
        given !== undefined && <p class="origin">Range: {given}</p>
      )}
      <p id={`${id}-help`} class="help" hidden={!isExplained}>
        {help}
      </p>
    </div>
  );
}

function Problem({ id, children }: { readonly id: string; readonly children: ComponentChildren }) {
  return (
    <p id={id} class="problem">
      <Icon name="error" />
      <span>{children}</span>
    </p>
  );
}

function Offer({ of, take }: { readonly of: string; readonly take: () => void }) {
  return (
    <p class="origin">
      <button type="button" class="link" onClick={take}>
        Use the dataset’s {of}
      </button>
    </p>
  );
}
