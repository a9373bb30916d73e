/** What agents are told of a finding, before private values in it are masked. */

import type { Finding } from "../model.ts";
import { messageWithLines } from "../output/check-run.ts";
import { printable } from "../wording.ts";

/**
 * Names that were cut off or cleaned to stand in a message are left out: what is left of a private value is none that
 * masks recognize.
 */
export function toldMessage(finding: Finding): string {
  const data = Object.entries(finding.data ?? {}).map(([name, value]) => {
    return [name, typeof value === "string" && !isWhole(value) ? "…" : value] as const;
  });
  return messageWithLines({ ...finding, data: Object.fromEntries(data) });
}

const isWhole = (name: string): boolean =>
  !name.endsWith("…") && !name.includes("\ufffd") && printable(name) === name;
