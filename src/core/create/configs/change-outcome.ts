/** Two configurations of a device as an example: the request says what is to change, the answer is the commands. */

import type { SourceOutcome } from "../operational-record.ts";
import type { ChangeSummary } from "./change-summary.ts";
import { changeExplanation, changeRequest } from "./change-texts.ts";
import { isJunos } from "./commands-between.ts";
import type { ConfigStyle } from "./config-style.ts";
import { readConfigTree } from "./config-tree.ts";
import { deviceName } from "./device-name.ts";
import { readJunos } from "./junos-tree.ts";
import { leftOutConfig, wholePlace } from "./left-out-config.ts";
import { styleEvidence, vendorOf } from "./style-of.ts";
import { summarizeJunos } from "./summarize-junos.ts";
import { summarizeNodes } from "./summarize-nodes.ts";

export interface ConfigChange {
  readonly before: string;
  readonly after: string;
  /** Of the file, relative to its folder: the trait "file". */
  readonly name: string;
  /** `undefined`: told from the text. */
  readonly style?: ConfigStyle | undefined;
}

/** The place is all of the new configuration. Traits: "host", "vendor", "file". */
export function changeOutcome({ before, after, name, style }: ConfigChange): SourceOutcome {
  const source = [before, after];
  const empty = before.trim() === "" ? "old" : after.trim() === "" ? "new" : undefined;
  if (empty !== undefined) {
    return leftOutConfig("no-counterpart", source, `the ${empty} configuration is empty`);
  }
  const told = style ?? styleOfBoth(before, after);
  if (typeof told !== "string") return leftOutConfig("unknown-style", source, told.detail);
  const summary = summarize(before, after, told);
  if (summary.commands.length === 0) return leftOutConfig("no-change", source);
  const device = { host: deviceName(after, told, name), vendor: vendorOf(told, after) };
  return {
    type: "record",
    record: {
      kind: "config",
      taskType: "configuration",
      parts: {
        request: changeRequest(summary, device),
        config: summary.commands.join("\n"),
        explanation: changeExplanation(summary),
      },
      traits: { ...device, file: name },
      place: wholePlace(after),
      source,
      doubt: summary.isRisky ? "risky-change" : undefined,
      missing: [],
    },
  };
}

function summarize(before: string, after: string, style: ConfigStyle): ChangeSummary {
  return isJunos(style)
    ? summarizeJunos(readJunos(before), readJunos(after))
    : summarizeNodes(readConfigTree(before, style), readConfigTree(after, style), style);
}

/** One that says nothing sure is taken to be as the other one. */
function styleOfBoth(before: string, after: string): ConfigStyle | { readonly detail: string } {
  const [old, now] = [styleEvidence(before), styleEvidence(after)];
  if (now === undefined) {
    return { detail: "the new configuration is of no style that is known" };
  }
  if (old === undefined) {
    return { detail: "the old configuration is of no style that is known" };
  }
  const known = [now, old];
  const best = old.isSure && !now.isSure ? old : now;
  const isOther = known.some(({ style, isSure }) => {
    return isSure && style !== best.style && !(isJunos(style) && isJunos(best.style));
  });
  return isOther ? { detail: "the two configurations are of different styles" } : best.style;
}
