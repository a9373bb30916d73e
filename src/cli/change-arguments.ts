/** Options of the commands that write records anew: changes of system prompts, columns of tables. */

import type { SystemPromptChange } from "../core/convert/conversion.ts";
import { mappingFault, type ColumnMapping } from "../core/import/column-mapping.ts";
import { printable } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import type { changeOptions } from "./convert-options.ts";
import type { Words } from "./words.ts";

const systemOptions = ["system", "replace-system", "remove-system"] as const;

export function systemChange(
  words: Words<keyof typeof changeOptions>,
): SystemPromptChange | undefined {
  const [name, other] = systemOptions.filter((option) => words.has(option));
  if (name === undefined) return undefined;
  if (other !== undefined) {
    throw new Failure(`--${name} and --${other} exclude each other: leave one of them out.`);
  }
  if (name === "remove-system") return { mode: "remove" };
  return { mode: name === "system" ? "add" : "replace", text: words.last(name) ?? "" };
}

/** Of `--map FIELD=COLUMN`, as often as it was given. */
export function columnMapping(words: Words<"map">): ColumnMapping | undefined {
  const mapping = mappedColumns(words, "user=Question");
  const fault = mapping && mappingFault(mapping);
  if (fault !== undefined) throw new Failure(`--map: ${fault}`);
  return mapping;
}

/** The same, whatever fields there are. */
export function mappedColumns(words: Words<"map">, sample: string): ColumnMapping | undefined {
  const given = words.all("map");
  if (given.length === 0) return undefined;
  return given.map((word) => {
    const at = word.indexOf("=");
    const [field, column] = [word.slice(0, at).trim(), word.slice(at + 1).trim()];
    if (at > 0 && field !== "" && column !== "") return { field, column };
    throw new Failure(
      `--map cannot be "${printable(word)}": write FIELD=COLUMN, such as ${sample}.`,
    );
  });
}
