import { useLayoutEffect, useId, useRef, useState } from "preact/hooks";
import type { Scenario } from "../../../src/core/cost/scenario.ts";
import { Icon } from "../../ui/icons.tsx";
import { nameProblem } from "./names.ts";

export interface NameFieldProps {
  readonly scenario: Scenario;
  readonly all: readonly Scenario[];
  readonly commit: (name: string) => void;
  readonly cancel: () => void;
}

/** Enter keeps the new name, as does leaving the field; a name that is not fit stays to be corrected. Escape keeps the old one. */
export function NameField({ scenario, all, commit, cancel }: NameFieldProps) {
  const [text, setText] = useState(scenario.name);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  // Before the next key.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const problem = nameProblem(text, scenario, all);
  // A field that goes is left, too.
  const isDone = useRef(false);
  const end = (isKept: boolean): void => {
    if (isDone.current) return;
    isDone.current = true;
    if (isKept) commit(text.trim());
    else cancel();
  };
  return (
    <div class="name-field">
      <input
        ref={field}
        type="text"
        aria-label={`New name of ${scenario.name}`}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : id}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === "Escape") end(false);
          if (event.key !== "Enter") return;
          // Or the button that gets the focus is pressed by the same key.
          event.preventDefault();
          if (problem === undefined) end(true);
        }}
        onBlur={() => {
          if (problem === undefined) end(true);
        }}
      />
      {problem !== undefined && (
        <p id={id} class="problem" role="alert">
          <Icon name="error" />
          <span>{problem}</span>
        </p>
      )}
    </div>
  );
}
