import { noCalls, type Example, type Turn } from "../formats/format.ts";
import type { SystemPromptChange } from "./conversion.ts";

/** The example with its system prompt as it is wanted. Plain text has no place for one and stays as it is. */
export function changeSystem(example: Example, change: SystemPromptChange): Example {
  if (example.kind === "text") return example;
  const has = example.turns.some(isSystem);
  switch (change.mode) {
    case "add":
      return has ? example : withPrompt(example, change.text);
    case "replace":
      return withPrompt(has ? withoutSystem(example) : example, change.text);
    case "remove":
      return has ? withoutSystem(example) : example;
  }
}

const isSystem = ({ role }: Turn): boolean => role === "system";

function withPrompt(example: Example, text: string): Example {
  const turn: Turn = {
    role: "system",
    parts: [{ type: "text", text, path: [] }],
    calls: noCalls,
    trained: false,
    path: [],
  };
  return changed(example, [turn, ...example.turns], 1);
}

function withoutSystem(example: Example): Example {
  const end = example.rejected?.answerStart ?? 0;
  const gone = example.turns.slice(0, end).filter(isSystem).length;
  return changed(
    example,
    example.turns.filter((turn) => !isSystem(turn)),
    -gone,
  );
}

/** `shift`: how many turns more there are before the answers of a preference pair. */
function changed(example: Example, turns: readonly Turn[], shift: number): Example {
  const { rejected } = example;
  if (rejected === undefined) return { ...example, turns };
  return {
    ...example,
    turns,
    rejected: { ...rejected, answerStart: rejected.answerStart + shift },
  };
}
