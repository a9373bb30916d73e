/** The beginning of a dataset that is to be rewritten: what cannot be is refused before anything is written. */

import { findingMessage } from "../core/message.ts";
import type { Settings } from "../core/settings.ts";
import { printable } from "../core/wording.ts";
import { Failure } from "./failure.ts";
import { beginStream, type BegunStream } from "./file-head.ts";

/**
 * `name`: as the sentence calls the stream. Rejects with a Failure for what is not JSON Lines in UTF-8: nobody would
 * have looked into it.
 */
export async function beginDataset(
  stream: AsyncIterable<Uint8Array>,
  { name, settings }: { readonly name: string; readonly settings: Settings },
): Promise<BegunStream> {
  const begun = await beginStream(stream, withContentRules(settings));
  const { encoding, findings } = begun.head;
  if (encoding.utf16 !== undefined) {
    throw new Failure(
      `"${printable(name)}" is UTF-16, which cannot be rewritten: save it as UTF-8, or convert it first, which makes it UTF-8.`,
    );
  }
  const foreign = findings.find(({ ruleId }) => ruleId === "not-jsonl");
  if (foreign !== undefined) {
    throw new Failure(`"${printable(name)}" cannot be rewritten. ${findingMessage(foreign)}`);
  }
  return begun;
}

/** A project may not want to hear of such files, but here it has to. */
function withContentRules(settings: Settings): Settings {
  const rule = { severity: "error", options: {} } as const;
  return { ...settings, rules: { ...settings.rules, "not-jsonl": rule } };
}
