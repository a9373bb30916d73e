/** What all parts of the shown record know, without it being handed down to them. */

import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ShownRecord } from "../../../src/core/explore/shown-record.ts";
import type { PanelState } from "../../../src/protocol/panel-view.ts";

export interface RecordContent extends Pick<PanelState, "rules" | "canEdit"> {
  readonly record: ShownRecord;
  /** Index of the finding that is explained where it is in the text. */
  readonly opened: number | undefined;
  /** Explains it, or no longer. */
  readonly toggle: (finding: number) => void;
  /** Places of runs (see `runPlace`) with which a finding begins: its sign stands there. */
  readonly beginnings: ReadonlySet<string>;
}

export const RecordContext = createContext<RecordContent | undefined>(undefined);

export function useRecord(): RecordContent {
  const view = useContext(RecordContext);
  if (view === undefined) throw new Error("There is no record around this part.");
  return view;
}
