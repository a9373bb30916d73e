import { reportOtherColumn } from "../chat/chat-record.ts";
import { standsForMissing } from "../fields.ts";
import type { ReportProblem } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";

/** Reports the columns that a format has not, to trainers that ignore what they do not know. */
export function reportOtherColumns(found: {
  readonly json: JsonObject;
  readonly columns: JsonObject | undefined;
  /** Fields that must be there: another spelling of one that is missing is reported with that. */
  readonly demanded: readonly string[];
  readonly label: string;
  readonly report: ReportProblem;
}): void {
  const { json, columns, demanded, label, report } = found;
  for (const name in columns) {
    if (!standsForMissing(json, name, demanded)) reportOtherColumn(name, label, report);
  }
}
