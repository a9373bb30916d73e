/** A field for a number that is no input of a cost scenario. */

import { formatInteger } from "../../../src/core/wording.ts";
import { TextField, type TextFieldProps } from "../../ui/text-field.tsx";
import { useActions } from "../actions.ts";

export interface NumberDraftProps extends Pick<TextFieldProps, "id" | "label" | "unit" | "help"> {
  /** `undefined`: not said. */
  readonly value: number | undefined;
  readonly least: number;
  readonly most: number;
  /** Whole numbers only, unless it says how many digits there are behind the point. */
  readonly digits?: number;
  /** It may be left empty. */
  readonly isOptional?: boolean;
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
      text={text ?? (value === undefined ? "" : shown(value, digits))}
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

const shown = (value: number, digits: number): string =>
  digits === 0 ? formatInteger(value) : value.toFixed(digits);

type Bounds = Pick<NumberDraftProps, "least" | "most" | "digits" | "isOptional">;

/** Reads "1,200" and "0.50"; `problem`: a plain sentence. */
export function readNumber(
  text: string,
  { least, most, digits = 0, isOptional = false }: Bounds,
): { readonly value?: number; readonly problem?: string } {
  const plain = text
    .trim()
    .replace(/^\$ ?/, "")
    .replaceAll(/(?<=\d)[, _](?=\d{3}(?!\d))/g, "");
  if (plain === "" && isOptional) return {};
  const value = /^(?:\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : NaN;
  const isFit = value >= least && value <= most && (digits > 0 || Number.isInteger(value));
  if (isFit) return { value };
  const [from, to] = [least, most].map((bound) => shown(bound, digits));
  return { problem: `Write a ${digits > 0 ? "" : "whole "}number from ${from} to ${to}.` };
}
