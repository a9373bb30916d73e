/** What belongs to a record beside its conversation: tools that may be called, and other columns. */

import type { ShownRecord } from "../../../src/core/explore/shown-record.ts";
import { formatInteger } from "../../../src/core/wording.ts";
import { Icon } from "../../ui/icons.tsx";
import { TextView } from "./shown-text.tsx";

export function Tools({ tools }: Pick<ShownRecord, "tools">) {
  if (tools.length === 0) return null;
  return (
    <details class="tools">
      <summary>
        <Icon name="fold" />
        <h4>Tools</h4>
        <span class="note amount">{formatInteger(tools.length)}</span>
      </summary>
      {tools.map(({ name, definition }, index) => (
        <div key={index} class="tool">
          <p dir="auto">
            <b>{name}</b>
          </p>
          <TextView text={definition} />
        </div>
      ))}
    </details>
  );
}

export function Columns({ columns }: Pick<ShownRecord, "columns">) {
  if (columns.length === 0) return null;
  return (
    <section class="columns-part">
      <h4 id="record-columns">Other columns</h4>
      <table aria-labelledby="record-columns">
        <tbody>
          {columns.map(({ name, value }, index) => (
            <tr key={index}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td>
                <TextView text={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
