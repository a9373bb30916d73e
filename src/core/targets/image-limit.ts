import type { Example, ReportProblem } from "../formats/format.ts";
import type { JsonPath } from "../model.ts";
import type { Target } from "./target.ts";

const ruleId = "invalid-image";
const tooMany = "tooMany";

/** Formats say it, too, where all platforms have one limit. */
export function isTooManyImages(found: {
  readonly ruleId: string;
  readonly messageId: string;
}): boolean {
  return found.ruleId === ruleId && found.messageId === tooMany;
}

/** Reports the first image that is too many, or each where none is taken. */
export function reportImages(
  { limits, label }: Target,
  example: Example,
  report: ReportProblem,
): void {
  const { maxImages } = limits;
  if (maxImages === undefined) return;
  let images = 0;
  for (const { parts } of example.turns) {
    for (const { type, path } of parts) {
      if (type !== "image") continue;
      images += 1;
      if (maxImages === 0) reportRefused(label, path, report);
      else if (images === maxImages + 1) {
        report({ ruleId, messageId: tooMany, path, data: { limit: maxImages } });
      }
    }
  }
}

function reportRefused(format: string, path: JsonPath, report: ReportProblem): void {
  report({ ruleId, messageId: "notInFormat", path, data: { format } });
}
