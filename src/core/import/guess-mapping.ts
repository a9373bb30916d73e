/** What the columns of a table probably are, told from their names. */

import type { ColumnMapping, MappedRole } from "./column-mapping.ts";

/** Names that go together, in the order of their texts; of several such groups, the first that is there counts. */
const usualNames: readonly (readonly [MappedRole, readonly (readonly string[])[]])[] = [
  ["system", [["system", "system prompt", "system message"]]],
  [
    "user",
    [
      ["user", "user message"],
      ["question"],
      ["prompt"],
      ["instruction", "input", "context"],
      ["query"],
      ["title", "subject", "summary", "problem", "issue", "symptom", "symptoms", "description"],
      ["input"],
    ],
  ],
  [
    "assistant",
    [
      ["assistant", "assistant message"],
      ["answer"],
      ["response"],
      ["output"],
      ["completion"],
      ["reply"],
      ["cause", "root cause", "diagnosis", "resolution", "solution", "fix"],
    ],
  ],
];

/** `undefined`: questions or answers are not told by any name. */
export function guessMapping(header: readonly string[]): ColumnMapping | undefined {
  const named = new Map<string, string>();
  for (const column of header) {
    const name = plainName(column);
    if (!named.has(name)) named.set(name, column);
  }
  const mapping = usualNames.flatMap(([field, groups]) => {
    const group = groups.find(([first, ...others]) =>
      // An input alone is no instruction; parts of a ticket are something each.
      first === "instruction"
        ? named.has(first)
        : [first, ...others].some((name) => named.has(name ?? "")),
    );
    return (group ?? []).flatMap((name) => {
      const column = named.get(name);
      return column === undefined ? [] : [{ field, column }];
    });
  });
  const has = (role: MappedRole): boolean => mapping.some(({ field }) => field === role);
  return has("user") && has("assistant") ? mapping : undefined;
}

/** "User_Message" as "user message". */
function plainName(column: string): string {
  return column
    .toLowerCase()
    .replace(/[\s_.-]+/g, " ")
    .trim();
}
