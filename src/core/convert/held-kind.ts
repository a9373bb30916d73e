import type { Example, Format, Part, Turn, WriteLog } from "../formats/format.ts";

/**
 * The example as a kind that the format holds: of answers that were compared or judged, the good ones can be learned as
 * they are. `undefined`: there is none, and the log says why.
 */
export function asHeldKind(example: Example, to: Format, log: WriteLog): Example | undefined {
  if (to.kinds.includes(example.kind)) return example;
  if (!to.kinds.includes("conversation")) return log.refuse("other-kind");
  const { kind, turns, tools, columns, isWanted, stepLabels } = example;
  const conversation: Example = { kind: "conversation", turns, tools, columns };
  switch (kind) {
    case "preference":
      log.lose("worse-answer");
      return conversation;
    case "rated":
      if (isWanted !== true) return log.refuse("unwanted-answer");
      log.lose("rating");
      return conversation;
    case "steps":
      if (stepLabels?.every(Boolean) !== true) return log.refuse("unwanted-answer");
      log.lose("step-labels");
      return { ...conversation, turns: withJoinedSteps(turns) };
    default:
      return log.refuse(kind === "prompt" ? "no-answer" : "other-kind");
  }
}

/** Steps are an answer, one under the other. */
function withJoinedSteps(turns: readonly Turn[]): readonly Turn[] {
  const start = turns.findIndex(({ role }) => role === "assistant");
  const first = turns[start];
  const texts = turns.slice(start).flatMap(({ parts }) => {
    return parts.flatMap((part) => (part.type === "text" ? [part.text] : []));
  });
  if (first === undefined) return turns;
  const answer: Part = { type: "text", text: texts.join("\n"), path: first.path };
  return [...turns.slice(0, start), { ...first, parts: [answer], trained: true }];
}
