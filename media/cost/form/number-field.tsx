import { inputSpec, type InputId } from "../../../src/core/cost/inputs.ts";
import { capitalized } from "../../../src/core/wording.ts";
import { TextField } from "../../ui/text-field.tsx";
import { unitTexts } from "../../ui/unit-text.ts";
import { RangeField, rangeText, type RangeFieldProps } from "./range-field.tsx";

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
  const given = rangeText(input, range.given);
  return (
    <TextField
      id={id}
      label={capitalized(label)}
      unit={unitTexts[unit]}
      text={text}
      placeholder={placeholder}
      problem={
        problem && `${problem} ${inUse === "" ? "Nothing is in use." : `${inUse} stays in use.`}`
      }
      origin={origin}
      help={help}
      isExplained={isExplained}
      type={props.type}
      leave={props.leave}
    >
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
    </TextField>
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
