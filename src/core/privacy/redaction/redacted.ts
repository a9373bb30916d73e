/** Knows again what redaction has written, so that a later check does not find it once more. */

import type { Recognized, Span } from "../../model.ts";
import { isFake } from "./fakes/fake-kinds.ts";
import { isInMask } from "./mask.ts";

/** Whether a match in `text` is a mask or a fake. Identifiers of documentation ranges have a policy of their own. */
export function isRedacted(text: string, match: Span & Pick<Recognized, "entity">): boolean {
  if (isInMask(text, match)) return true;
  const { entity, start, end } = match;
  // "Baker Street 12 Example Street": the number of ours makes an address of the words before it.
  if (entity === "STREET_ADDRESS" && exampleBehind.test(text.slice(end, end + 9))) return true;
  if (entity === "IP_ADDRESS" || entity === "AS_NUMBER") return false;
  return isFake(entity, text.slice(start, end));
}

const exampleBehind = /^ example\b/i;
