/** Private values that were found, and what becomes of them before anything is written. */

import { count } from "../../../src/core/wording.ts";
import type { CreateChoices, CreateState } from "../../../src/protocol/create-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { useActions } from "../actions.ts";
import { Radios } from "./choices.tsx";
import { ValueList } from "./value-list.tsx";

const methods = [
  { value: "none", label: "Write them as they are" },
  { value: "mask", label: "Mask", help: "By the kind in angle brackets: <EMAIL_ADDRESS>." },
  { value: "replace", label: "Replace", help: "By fakes from ranges reserved for examples." },
  {
    value: "pseudonymize",
    label: "Pseudonymize",
    help: "The same in all files of the project, under its secret key.",
  },
] as const satisfies readonly {
  readonly value: CreateChoices["redaction"];
  readonly label: string;
  readonly help?: string;
}[];

export function PrivacySection({ state: { choices, preview } }: { readonly state: CreateState }) {
  const { choose } = useActions();
  return (
    <section aria-labelledby="privacy-title">
      <h2 id="privacy-title">Personal data and secrets</h2>
      {preview === undefined ? (
        <p class="note">What is found in the first records is told here.</p>
      ) : preview.privacy.length === 0 ? (
        <p class="note">None was found in the records that were looked at.</p>
      ) : (
        <p class="warning">
          <Icon name="warning" />
          <span>
            {preview.isWhole ? "In" : "In the first"} {count(preview.written, "record")}:{" "}
            <ValueList values={preview.privacy} />.
          </span>
        </p>
      )}
      <Radios
        name="redaction"
        legend="What becomes of them"
        value={choices.redaction}
        options={methods}
        choose={(redaction) => {
          choose({ redaction });
        }}
      />
    </section>
  );
}
