/** Beginnings of examples, as the judge of the whole set sees them. */

import { visibleText } from "../assist/fence.ts";
import { wholeCharacters } from "./model-words.ts";

/** In characters. */
const longest = { system: 300, request: 200, answer: 300 } as const;

/** Its system turn, as `readableRecord` writes it, is often the same in all examples. */
const systemTurn = /^# system\n\n[^]*?\n\n(?=# )/;
/** The first answer; an example may begin with one. */
const answerTurn = /(?:^|\n\n)(?=# assistant\n\n)/;

/** In the order of the texts. A system turn that one before has as well is not told again. */
export function excerptsOf(texts: readonly string[]): readonly string[] {
  const numbers = new Map<string, number>();
  return texts.map((text, index) => {
    const shown = visibleText(text);
    const [system] = systemTurn.exec(shown) ?? [];
    if (system === undefined) return turnsOf(shown);
    const known = numbers.get(system);
    if (known === undefined) numbers.set(system, index + 1);
    const head =
      known === undefined
        ? beginning(system, longest.system)
        : `(System turn as in example ${known}.)`;
    return `${head}\n\n${turnsOf(shown.slice(system.length))}`;
  });
}

/** However long a request is, the answer can be compared with others. */
function turnsOf(text: string): string {
  const at = text.search(answerTurn);
  // Without an answer, as in sets of prompts, the request has its room.
  if (at < 0) return beginning(text, longest.request + longest.answer);
  const parts = [
    beginning(text.slice(0, at), longest.request),
    beginning(text.slice(at), longest.answer),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

/** Cut between words where there are some, and never inside of a mask: half of one looks like what it hides. */
function beginning(text: string, most: number): string {
  const trimmed = text.trim();
  if (trimmed.length <= most) return trimmed;
  const start = wholeCharacters(trimmed.slice(0, most));
  const lastSpace = start.search(/\s\S*$/);
  const cut = lastSpace > most / 2 ? start.slice(0, lastSpace) : start;
  return `${cut.replace(/<[A-Z][A-Z\d_]*$/, "").trimEnd()} …`;
}
