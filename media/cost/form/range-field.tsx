import { rangeProblem } from "../../../src/core/cost/check-scenario.ts";
import { formatInput, parseInput } from "../../../src/core/cost/input-text.ts";
import { inputSpec, type InputId } from "../../../src/core/cost/inputs.ts";
import { Icon } from "../../ui/icons.tsx";
import type { RangeTexts } from "../page-state.ts";

type Range = readonly [low: number, high: number];

export interface RangeFieldProps {
  readonly input: InputId;
  /** Of the input, where one is given. */
  readonly value: number | undefined;
  readonly given: Range | undefined;
  /** What holds where nothing is given; absent: the input's value is not known. */
  readonly usual: Range | undefined;
  /** What is being typed. */
  readonly typed: RangeTexts;
  readonly type: (texts: RangeTexts) => void;
  readonly change: (range: Range | undefined) => void;
  /** A field is left. */
  readonly send: () => void;
}

const ends = ["lowest", "highest"] as const;
const untouched: RangeTexts = [undefined, undefined];

/** From and to. An end that is left empty is the usual one. */
export function RangeField(props: RangeFieldProps) {
  const { input, given, usual, typed, type, change, send } = props;
  const id = `range-${input}`;
  const { label } = inputSpec(input);
  const textsWith = (texts: RangeTexts): readonly string[] =>
    texts.map((text, end) => text ?? textOf(input, given?.[end]));
  const texts = textsWith(typed);
  const { problem } = readRange(texts, props);
  return (
    <div class="range" role="group" aria-label={`Range of ${label}`}>
      <div class="field-row">
        {ends.map((end, index) => (
          <>
            {index > 0 && <span class="unit">to</span>}
            <input
              key={end}
              id={`${id}-${end}`}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              spellcheck={false}
              aria-label={`${end} ${label}`}
              aria-invalid={problem !== undefined}
              aria-describedby={problem === undefined ? undefined : `${id}-problem`}
              value={texts[index]}
              placeholder={textOf(input, usual?.[index])}
              onInput={({ currentTarget: { value } }) => {
                const now: RangeTexts = index === 0 ? [value, typed[1]] : [typed[0], value];
                type(now);
                const read = readRange(textsWith(now), props);
                if (read.problem === undefined) change(read.range);
              }}
              onBlur={() => {
                // What was emptied stays so: else the second end could not be emptied as well.
                if (problem === undefined && !typed.includes("")) type(untouched);
                send();
              }}
            />
          </>
        ))}
      </div>
      {problem !== undefined && (
        <p id={`${id}-problem`} class="problem">
          <Icon name="error" />
          <span>{problem}</span>
        </p>
      )}
    </div>
  );
}

const textOf = (input: InputId, value: number | undefined): string =>
  value === undefined ? "" : formatInput(input, value);

/** Without a range and without a problem, the usual one holds. */
function readRange(
  texts: readonly string[],
  { input, value, usual }: Pick<RangeFieldProps, "input" | "value" | "usual">,
): { readonly range?: Range; readonly problem?: string } {
  if (texts.every(isEmpty)) return {};
  const read = texts.map((text, end) => (isEmpty(text) ? usual?.[end] : parseInput(input, text)));
  const [low, high] = read.map((end) => (typeof end === "object" ? end.value : end));
  for (const end of read) {
    if (typeof end === "object" && end.problem !== undefined) return { problem: end.problem };
  }
  if (low === undefined || high === undefined) return { problem: "Give the other end, too." };
  const problem = rangeProblem(input, [low, high], value);
  return problem === undefined ? { range: [low, high] } : { problem };
}

const isEmpty = (text: string): boolean => text.trim() === "";

/** "25,000 to 75,000"; `undefined`: none is given. */
export function rangeText(input: InputId, range: Range | undefined): string | undefined {
  return range?.map((end) => formatInput(input, end)).join(" to ");
}
