import type { ComponentChildren } from "preact";
import { useContext, useId } from "preact/hooks";
import { FoldContext } from "../../ui/fold.tsx";
import { Icon } from "../../ui/icons.tsx";
import { useOverflow } from "./use-size.ts";

export interface DataRow {
  readonly key: string | number;
  /** One for each column; the first one names the row. */
  readonly cells: readonly string[];
  /** It is the scenario's own. */
  readonly isOwn?: boolean;
  /** Below the row, over its whole width. */
  readonly note?: ComponentChildren;
  /** How the row's numbers come about: below it, once its name is unfolded. */
  readonly steps?: () => ComponentChildren;
}

export interface DataTableProps {
  /** What the table shows: for those who do not see what stands around it. */
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
}

export function DataTable({ label, columns, rows }: DataTableProps) {
  const [ref, overflows] = useOverflow();
  // Who has no mouse scrolls with the arrow keys, which takes the focus.
  const scrolling = overflows ? ({ tabIndex: 0, role: "group", "aria-label": label } as const) : {};
  return (
    <div class="chart-scroll" ref={ref} {...scrolling}>
      <table class="chart-table">
        <caption class="unseen">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} fold={`${label}: ${row.key}`} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: DataRow;
  /** Its name as a fold. */
  readonly fold: string;
}

function Row({ row: { cells, isOwn = false, note, steps }, fold }: RowProps) {
  const { opened, toggle } = useContext(FoldContext);
  const isOpen = opened.includes(fold);
  const id = useId();
  const [name, ...values] = cells;
  return (
    <>
      <tr {...(isOwn ? { class: "chart-own", "aria-current": "true" } : {})}>
        <th scope="row">
          {steps === undefined ? (
            name
          ) : (
            <button
              type="button"
              class="chart-unfold"
              title="Formulas of this row"
              aria-expanded={isOpen}
              aria-controls={isOpen ? id : undefined}
              onClick={() => {
                toggle([fold], !isOpen);
              }}
            >
              <Icon name="fold" />
              <span>{name}</span>
            </button>
          )}
          {isOwn && <span class="chart-own-name"> yours</span>}
        </th>
        {values.map((value, index) => (
          // A minus sign stays with its number; words and factors may go to the next line.
          <td key={index} class={/[a-z×]/.test(value) ? "" : "chart-number"}>
            {value}
          </td>
        ))}
      </tr>
      {isOpen && steps !== undefined && (
        <tr class="chart-note" id={id}>
          <td colSpan={cells.length}>{steps()}</td>
        </tr>
      )}
      {note !== undefined && (
        <tr class="chart-note">
          <td colSpan={cells.length}>{note}</td>
        </tr>
      )}
    </>
  );
}
