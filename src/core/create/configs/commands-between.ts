/** The commands that make one configuration of another. */

import type { ConfigStyle } from "./config-style.ts";
import { readConfigTree } from "./config-tree.ts";
import { deviceChanges } from "./device-changes.ts";
import { junosCommands } from "./junos-commands.ts";
import { readJunos } from "./junos-tree.ts";
import { writeChanges } from "./write-changes.ts";

export const isJunos = (style: ConfigStyle): style is "junos-set" | "junos-brace" =>
  style === "junos-set" || style === "junos-brace";

/** Lines to type, in order, with their indentation; none: both say the same. */
export function commandsBetween(
  before: string,
  after: string,
  style: ConfigStyle,
): readonly string[] {
  if (isJunos(style)) return junosCommands(readJunos(before), readJunos(after));
  const trees = [before, after].map((text) => readConfigTree(text, style));
  return writeChanges(deviceChanges(trees[0] ?? [], trees[1] ?? []), style);
}
