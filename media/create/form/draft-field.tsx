/** A line of text that means a value: what cannot be read stays in it, and the last value that could be read holds. */

import { TextField, type TextFieldProps } from "../../ui/text-field.tsx";
import { useActions } from "../actions.ts";

export interface DraftFieldProps<T> extends Pick<
  TextFieldProps,
  "id" | "label" | "unit" | "help" | "placeholder"
> {
  /** The value as text. */
  readonly shown: string;
  /** `problem`: a plain sentence. */
  readonly read: (text: string) => { readonly value?: T; readonly problem?: string };
  /** `undefined`: the field is empty, which is right. */
  readonly take: (value: T | undefined) => void;
}

export function DraftField<T>({ shown, read, take, ...field }: DraftFieldProps<T>) {
  const { drafts, draft, send } = useActions();
  const text = drafts[field.id];
  const { problem } = text === undefined ? {} : read(text);
  return (
    <TextField
      {...field}
      text={text ?? shown}
      problem={problem}
      isExplained
      type={(typed) => {
        draft(field.id, typed);
        const known = read(typed);
        if (known.problem === undefined) take(known.value);
      }}
      leave={() => {
        if (text !== undefined && problem === undefined) draft(field.id, undefined);
        send();
      }}
    />
  );
}
