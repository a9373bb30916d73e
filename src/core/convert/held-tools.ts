import { withoutTools } from "../chat/write-messages.ts";
import { noCalls, type Example, type Format, type Turn, type WriteLog } from "../formats/format.ts";

/** Whether the format leaves out calls of tools and their answers: it says so when it writes a call. */
export function losesCalls(format: Format): boolean {
  let isLost = false;
  const log: WriteLog = {
    lose: (part) => {
      if (part === "tool-calls") isLost = true;
    },
    refuse: () => undefined,
  };
  const turns = [
    { ...turnOf("user", "Is it up?") },
    { ...turnOf("assistant"), calls: [{ id: "call_1", name: "ping", arguments: "{}" }] },
    { ...turnOf("tool", "yes"), callId: "call_1" },
    { ...turnOf("assistant", "It is up.") },
  ];
  format.write({ kind: "conversation", turns }, log);
  return isLost;
}

function turnOf(role: Turn["role"], text?: string): Turn {
  const parts = text === undefined ? [] : [{ type: "text" as const, text, path: [] }];
  return { role, parts, calls: noCalls, trained: role === "assistant", path: [] };
}

/** The example without calls and their answers, of which the turns around them may be one after the other. */
export function withoutCalls(example: Example, log: WriteLog): Example {
  const without = (turns: readonly Turn[]): readonly Turn[] =>
    withoutTools(turns, log).map((turn) =>
      turn.calls.length === 0 ? turn : { ...turn, calls: noCalls },
    );
  const { turns, rejected } = example;
  if (rejected === undefined) return { ...example, turns: without(turns) };
  const prompt = without(turns.slice(0, rejected.answerStart));
  return {
    ...example,
    turns: [...prompt, ...without(turns.slice(rejected.answerStart))],
    rejected: { turns: without(rejected.turns), answerStart: prompt.length },
  };
}
