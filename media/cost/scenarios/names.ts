/** Names of scenarios: each is its own among those that are compared. */

import type { Scenario } from "../../../src/core/cost/scenario.ts";
import { printable } from "../../../src/core/wording.ts";

/** "Tickets", or "Tickets 2" where that is taken. */
export function freeName(wanted: string, scenarios: readonly Scenario[]): string {
  const taken = new Set(scenarios.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/ \d+$/, "");
  for (let number = 2; ; number++) {
    const name = `${stem} ${number}`;
    if (!taken.has(name)) return name;
  }
}

/** Longer ones fill the table. */
export const longestName = 80;

/** What is wrong with a new name for `scenario`, as a plain sentence. */
export function nameProblem(
  text: string,
  scenario: Scenario,
  all: readonly Scenario[],
): string | undefined {
  const name = text.trim();
  if (name === "") return "A scenario needs a name: type one, or press Escape to keep the old one.";
  if (name.length > longestName) {
    return `The name has ${name.length} characters: use at most ${longestName}.`;
  }
  if (printable(name) !== name) {
    return "The name has a character that cannot be seen, or that turns the text around it: type the name anew.";
  }
  const isTaken = all.some((other) => other !== scenario && other.name === name);
  return isTaken ? `There is another scenario "${name}": choose another name.` : undefined;
}
