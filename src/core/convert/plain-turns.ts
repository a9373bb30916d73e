/** Undoes what only some formats know: texts in two pieces, and marks in them for the media beside them. */

import type { Example, Format, Part, Turn } from "../formats/format.ts";
import { withMediaInPlace } from "../turns/media-marks.ts";

/** The example as formats have it that know neither, as far as the one it is for does not. */
export function plainTurns(example: Example, from: Format, to: Format): Example {
  const isPlain = ({ isOneText, hasMarks }: Turn): boolean => {
    return (isOneText !== true || from === to) && (hasMarks !== true || to.marksMedia === true);
  };
  if (example.turns.every(isPlain)) return example;
  const plain = (turn: Turn): Turn => {
    if (isPlain(turn)) return turn;
    const whole = turn.isOneText === true ? inOnePiece(turn) : turn;
    return to.marksMedia === true ? whole : withMediaInPlace(whole);
  };
  return { ...example, turns: example.turns.map(plain) };
}

function inOnePiece(turn: Turn): Turn {
  const parts: Part[] = [];
  for (const part of turn.parts) {
    const last = parts.at(-1);
    if (last?.type === "text" && part.type === "text") {
      parts[parts.length - 1] = { ...last, text: `${last.text}\n${part.text}` };
    } else parts.push(part);
  }
  return { ...turn, parts, isOneText: false };
}
