/** Many texts in parts of a length that an editor opens. */

import type { OutgoingText } from "./outgoing.ts";

/** Which texts: from the first of them to before the end. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** VS Code does not send longer documents to extensions, and does not color them. */
const mostCharacters = 10_000_000;

/** Reads the texts one by one: whoever iterates may pause after each. `undefined`: the part is not full yet. */
export function* textParts(
  texts: readonly OutgoingText[],
  most = mostCharacters,
): Generator<TextPart | undefined> {
  let [start, characters] = [0, 0];
  for (const [index, { title, text }] of texts.entries()) {
    const length = title.length + text.length;
    if (index > start && characters + length > most) {
      yield { start, end: index };
      [start, characters] = [index, 0];
    }
    characters += length;
    yield undefined;
  }
  if (start < texts.length) yield { start, end: texts.length };
}
