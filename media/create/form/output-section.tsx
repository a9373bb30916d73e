/** The dataset that is written: its format, its place, and where its records come from. */

import type { CreateState } from "../../../src/protocol/create-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { useActions } from "../actions.ts";
import { replacedText } from "../words.ts";
import { Command, Radios, Select } from "./choices.tsx";

export function OutputSection({ state }: { readonly state: CreateState }) {
  const { choose, post } = useActions();
  const { choices, formats, out } = state;
  const replaced = replacedText(out);
  return (
    <section aria-labelledby="output-title">
      <h2 id="output-title">Dataset</h2>
      <p>
        <b dir="auto">{out.name}</b> <span class="note">in {out.folder}</span>
        <br />
        <span class="note">
          {out.appends ? "The records are added behind those that are there." : "A new dataset."}
        </span>
      </p>
      <div class="buttons">
        <Command
          id="choose-new"
          act={() => {
            post({ type: "chooseOut", appends: false });
          }}
        >
          {out.appends ? "New Dataset…" : "Choose Another Place…"}
        </Command>
        <Command
          id="choose-append"
          act={() => {
            post({ type: "chooseOut", appends: true });
          }}
        >
          {out.appends ? "Append to Another Dataset…" : "Append to a Dataset…"}
        </Command>
      </div>
      {replaced !== undefined && (
        <p class="warning">
          <Icon name="warning" />
          <span>{replaced}</span>
        </p>
      )}
      <div class="fields">
        <Select
          id="format"
          label="Format"
          value={choices.format}
          options={formats.map(({ id, label }) => ({ value: id, label }))}
          choose={(format) => {
            choose({ format });
          }}
        />
      </div>
      <OtherFormat state={state} />
      <Radios
        name="provenance"
        legend="Where each record is from"
        value={choices.provenance}
        options={[
          {
            value: "sidecar",
            label: "In a file beside the dataset",
            help: "“Go to Source” finds the place again. It is not sent anywhere with the dataset.",
          },
          { value: "record", label: "In the record", help: "As a column, if the format has any." },
          { value: "none", label: "Nowhere" },
        ]}
        choose={(provenance) => {
          choose({ provenance });
        }}
      />
    </section>
  );
}

/** A dataset has one format: what is appended has to have it, too. */
function OtherFormat({ state: { choices, formats, out } }: { readonly state: CreateState }) {
  const { choose, post } = useActions();
  if (!out.appends || out.format === choices.format) return null;
  const { format } = out;
  if (format === undefined) {
    return (
      <p class="problem">
        <Icon name="error" />
        <span>The format of “{out.name}” cannot be told, so nothing can be appended to it.</span>
      </p>
    );
  }
  const known = formats.find(({ id }) => id === format);
  return (
    <div role="group" aria-label="Another format">
      <p class="problem">
        <Icon name="error" />
        <span>
          “{out.name}” is in another format: {known?.label ?? format}.
          {known === undefined && " It cannot hold conversations."}
        </span>
      </p>
      <div class="buttons">
        {known !== undefined && (
          <Command
            id="use-format"
            act={() => {
              choose({ format });
              document.getElementById("format")?.focus();
            }}
          >
            Write in That Format
          </Command>
        )}
        <Command
          id="convert-out"
          act={() => {
            post({ type: "convertOut" });
          }}
        >
          Convert the Dataset First…
        </Command>
      </div>
    </div>
  );
}
