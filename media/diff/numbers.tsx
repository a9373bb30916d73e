/** What both sides come to: numbers, findings by rule, and what was changed in edited records. */

import { formatInteger } from "../../src/core/wording.ts";
import type { ShownDiff } from "../../src/protocol/diff-view.ts";

export function Numbers({
  diff: { words, numbers, findings, changes },
}: {
  readonly diff: ShownDiff;
}) {
  return (
    <section class="numbers" aria-labelledby="numbers-title" tabIndex={0}>
      <h2 id="numbers-title">{words}</h2>
      <div class="tables">
        <table>
          <caption class="unseen">Numbers</caption>
          <Columns names={["", "Before", "After", "Change"]} />
          <tbody>
            {numbers.map(([what, before, after, delta]) => (
              <Row key={what} name={what} cells={[before, after]} deltas={[delta]} />
            ))}
          </tbody>
        </table>
        {findings.length > 0 && (
          <table>
            <caption class="unseen">Findings by rule</caption>
            <Columns names={["Findings", "Before", "After", "New", "Gone"]} />
            <tbody>
              {findings.map(({ ruleId, before, after, added, gone }) => (
                <Row key={ruleId} name={ruleId} cells={[before, after]} deltas={[added, gone]} />
              ))}
            </tbody>
          </table>
        )}
        {changes.length > 0 && (
          <table>
            <caption class="unseen">Changed in edited records</caption>
            <Columns names={["Edited", "Records"]} />
            <tbody>
              {changes.map(({ what, records }) => (
                <Row key={what} name={what} cells={[formatInteger(records)]} deltas={[]} />
              ))}
            </tbody>
          </table>
        )}
      </div>
    </section>
  );
}

function Columns({ names }: { readonly names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) =>
          name === "" ? (
            <td key={name} />
          ) : (
            <th key={name} scope="col">
              {name}
            </th>
          ),
        )}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly name: string;
  readonly cells: readonly string[];
  readonly deltas: readonly string[];
}

function Row({ name, cells, deltas }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {cells.map((cell, index) => (
        <td key={index}>{cell}</td>
      ))}
      {deltas.map((delta, index) => (
        <td key={`delta-${index}`} class={delta === "±0" ? "note" : "delta"}>
          {delta}
        </td>
      ))}
    </tr>
  );
}
