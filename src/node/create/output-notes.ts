import { existsSync } from "node:fs";

import { sidecarOf } from "../../core/create/provenance-line.ts";
import { printable } from "../../core/wording.ts";
import type { CreationOutput } from "./create-dataset.ts";
import { isCutOff } from "./existing-content.ts";

/** What is odd about the files that are there, in plain sentences. */
export function notesOn({ file, sidecar, appends }: CreationOutput): readonly string[] {
  if (appends) {
    return isCutOff(file)
      ? [
          `The last record of "${printable(file.name)}" is half-written: records are added behind it.`,
        ]
      : [];
  }
  const old = sidecarOf(file.name);
  return sidecar === undefined && file.stats !== undefined && existsSync(old)
    ? [`"${printable(old)}" is about the records that were there before: delete it.`]
    : [];
}
