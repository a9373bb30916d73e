/** What the dataset panel asks about open datasets. */

import type { PanelRequests } from "../../protocol/panel-messages.ts";
import type { FileDataset } from "../file-dataset.ts";
import type { TextDataset } from "../text-dataset.ts";

type PanelName = keyof PanelRequests;
export type PanelHandlers = {
  readonly [N in PanelName]: (
    uri: string,
    params: PanelRequests[N]["params"],
    onShare: (share: number) => void,
  ) => PanelRequests[N]["answer"] | Promise<PanelRequests[N]["answer"]>;
};

/** `datasetOf`: throws a Failure if the dataset is not open. */
export function panelHandlers(
  _datasetOf: (uri: string) => TextDataset | FileDataset,
): PanelHandlers {
  const open = (): never => {
    throw new Error("not yet");
  };
  return {
    recordIndex: open,
    datasetOverview: open,
    groupsOverview: open,
    listRecords: open,
    listedRecords: open,
    placeInList: open,
    shownRecord: open,
    recordText: open,
    tryRecord: open,
    endPanel: open,
  };
}
