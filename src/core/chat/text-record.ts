import type { Example, WriteLog } from "../formats/format.ts";

/** The text of an example that is nothing else; `undefined`: refused. Columns are left to the format. */
export function textOfExample({ turns, tools }: Example, log: WriteLog): string | undefined {
  const part = turns[0]?.parts[0];
  if (part?.type !== "text") return log.refuse("unreadable");
  if (tools !== undefined) log.lose("tools");
  if (turns.some(({ name }) => name !== undefined)) log.lose("names");
  return part.text;
}
