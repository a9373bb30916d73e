/** The chosen record, as a conversation that a person reads, with its findings, and what can be done with it. */

import { useMemo } from "preact/hooks";
import { formatInteger } from "../../../src/core/wording.ts";
import { Icon } from "../../ui/icons.tsx";
import { useStore } from "../actions.ts";
import { focusList } from "../list/record-list.tsx";
import type { Outcome, PageState } from "../page-state.ts";
import { EditForm } from "./edit-form.tsx";
import { RecordView, type RecordViewProps } from "./record-view.tsx";

export function RecordPane({ state }: { readonly state: PageState }) {
  const { panel, selected, record: shown, editing, tried, outcome, list } = state;
  const isEdited = editing !== undefined && editing.line === (shown?.line ?? selected?.line);
  const failure = failureOf(outcome, shown?.line ?? selected?.line);
  return (
    <div
      class="record-pane"
      aria-busy={selected?.line !== shown?.line}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || isEdited) return;
        event.preventDefault();
        focusList();
      }}
    >
      {editing !== undefined && !isEdited && <EditedElsewhere line={editing.line} />}
      {isEdited ? (
        <EditForm key={editing.hash} edit={editing} tried={tried} failure={failure} />
      ) : shown === undefined || panel === undefined ? (
        <p class="note record-empty">
          {selected === undefined ? "" : "The record is being read …"}
        </p>
      ) : shown.failure !== undefined || shown.record === null ? (
        <p class="problem record-empty" role="alert">
          <Icon name="error" />
          <span>
            {shown.failure ??
              `Line ${formatInteger(shown.line + 1)} is not in the file any more. Choose another record.`}
          </span>
        </p>
      ) : (
        <MemoRecord
          record={shown.record}
          rules={panel.rules}
          canEdit={panel.canEdit}
          whyNot={panel.whyNot}
          isChecking={panel.check.isRunning}
          index={selected?.line === shown.line ? (selected.index ?? undefined) : undefined}
          total={list?.total ?? 0}
          failure={failure}
        />
      )}
    </div>
  );
}

/** Lists are scrolled, datasets are counted: the record is drawn anew only where something of it is another. */
function MemoRecord(props: RecordViewProps) {
  const { record, rules, canEdit, whyNot, isChecking, index, total, failure } = props;
  return useMemo(
    () => <RecordView key={record.line} {...props} />,
    [record, rules, canEdit, whyNot, isChecking, index, total, failure],
  );
}

function failureOf(outcome: Outcome | undefined, line: number | undefined): string | undefined {
  return outcome?.done === "failed" && outcome.line === line
    ? (outcome.failure ?? "It could not be done.")
    : undefined;
}

function EditedElsewhere({ line }: { readonly line: number }) {
  const store = useStore();
  return (
    <p class="edited-elsewhere">
      <Icon name="edit" />
      <span>Line {formatInteger(line + 1)} is being edited.</span>
      <button
        type="button"
        class="link"
        onClick={() => {
          store.showLine(line);
        }}
      >
        Go On
      </button>
    </p>
  );
}
