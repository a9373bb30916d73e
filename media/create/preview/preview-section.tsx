/** The first records as they would be written. */

import { formatInteger } from "../../../src/core/wording.ts";
import type { CreateState } from "../../../src/protocol/create-view.ts";
import { Icon } from "../../ui/icons.tsx";
import { hasSources, lookedAt, readNoun } from "../words.ts";
import { PlaceLink } from "./place-link.tsx";
import { TurnText } from "./turn-text.tsx";

export function PreviewSection({ state }: { readonly state: CreateState }) {
  const { preview, isPreviewStale, choices, columns, failure, sources } = state;
  const noun = readNoun(choices.kind, columns !== undefined);
  return (
    <section aria-labelledby="preview-title" aria-busy={preview === undefined || isPreviewStale}>
      <div class="title-row">
        <h2 id="preview-title">Preview</h2>
        <span class="note">
          {preview === undefined
            ? ""
            : isPreviewStale
              ? "being drawn anew …"
              : `${formatInteger(preview.written)} records ${lookedAt(preview.read, preview.isWhole, noun)}`}
        </span>
      </div>
      {preview === undefined && failure === undefined && (
        <p class="note">
          {hasSources(sources) ? "The sources are being looked at …" : "There are no sources yet."}
        </p>
      )}
      {preview?.fault !== undefined && (
        <p class="problem">
          <Icon name="error" />
          <span>{preview.fault}</span>
        </p>
      )}
      {preview?.records.length === 0 && preview.fault === undefined && (
        <p class="note">No record comes of what was looked at.</p>
      )}
      {(preview?.unknownNames.length ?? 0) > 0 && (
        <p class="warning">
          <Icon name="warning" />
          <span>
            No record has what these names in the templates stand for:{" "}
            {preview?.unknownNames.map((name) => `{${name}}`).join(", ")}.
          </span>
        </p>
      )}
      {preview?.missing.map(({ part, records }) => (
        <p key={part} class="warning">
          <Icon name="warning" />
          <span>
            {formatInteger(records)} of them {records === 1 ? "has" : "have"} no {part}: a person
            has to write it.
          </span>
        </p>
      ))}
      <ol class="records">
        {preview?.records.map(({ turns, place }, index) => (
          <li key={index} class="record">
            <PlaceLink place={place} />
            {turns.map(({ role, text }, turn) => (
              <div key={turn} class={`turn turn-${role}`}>
                <h3>{role}</h3>
                <TurnText text={text} />
              </div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
