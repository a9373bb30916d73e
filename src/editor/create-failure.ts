import * as vscode from "vscode";
import { sidecarOf } from "../core/create/provenance-line.ts";
import type { CreationInputs } from "../protocol/creation-messages.ts";
import { pathsOf } from "./create-sources.ts";
import type { Host } from "./host.ts";
import { plainFailure } from "./plain-failure.ts";
import { exists, fileName } from "./written-files.ts";

/** What failed, and of which files. */
export interface FailedCreation {
  readonly what: string;
  readonly inputs: CreationInputs;
  /** Path of the dataset. */
  readonly out: string;
}

/** Why it could not be done, as its page says it: files by their names. `undefined`: it was cancelled. */
export async function creationFailure(
  host: Host,
  error: unknown,
  { what, inputs, out }: FailedCreation,
): Promise<string | undefined> {
  const sentence = plainFailure(host, error, what);
  if (sentence === undefined) return undefined;
  for (const source of pathsOf(inputs)) {
    if (!(await exists(source))) {
      return vscode.l10n.t('"{0}" is not there any more: choose other sources.', fileName(source));
    }
  }
  return [...pathsOf(inputs), out, sidecarOf(out)]
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, place) => text.replaceAll(place, fileName(place)), sentence);
}
