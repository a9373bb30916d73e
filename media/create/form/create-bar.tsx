/** Creating: what stands against it, how far it is, and stopping it. */

import { tableMappingFault } from "../../../src/core/create/tables/table-mapping-fault.ts";
import { percent } from "../../../src/core/wording.ts";
import type { CreateState } from "../../../src/protocol/create-view.ts";
import { useActions } from "../actions.ts";
import { hasSources } from "../words.ts";
import { Command } from "./choices.tsx";
import type { FormPageProps } from "./form-page.tsx";

export function CreateBar({ state, stage }: FormPageProps) {
  return (
    <div class="create-bar">
      {stage.stage === "preparing" ? <Preparing share={stage.share} /> : <Create state={state} />}
    </div>
  );
}

function Create({ state }: { readonly state: CreateState }) {
  const { post } = useActions();
  const obstacle = obstacleTo(state);
  return (
    <>
      <button
        id="create"
        type="button"
        class="primary"
        aria-disabled={obstacle !== undefined}
        aria-describedby="create-note"
        onClick={() => {
          if (obstacle === undefined && !showUnread()) post({ type: "create" });
        }}
      >
        {state.out.appends ? "Append Records…" : "Create Dataset…"}
      </button>
      <p id="create-note" class="note">
        {obstacle ?? "You see what comes of it before it is written."}
      </p>
    </>
  );
}

/** A plain sentence; `undefined`: there is none. */
function obstacleTo({
  columns,
  guesses,
  choices,
  out,
  preview,
  isPreviewStale,
  isKnown,
  logMapping,
  sources,
}: CreateState): string | undefined {
  if (!hasSources(sources)) return "Choose sources first.";
  if (!isKnown) return "The sources are being looked at.";
  const { kind, mappings, format } = choices;
  const fault =
    columns &&
    tableMappingFault(
      kind,
      mappings[kind] ?? guesses?.[kind] ?? [],
      columns.map(({ name }) => name),
    );
  if (fault !== undefined) return fault;
  if (preview?.fault !== undefined && !isPreviewStale) return preview.fault;
  if (kind === "log" && logMapping.problems.length > 0) return "Repair the mapping file first.";
  if (out.appends && out.format !== format) return "Decide about the format of the dataset first.";
  return undefined;
}

/** What cannot be read stays in its field, and another value holds: nothing is created with that. Whether there is such a field. */
function showUnread(): boolean {
  const field = document.querySelector<HTMLElement>("input[aria-invalid=true]");
  field?.focus();
  return field !== null;
}

function Preparing({ share }: { readonly share: number | undefined }) {
  const { post } = useActions();
  const text = share === undefined ? "Preparing …" : `Preparing: ${percent(share)} …`;
  return (
    <>
      <Command
        id="stop"
        act={() => {
          post({ type: "stop" });
        }}
      >
        Stop
      </Command>
      <p class="note" id="preparing">
        {text}
      </p>
      <svg
        class="progress"
        role="progressbar"
        aria-labelledby="preparing"
        aria-valuemin={0}
        aria-valuemax={100}
        {...(share !== undefined && { "aria-valuenow": Math.floor(100 * share) })}
      >
        <rect class="bar-track" width="100%" height="100%" />
        <rect class="bar-fill" width={`${100 * (share ?? 0)}%`} height="100%" />
      </svg>
    </>
  );
}
