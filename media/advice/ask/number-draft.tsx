/** A field for a number that is no input of a cost scenario. */

import { numberText, readNumber, type NumberBounds } from "../../ui/read-number.ts";
import { TextField, type TextFieldProps } from "../../ui/text-field.tsx";
import { useActions } from "../actions.ts";

export interface NumberDraftProps
  extends NumberBounds, Pick<TextFieldProps, "id" | "label" | "unit" | "help"> {
  /** `undefined`: not said. */
  readonly value: number | undefined;
  readonly placeholder?: string;
  readonly take: (value: number | undefined) => void;
}

/** What cannot be read stays in the field, and the last value that could be read holds. */
export function NumberDraft(props: NumberDraftProps) {
  const { id, label, unit, help, value, digits = 0, placeholder = "", take } = props;
  const { drafts, draft, send } = useActions();
  const text = drafts[id];
  const { problem } = text === undefined ? {} : readNumber(text, props);
  return (
    <TextField
      id={id}
      label={label}
      unit={unit}
      text={text ?? (value === undefined ? "" : numberText(value, digits))}
      placeholder={placeholder}
      problem={problem}
      help={help}
      isExplained
      type={(typed) => {
        draft(id, typed);
        const read = readNumber(typed, props);
        if (read.problem === undefined && read.value !== value) take(read.value);
      }}
      leave={() => {
        if (text !== undefined && problem === undefined) draft(id, undefined);
        send();
      }}
    />
  );
}
