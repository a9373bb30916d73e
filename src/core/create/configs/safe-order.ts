/** The order in which sections and lines are typed, by what they mean. */

import type { NodeChange } from "./node-change.ts";
import { isDefinition, rankOf } from "./section-kind.ts";

/** Definitions, what uses them, definitions that go. */
export function inSafeOrder(changes: readonly NodeChange[]): readonly NodeChange[] {
  const coming = new Set(
    changes.flatMap(({ before, after }) => {
      const name = before === undefined ? startOf(after?.line) : undefined;
      return name ?? [];
    }),
  );
  const rank = (change: NodeChange): number => {
    const { before, after, undo } = change;
    const line = after?.line ?? before?.line ?? "";
    const what = after === undefined ? "remove" : before === undefined ? "add" : "change";
    // What could be the old value of a new line would take that away if it went last.
    if (what === "remove" && coming.has(startOf(line) ?? "")) return rankOf(line, "add") - 0.5;
    // A route that is missing for a moment is so when new ones are there.
    if (what === "change" && undo !== undefined && /^ip(?:v6)? route /.test(line)) {
      return rankOf(line, "add") + 0.5;
    }
    return rankOf(line, what);
  };
  return changes
    .map((change, at) => ({ change, at, rank: rank(change), freed: freesAddress(change) ? 0 : 1 }))
    .sort((a, b) => a.rank - b.rank || a.freed - b.freed || a.at - b.at)
    .map(({ change }) => change);
}

/** The first words of a definition in one line: "crypto isakmp key". */
function startOf(line = ""): string | undefined {
  if (!isDefinition(line)) return undefined;
  const words = line.split(" ", 4);
  return words.length < 4 || words[1]?.endsWith("access-list") === true
    ? undefined
    : words.slice(0, 3).join(" ");
}

/** An address goes before another interface takes it. */
const freesAddress = ({ inner }: NodeChange): boolean =>
  inner?.some(({ before }) => before?.line.startsWith("ip address ") === true) === true;
