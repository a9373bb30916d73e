import type { Example, Part, Turn } from "../formats/format.ts";

export interface MergedExample {
  readonly example: Example;
  /** Turns that were joined with the one before them. */
  readonly mergedTurns: number;
}

/**
 * Joins turns of one role in a row, their texts by a blank line. Steps of an answer stay apart, as do answers of tools,
 * turns of different speakers, turns on which the loss is taken and on which it is not, and the two sides of a
 * preference pair's prompt and answer.
 */
export function mergeTurns(example: Example): MergedExample {
  const { turns, rejected } = example;
  const unchanged = { example, mergedTurns: 0 };
  if (example.kind === "steps" || !hasNeighbours(example)) return unchanged;
  if (rejected === undefined) {
    const merged = joined(turns);
    return {
      example: { ...example, turns: merged },
      mergedTurns: turns.length - merged.length,
    };
  }
  const prompt = joined(turns.slice(0, rejected.answerStart));
  const better = joined(turns.slice(rejected.answerStart));
  const worse = joined(rejected.turns);
  const before = turns.length + rejected.turns.length;
  return {
    example: {
      ...example,
      turns: [...prompt, ...better],
      rejected: { turns: worse, answerStart: prompt.length },
    },
    mergedTurns: before - prompt.length - better.length - worse.length,
  };
}

function hasNeighbours({ turns, rejected }: Example): boolean {
  return turns.some(isRepeated) || rejected?.turns.some(isRepeated) === true;
}

const isRepeated = ({ role }: Turn, index: number, all: readonly Turn[]): boolean =>
  role === all[index + 1]?.role;

function joined(turns: readonly Turn[]): readonly Turn[] {
  const result: Turn[] = [];
  for (const turn of turns) {
    const last = result.at(-1);
    if (last !== undefined && belongTogether(last, turn)) {
      result[result.length - 1] = {
        ...last,
        parts: joinedParts(last.parts, turn.parts),
        calls: turn.calls,
        ...(turn.hasMarks === true && { hasMarks: true }),
      };
    } else result.push(turn);
  }
  return result;
}

function belongTogether(a: Turn, b: Turn): boolean {
  // Text behind a call, without its answer between, would come to stand before it.
  const isOrdered = a.calls.length === 0;
  return (
    a.role === b.role &&
    a.role !== "tool" &&
    a.trained === b.trained &&
    a.name === b.name &&
    isOrdered
  );
}

function joinedParts(a: readonly Part[], b: readonly Part[]): readonly Part[] {
  const last = a.at(-1);
  const [first, ...others] = b;
  if (last?.type !== "text" || first?.type !== "text") return [...a, ...b];
  return [...a.slice(0, -1), { ...last, text: `${last.text}\n\n${first.text}` }, ...others];
}
