/** A case of two configurations and the commands between them; what its request tells is checked beside. */

import assert from "node:assert/strict";
import test from "node:test";
import { changeOutcome } from "../../../../src/core/create/configs/change-outcome.ts";
import { commandsBetween } from "../../../../src/core/create/configs/commands-between.ts";
import type { ConfigStyle } from "../../../../src/core/create/configs/config-style.ts";
import type { Doubt } from "../../../../src/core/create/operational-record.ts";

/** Text without the margin of the test. */
const lines = (text: string): string => {
  const all = text.split("\n").filter((line) => line.trim() !== "");
  const margin = Math.min(...all.map((line) => line.length - line.trimStart().length));
  return all.map((line) => line.slice(margin)).join("\n");
};

interface ChangeCase {
  readonly before: string;
  readonly after: string;
  readonly commands: string;
  readonly doubt?: Doubt;
}

export function changes(style: ConfigStyle, name: string, texts: ChangeCase): void {
  test(`${style}: ${name}`, () => {
    const [before, after] = [lines(texts.before), lines(texts.after)];
    assert.equal(commandsBetween(before, after, style).join("\n"), lines(texts.commands));
    assert.deepEqual(commandsBetween(after, after, style), []);
    const outcome = changeOutcome({ before, after, name: "r1.cfg", style });
    if (outcome.type !== "record") return;
    assert.equal(outcome.record.doubt, texts.doubt);
    assert.deepEqual(
      untold(outcome.record.parts.request ?? "", texts.commands, [before, after]),
      [],
    );
  });
}

/** Values of commands that the request does not tell: nobody could answer it. */
function untold(
  request: string,
  commands: string,
  [before, after]: readonly [before: string, after: string],
): readonly string[] {
  // What stays is told by what there is.
  const there = new Set(before.split("\n").map((line) => line.trim()));
  const [asked = ""] = request.split("\nThis is configured now");
  const wanted = new Set(after.split("\n").map((line) => line.trim()));
  return commands.split("\n").flatMap((command) => {
    const line = [command.trim(), command.trim().replace(/^\d+ /, "")].find((form) => {
      return wanted.has(form.replace(/^set /, "")) || wanted.has(form);
    });
    const isTold = line === undefined || there.has(line) || line.includes("^C");
    const values = isTold ? [] : line.split(" ").filter((word) => /[\dA-Z]/.test(word));
    return values
      .filter((value) => !asked.toLowerCase().includes(value.toLowerCase()))
      .map((value) => `${value} of ${command}`);
  });
}
