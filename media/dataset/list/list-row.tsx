/** A record in the list: what it is about, and what is known of it. */

import { Component } from "preact";
import { count, formatInteger } from "../../../src/core/wording.ts";
import type { RecordRow } from "../../../src/protocol/panel-messages.ts";
import { SeverityIcon } from "../severity-icon.tsx";

export interface ListRowProps {
  /** In the list. */
  readonly index: number;
  readonly total: number;
  /** `undefined`: it is on its way. */
  readonly row: RecordRow | undefined;
  /** CSS pixels, in what is laid out. */
  readonly top: number;
  readonly isSelected: boolean;
}

export const rowId = (index: number): string => `record-row-${index}`;

/** It is drawn anew only where something of it is another. */
export class ListRow extends Component<ListRowProps> {
  override shouldComponentUpdate(next: ListRowProps): boolean {
    const { index, total, row, top, isSelected } = this.props;
    return (
      index !== next.index ||
      total !== next.total ||
      row !== next.row ||
      top !== next.top ||
      isSelected !== next.isSelected
    );
  }

  override render() {
    const { index, total, row, top, isSelected } = this.props;
    return (
      <div
        id={rowId(index)}
        role="option"
        class="list-row"
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
}

function Placeholder() {
  return (
    <>
      <span class="row-line" />
      <span class="row-blank row-facts" />
      <span class="row-blank row-title" />
    </>
  );
}

/** Read aloud from the line on: "Line 12, 340 tokens, 2 findings, the worst a warning: BGP neighbour …". */
function Content({ row }: { readonly row: RecordRow }) {
  const { line, title, isReadable, why, tokens, turns, findings, severity = "hint" } = row;
  return (
    <>
      <span class="row-line">
        <Unseen text="Line " />
        {formatInteger(line + 1)}
      </span>
      <span class="row-facts">
        {tokens !== undefined && <Fact text={count(tokens, "token")} />}
        {turns !== undefined && <Fact text={count(turns, "turn")} />}
        {why !== undefined && <Fact text={why} isLong />}
        {findings > 0 && (
          <span class={`row-findings of-${severity}`}>
            <SeverityIcon severity={severity} />
            <Unseen text=", " />
            {formatInteger(findings)}
            <Unseen
              text={` ${findings === 1 ? "finding" : "findings"}, the worst ${severityNames[severity]}`}
            />
          </span>
        )}
        <Unseen text=": " />
      </span>
      <span class={isReadable ? "row-title" : "row-title row-raw"} dir="auto">
        {title === "" ? (isReadable ? "(no text)" : "(blank)") : title}
      </span>
    </>
  );
}

function Fact({ text, isLong = false }: { readonly text: string; readonly isLong?: boolean }) {
  return (
    <span class={isLong ? "row-why" : undefined} title={isLong ? text : undefined}>
      <Unseen text=", " />
      {text}
    </span>
  );
}

function Unseen({ text }: { readonly text: string }) {
  return <span class="unseen">{text}</span>;
}

const severityNames = {
  error: "an error",
  warning: "a warning",
  info: "an info",
  hint: "a hint",
} as const;
