/** What of the sources is in no record, and what of the records is missing: with places that lead there. */

import { formatInteger } from "../../../src/core/wording.ts";
import type { ShownOutcome, ShownPlace } from "../../../src/protocol/create-view.ts";
import { Fold } from "../../ui/fold.tsx";
import { Icon } from "../../ui/icons.tsx";
import { PlaceItem } from "../preview/place-link.tsx";
import { doubtTitle, leaveTitle } from "../words.ts";

export function LeftOutList({ outcome }: { readonly outcome: ShownOutcome }) {
  const { doubted, leftOut, refused, missing } = outcome;
  const left = [
    ...doubted
      .filter(({ isSkipped }) => isSkipped)
      .map(({ doubt, records, places }) => ({
        id: doubt,
        title: doubtTitle(doubt),
        count: records,
        places,
      })),
    ...leftOut.map(({ why, count, places }) => ({
      id: why,
      title: leaveTitle(why),
      count,
      places,
    })),
    ...refused.map(({ why, count, places }) => ({
      id: why,
      title: `The format cannot hold it: ${why}`,
      count,
      places,
    })),
  ];
  const kept = doubted.filter(({ isSkipped }) => !isSkipped);
  return (
    <section aria-labelledby="outcome-left-title">
      <h2 id="outcome-left-title">Left out</h2>
      {left.length === 0 && <p class="note">Nothing: all that was read is in a record.</p>}
      {left.map((reason) => (
        <Reason key={reason.id} {...reason} />
      ))}
      {kept.length > 0 && (
        <>
          <h3>Kept all the same</h3>
          {kept.map(({ doubt, records, places }) => (
            <Reason
              key={doubt}
              id={`kept-${doubt}`}
              title={doubtTitle(doubt)}
              count={records}
              places={places}
            />
          ))}
        </>
      )}
      {missing.map(({ part, records }) => (
        <p key={part} class="warning">
          <Icon name="warning" />
          <span>
            {formatInteger(records)} {records === 1 ? "record has" : "records have"} no {part}: a
            person has to write it.
          </span>
        </p>
      ))}
    </section>
  );
}

interface ReasonProps {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly places: readonly ShownPlace[];
}

function Reason({ id, title, count, places }: ReasonProps) {
  return (
    <Fold name={`left-${id}`} class="fold">
      <summary>
        <Icon name="fold" />
        <span class="fold-title">{title}</span>
        <b class="amount">{formatInteger(count)}</b>
      </summary>
      <div class="fold-body">
        {places.map((place, index) => (
          <PlaceItem key={index} place={place} />
        ))}
        {count > places.length && (
          <p class="note">and {formatInteger(count - places.length)} more</p>
        )}
      </div>
    </Fold>
  );
}
