/** What the columns of a table are. */

import { tableMappingFault } from "../../../src/core/create/tables/table-mapping-fault.ts";
import type { ColumnMapping } from "../../../src/core/import/column-mapping.ts";
import { count } from "../../../src/core/wording.ts";
import type { CreateState } from "../../../src/protocol/create-view.ts";
import { Fold } from "../../ui/fold.tsx";
import { Icon } from "../../ui/icons.tsx";
import { useActions } from "../actions.ts";
import { fieldOf, useOfField, usesOf, withField, type ColumnUse } from "./column-uses.ts";

type Column = NonNullable<CreateState["columns"]>[number];

/** Of more columns, those that are probably of no use are folded away. */
const manyColumns = 8;

export interface ColumnsSectionProps {
  readonly state: CreateState;
  readonly columns: readonly Column[];
}

export function ColumnsSection({ state, columns }: ColumnsSectionProps) {
  const { choices, guesses } = state;
  const { kind, mappings } = choices;
  const guess = guesses?.[kind] ?? [];
  const mapping = mappings[kind] ?? guess;
  const names = columns.map(({ name }) => name);
  const fault = tableMappingFault(kind, mapping, names);
  // By the guess, so that a row stays where it is when it is changed.
  const isGuessed = ({ name }: Column): boolean => fieldOf(guess, name) !== undefined;
  const isLong = columns.length > manyColumns && columns.some(isGuessed);
  const first = isLong ? columns.filter(isGuessed) : columns;
  const others = isLong ? columns.filter((column) => !isGuessed(column)) : [];
  const row = (column: Column) => (
    <ColumnRow
      key={column.name}
      column={column}
      index={names.indexOf(column.name)}
      state={state}
      mapping={mapping}
      guess={guess}
      fault={fault}
    />
  );
  return (
    <section aria-labelledby="columns-title">
      <h2 id="columns-title">Columns</h2>
      {fault !== undefined && (
        <p id="columns-fault" class="problem" role="alert">
          <Icon name="error" />
          <span>{fault}</span>
        </p>
      )}
      <ul class="column-rows">{first.map(row)}</ul>
      {others.length > 0 && (
        <Fold name="other-columns" class="fold">
          <summary>
            <Icon name="fold" />
            <span class="fold-title">{count(others.length, "other column")}</span>
          </summary>
          <ul class="column-rows">{others.map(row)}</ul>
        </Fold>
      )}
    </section>
  );
}

interface ColumnRowProps {
  readonly column: Column;
  readonly index: number;
  readonly state: CreateState;
  readonly mapping: ColumnMapping;
  readonly guess: ColumnMapping;
  readonly fault: string | undefined;
}

function ColumnRow({ column, index, state, mapping, guess, fault }: ColumnRowProps) {
  const { choose } = useActions();
  const { choices } = state;
  const { kind, mappings } = choices;
  const { name, samples } = column;
  const field = fieldOf(mapping, name);
  const isGuessed = field !== undefined && field === fieldOf(guess, name);
  const isFaulty = fault?.includes(`"${name}"`) === true;
  const id = `column-${index}`;
  return (
    <li class="column-row">
      <label for={id} dir="auto">
        {name === "" ? "(no name)" : name}
      </label>
      <span class="column-use">
        <select
          id={id}
          value={useOfField(kind, field)}
          aria-invalid={isFaulty}
          aria-describedby={[`${id}-samples`, ...(isFaulty ? ["columns-fault"] : [])].join(" ")}
          onChange={({ currentTarget }) => {
            // The options are those of the kind.
            const use = currentTarget.value as ColumnUse;
            choose({ mappings: { ...mappings, [kind]: withField(mapping, { name, use }) } });
          }}
        >
          {usesOf(kind).map(({ use, label }) => (
            <option key={use} value={use}>
              {label}
            </option>
          ))}
        </select>
        <span class="note">{isGuessed ? "guessed" : ""}</span>
      </span>
      <span id={`${id}-samples`} class="samples note" dir="auto">
        {samples.length === 0 ? "empty in the first rows" : samples.join(" · ")}
      </span>
    </li>
  );
}
