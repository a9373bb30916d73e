/** Beginnings of examples, as the judge of the whole set sees them. */

import { visibleText } from "../assist/fence.ts";
import { wholeCharacters } from "./model-words.ts";

/** In characters: of the system turn, and of what follows it. */
const longestPart = 300;

/** Its system turn, as `readableRecord` writes it, is often the same in all examples. */
const systemTurn = /^# (?:system|developer)\n\n[^]*?\n\n(?=# )/;

/** In the order of the texts. A system turn that one before has as well is not told again. */
export function excerptsOf(texts: readonly string[]): readonly string[] {
  const numbers = new Map<string, number>();
  return texts.map((text, index) => {
    const shown = visibleText(text);
    const [system] = systemTurn.exec(shown) ?? [];
    if (system === undefined) return beginning(shown);
    const known = numbers.get(system);
    if (known === undefined) numbers.set(system, index + 1);
    const head = known === undefined ? beginning(system) : `(System turn as in example ${known}.)`;
    return `${head}\n\n${beginning(shown.slice(system.length))}`;
  });
}

/** Cut between words where there are some, and never inside of a mask: half of one looks like what it hides. */
function beginning(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= longestPart) return trimmed;
  const start = wholeCharacters(trimmed.slice(0, longestPart));
  const lastSpace = start.search(/\s\S*$/);
  const cut = lastSpace > longestPart / 2 ? start.slice(0, lastSpace) : start;
  return `${cut.replace(/<[A-Z][A-Z\d_]*$/, "").trimEnd()} …`;
}
