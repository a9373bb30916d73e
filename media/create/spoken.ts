import { count, formatInteger } from "../../src/core/wording.ts";
import type { CreateState } from "../../src/protocol/create-view.ts";

/** How things stand, for those who do not see it. */
export function spoken({ stage, preview, isPreviewStale, done }: CreateState): string {
  switch (stage.stage) {
    case "preparing": {
      const quarters = Math.floor(4 * (stage.share ?? 0));
      return `The dataset is being prepared${quarters === 0 ? "." : `: at least ${25 * quarters} %.`}`;
    }
    // It gets the focus.
    case "prepared":
      return "";
    case "form":
      if (preview === undefined || isPreviewStale) return done ?? "";
      if (preview.fault !== undefined) return preview.fault;
      return `The preview has ${count(preview.records.length, "record")}; ${formatInteger(preview.leftOutInAll)} left out.`;
  }
}
