/** A record in the list: what became of it, and where it is. */

import { formatInteger } from "../../src/core/wording.ts";
import type { ShownChange } from "../../src/protocol/diff-view.ts";
import { kindWords } from "./kinds.ts";

export interface ChangeRowProps {
  /** In the list. */
  readonly index: number;
  readonly total: number;
  /** `undefined`: it is on its way. */
  readonly row: ShownChange | undefined;
  /** CSS pixels, in what is laid out. */
  readonly top: number;
  readonly isSelected: boolean;
}

export const rowId = (index: number): string => `changed-record-${index}`;

export function ChangeRow({ index, total, row, top, isSelected }: ChangeRowProps) {
  return (
    <div
      id={rowId(index)}
      role="option"
      class={`list-row of-${row?.kind ?? "none"}`}
      style={{ top: `${top}px` }}
      data-index={index}
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={index + 1}
      aria-label={row === undefined ? `Row ${formatInteger(index + 1)}, on its way` : undefined}
    >
      {row === undefined ? <Placeholder /> : <Content row={row} />}
    </div>
  );
}

function Placeholder() {
  return (
    <>
      <span class="row-blank row-facts" />
      <span class="row-blank row-title" />
    </>
  );
}

/** Read aloud from what became of it on: "Edited, line 12, assistant turn: +34 −12 words: BGP neighbour …". */
function Content({ row: { kind, place, words, title } }: { readonly row: ShownChange }) {
  const { title: kindTitle, sign } = kindWords[kind];
  const text = words.join(" · ");
  return (
    <>
      <span class="row-facts" title={text}>
        <span class="unseen">{kindTitle}, </span>
        <span class="row-place">{place}</span>
        <span class="unseen">, </span>
        <span class="row-words">{text}</span>
        <span class="unseen">: </span>
      </span>
      <span class="row-title" dir="auto">
        {title === "" ? "(no text)" : title}
      </span>
      <span class="sign" aria-hidden="true" title={kindTitle}>
        {sign}
      </span>
    </>
  );
}
