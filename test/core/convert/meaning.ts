/** What examples mean, whatever format they were read from. */

import type { Example, Part, Turn } from "../../../src/core/formats/format.ts";

/**
 * The same for examples that mean the same: without paths, ids of calls counted, arguments of calls as values. Formats
 * may add the name of the tool that answers, and hold images by marks in texts, which have to be as they stand in the
 * record.
 */
export function meaning(example: Example): unknown {
  const ids = new Map<string, number>();
  const numberOf = (id: string | undefined): number | undefined => {
    if (id === undefined) return undefined;
    if (!ids.has(id)) ids.set(id, ids.size);
    return ids.get(id);
  };
  const turnsOf = (turns: readonly Turn[]) =>
    turns.map((turn) => ({
      ...turn,
      parts: partsInOrder(turn),
      hasMarks: undefined,
      name: turn.role === "tool" ? undefined : turn.name,
      callId: numberOf(turn.callId),
      calls: turn.calls.map((call) => ({
        ...call,
        id: numberOf(call.id),
        arguments: valueOf(call.arguments),
      })),
    }));
  const { turns, rejected } = example;
  const means = {
    ...example,
    turns: turnsOf(turns),
    rejected: rejected && { ...rejected, turns: turnsOf(rejected.turns) },
  };
  return JSON.parse(
    JSON.stringify(means, (key, value: unknown) => (key === "path" ? undefined : value)),
  );
}

/** Images where their marks are. */
function partsInOrder({ parts, hasMarks }: Turn): readonly Part[] {
  if (hasMarks !== true) return parts;
  const images = parts.filter(({ type }) => type !== "text");
  return parts.flatMap((part) => {
    if (part.type !== "text") return [];
    const texts = part.text.split("<image>").map((text) => ({ ...part, text }));
    return texts
      .flatMap((text, index) => (index === 0 ? [text] : [images.shift() ?? text, text]))
      .filter((each) => each.type !== "text" || each.text !== "");
  });
}

function valueOf(given: unknown): unknown {
  return typeof given === "string" ? (JSON.parse(given) as unknown) : given;
}

/** With the system prompt before the first question, as formats have it that hold nothing but two texts. */
export function withoutSystemTurn(example: Example): Example {
  const [system, first, ...others] = example.turns;
  const question = first?.parts[0];
  const prompt = system?.parts[0];
  if (system?.role !== "system" || prompt?.type !== "text" || question?.type !== "text") {
    return example;
  }
  const text = `${prompt.text}\n\n${question.text}`;
  const { rejected } = example;
  return {
    ...example,
    turns: [{ ...first, parts: [{ ...question, text }] } as Turn, ...others],
    ...(rejected && { rejected: { ...rejected, answerStart: rejected.answerStart - 1 } }),
  };
}
