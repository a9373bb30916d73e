/** Check boxes and radio buttons with what they mean below them. */

import type { ComponentChildren } from "preact";

export interface CheckProps {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly help?: string;
  readonly isChecked: boolean;
  readonly choose: (isChecked: boolean) => void;
}

export function Check({ id, label, help, isChecked, choose }: CheckProps) {
  return (
    <label class="choice">
      <input
        id={id}
        type="checkbox"
        checked={isChecked}
        onChange={({ currentTarget }) => {
          choose(currentTarget.checked);
        }}
      />
      <span>
        {label}
        {help !== undefined && <span class="help">{help}</span>}
      </span>
    </label>
  );
}

export interface RadiosProps<T extends string> {
  /** Its own in the page. */
  readonly name: string;
  readonly legend: string;
  readonly value: T;
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly help?: string;
    readonly isOff?: boolean;
  }[];
  readonly choose: (value: T) => void;
}

export function Radios<T extends string>({ name, legend, value, options, choose }: RadiosProps<T>) {
  return (
    <fieldset class="radios">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            id={`${name}-${option.value}`}
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.isOff === true}
            onChange={() => {
              choose(option.value);
            }}
          />
          <span>
            {option.label}
            {option.help !== undefined && <span class="help">{option.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

export interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly help?: string;
  readonly choose: (value: string) => void;
}

export function Select({ id, label, value, options, help, choose }: SelectProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onChange={({ currentTarget }) => {
          choose(currentTarget.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {help !== undefined && (
        <p id={`${id}-help`} class="help">
          {help}
        </p>
      )}
    </div>
  );
}

/** A button that tells the extension something. */
export function Command({
  id,
  kind = "secondary",
  act,
  children,
}: {
  readonly id?: string;
  readonly kind?: "primary" | "secondary" | "link";
  readonly act: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    <button id={id} type="button" class={kind} onClick={act}>
      {children}
    </button>
  );
}
