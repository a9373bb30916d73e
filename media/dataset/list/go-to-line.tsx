/** Below the list: a line of the file to go to, and the keys that the list knows. */

import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { readNumber } from "../../ui/read-number.ts";
import { Icon } from "../../ui/icons.tsx";
import { seekingText } from "../spoken.ts";

const keys = [
  [["↑", "↓"], "the record before, the next one"],
  [["Page Up", "Page Down"], "a page up, down"],
  [["Home", "End"], "the first record, the last one"],
  [["Enter"], "into the record; Escape leads back"],
  [["0 … 9", "Ctrl+G"], "go to a line"],
  [["Delete"], "remove the record; it asks first"],
] as const;

export interface GoToLineProps {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly type: (text: string) => void;
  /** Of the file; `undefined`: nobody knows yet. */
  readonly lines: number | undefined;
  /** 0-based: where the list is going, as long as it has not found that. */
  readonly seeking: number | undefined;
  /** 0-based. */
  readonly go: (line: number) => void;
  /** Back to the list. */
  readonly leave: () => void;
}

export function GoToLine({ field, text, type, lines, seeking, go, leave }: GoToLineProps) {
  const [problem, setProblem] = useState<string>();
  const submit = (): void => {
    const read = readNumber(text, {
      least: 1,
      most: Math.max(1, lines ?? Number.MAX_SAFE_INTEGER),
    });
    setProblem(read.problem);
    if (read.value === undefined) return;
    type("");
    go(read.value - 1);
    leave();
  };
  return (
    <div class="list-bar">
      <form
        class="go-to-line"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label for="go-to-line">Go to line</label>
        <input
          ref={field}
          id="go-to-line"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          value={text}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : "go-to-line-problem"}
          onInput={({ currentTarget }) => {
            setProblem(undefined);
            type(currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            event.stopPropagation();
            setProblem(undefined);
            type("");
            leave();
          }}
        />
        {seeking !== undefined && <span class="note seeking">{seekingText(seeking)}</span>}
      </form>
      <details class="list-keys">
        <summary title="Keys of the list">
          <Icon name="ask" />
          <span>Keys</span>
        </summary>
        <dl>
          {keys.map(([names, text]) => (
            <div key={text}>
              <dt>
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      </details>
      <p id="go-to-line-problem" class="list-problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
