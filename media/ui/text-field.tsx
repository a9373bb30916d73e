/** A line to type a number into, with its label above it. */

import type { ComponentChildren } from "preact";
import { Icon } from "./icons.tsx";

export interface TextFieldProps {
  /** Its own in the page. */
  readonly id: string;
  readonly label: string;
  /** Behind the field; may be empty. */
  readonly unit: string;
  readonly text: string;
  /** The value that holds when the field is empty. */
  readonly placeholder?: string;
  /** What is wrong with the text. */
  readonly problem?: string | undefined;
  /** Where the value is from. */
  readonly origin?: string | undefined;
  readonly help: string;
  /** The help stands below the field, not only in its tooltip. */
  readonly isExplained: boolean;
  readonly type: (text: string) => void;
  readonly leave: () => void;
  /** Above the help. */
  readonly children?: ComponentChildren;
}

export function TextField(props: TextFieldProps) {
  const { id, label, unit, text, placeholder, problem, origin, help, isExplained, children } =
    props;
  const described = [
    ...(problem === undefined ? [] : [`${id}-problem`]),
    `${id}-unit`,
    ...(origin === undefined ? [] : [`${id}-origin`]),
    `${id}-help`,
  ];
  return (
    <div class="field" title={isExplained ? undefined : help}>
      <label for={id}>{label}</label>
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
          {unit}
        </span>
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} class="problem">
          <Icon name="error" />
          <span>{problem}</span>
        </p>
      )}
      {origin !== undefined && (
        <p id={`${id}-origin`} class="origin">
          {origin}
        </p>
      )}
      {children}
      <p id={`${id}-help`} class="help" hidden={!isExplained}>
        {help}
      </p>
    </div>
  );
}
