import type { ComponentChildren } from "preact";
import type { ShownPlace } from "../../../src/protocol/create-view.ts";
import { useActions } from "../actions.ts";
import { placeText } from "../words.ts";

/** Leads to where something was read. */
export function PlaceLink({ place }: { readonly place: ShownPlace }) {
  const { post } = useActions();
  return (
    <button
      type="button"
      class="link place"
      onClick={() => {
        post({ type: "openPlace", path: place.path, line: place.line });
      }}
    >
      {placeText(place)}
    </button>
  );
}

export interface PlaceItemProps {
  readonly place: ShownPlace;
  readonly children?: ComponentChildren;
}

/** The place with what is wrong there. */
export function PlaceItem({ place, children }: PlaceItemProps) {
  return (
    <div class="look-item">
      <PlaceLink place={place} />
      {place.detail !== undefined && <span class="note">: {place.detail}</span>}
      {children}
    </div>
  );
}
