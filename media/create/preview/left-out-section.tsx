/** What is proposed to be left out, for a person to decide, and what cannot be read. */

import { formatInteger } from "../../../src/core/wording.ts";
import type { CreateState, ShownPlace, ShownPreview } from "../../../src/protocol/create-view.ts";
import { Fold } from "../../ui/fold.tsx";
import { Icon } from "../../ui/icons.tsx";
import { useActions } from "../actions.ts";
import { Check } from "../form/choices.tsx";
import { doubtTitle, leaveTitle, lookedAt, readNoun } from "../words.ts";
import { PlaceItem } from "./place-link.tsx";

export function LeftOutSection({ state }: { readonly state: CreateState }) {
  const { choose } = useActions();
  const { choices, columns, preview } = state;
  if (preview === undefined) return null;
  const { skipped, kind } = choices;
  const { doubted, leftOut, refused, looks, read, isWhole } = preview;
  if (doubted.length + leftOut.length + refused.length === 0) return null;
  return (
    <section aria-labelledby="left-out-title">
      <div class="title-row">
        <h2 id="left-out-title">Left out</h2>
        <span class="note">{lookedAt(read, isWhole, readNoun(kind, columns !== undefined))}</span>
      </div>
      {doubted.length > 0 && (
        <fieldset>
          <legend>Proposed to be left out</legend>
          <ul class="reasons">
            {doubted.map(({ doubt, records, places }) => (
              <li key={doubt}>
                <Check
                  id={`skip-${doubt}`}
                  label={
                    <>
                      {doubtTitle(doubt)} <b class="amount">{formatInteger(records)}</b>
                    </>
                  }
                  isChecked={skipped.includes(doubt)}
                  choose={(isSkipped) => {
                    const others = skipped.filter((one) => one !== doubt);
                    choose({ skipped: isSkipped ? [...others, doubt] : others });
                  }}
                />
                <Look why={doubt} title={doubtTitle(doubt)} looks={looks} places={places} />
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {leftOut.length + refused.length > 0 && (
        <>
          <h3>In no record, whatever is decided</h3>
          <ul class="reasons">
            {leftOut.map(({ why, count, places }) => (
              <li key={why}>
                <p>
                  {leaveTitle(why)} <b class="amount">{formatInteger(count)}</b>
                </p>
                <Look why={why} title={leaveTitle(why)} looks={looks} places={places} />
              </li>
            ))}
            {refused.map(({ why, count, places }) => (
              <li key={why}>
                <p>
                  The format cannot hold it: {why} <b class="amount">{formatInteger(count)}</b>
                </p>
                <Look why={why} title={why} looks={[]} places={places} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface LookProps extends Pick<ShownPreview, "looks"> {
  readonly why: string;
  /** Of the reason. */
  readonly title: string;
  readonly places: readonly ShownPlace[];
}

/** Examples with their text, and the other places. */
function Look({ why, title, looks, places }: LookProps) {
  const shown = looks.filter((look) => look.why === why);
  const isShown = (place: ShownPlace): boolean =>
    shown.some((look) => look.place.path === place.path && look.place.line === place.line);
  const others = places.filter((place) => !isShown(place));
  if (shown.length + others.length === 0) return null;
  return (
    <Fold name={`look-${why}`} class="fold look">
      <summary>
        <Icon name="fold" />
        <span class="fold-title">
          Look <span class="unseen">at: {title}</span>
        </span>
      </summary>
      <div class="fold-body">
        {shown.map(({ place, text }, index) => (
          <PlaceItem key={index} place={place}>
            <pre dir="auto">{text}</pre>
          </PlaceItem>
        ))}
        {others.map((place, index) => (
          <PlaceItem key={index} place={place} />
        ))}
      </div>
    </Fold>
  );
}
