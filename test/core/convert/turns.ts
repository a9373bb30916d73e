import { noCalls, type Example, type Role, type Turn } from "../../../src/core/formats/format.ts";

export function turn(role: Role, text: string, more: Partial<Turn> = {}): Turn {
  return {
    role,
    parts: [{ type: "text", text, path: [] }],
    calls: noCalls,
    trained: role === "assistant",
    path: [],
    ...more,
  };
}

/** "user: q", "assistant: a": the turns in short. */
export function shortTurns(turns: readonly Turn[]): string[] {
  return turns.map(({ role, parts }) => {
    const texts = parts.map((part) => (part.type === "text" ? part.text : `<${part.type}>`));
    return `${role}: ${texts.join("|")}`;
  });
}

export function preference(prompt: readonly Turn[], better: Turn, worse: Turn): Example {
  return {
    kind: "preference",
    turns: [...prompt, better],
    rejected: { turns: [worse], answerStart: prompt.length },
  };
}
