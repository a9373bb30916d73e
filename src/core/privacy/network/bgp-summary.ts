import { parseAsNumber, asNumberRange } from "../as-numbers.ts";
import type { Match, Recognizer } from "../recognizer.ts";

/** Longer lines are no part of the table. */
const maxLine = 240;
const maxRows = 5000;

/**
 * AS numbers in the table of BGP neighbours, whose header says which column they are: `show bgp summary` of IOS, NX-OS,
 * IOS XR, EOS, FRR and VRP ("Neighbor V AS MsgRcvd"), and of Junos ("Peer AS InPkt").
 */
export const bgpSummary: Recognizer = {
  id: "bgp-summary",
  entities: ["AS_NUMBER"],
  triggers: [
    { literal: "msgrcvd", boundary: "word" },
    { literal: "inpkt", boundary: "word" },
  ],
  find(text, { start }, report) {
    const before = text.slice(Math.max(0, start - maxLine), start);
    const header = before.slice(before.lastIndexOf("\n") + 1).trim();
    if (!/^(?:Description +)?(?:Neighbor|Peer)\b.* ASN?$/i.test(header)) return;
    const column = header.split(/\s+/).length - 1;
    let at = lineEnd(text, start) + 1;
    // A long address stands on a line of its own.
    let wrapped = 0;
    for (let row = 0; row < maxRows && at < text.length; row++) {
      const end = lineEnd(text, at);
      const cells = [...text.slice(at, end).matchAll(/\S+/g)];
      if (wrapped === 0 && cells.length === 1) wrapped = 1;
      else if (reportCell(cells[column - wrapped], { at, report })) wrapped = 0;
      else return;
      at = end + 1;
    }
  },
};

/** Of the line, or of what is looked at of it. */
function lineEnd(text: string, start: number): number {
  const end = text.slice(start, start + maxLine).indexOf("\n");
  return end < 0 ? start + maxLine : start + end;
}

/** Whether there is a number, be it one that names no network. */
function reportCell(
  cell: RegExpExecArray | undefined,
  { at, report }: { readonly at: number; readonly report: (match: Match) => void },
): boolean {
  const number = cell === undefined ? undefined : parseAsNumber(cell[0]);
  if (cell === undefined || number === undefined) return false;
  const networkClass = asNumberRange(number.value)?.networkClass;
  if (networkClass !== undefined) {
    const start = at + cell.index;
    const end = start + cell[0].length;
    report({ start, end, entity: "AS_NUMBER", confidence: 0.8, networkClass });
  }
  return true;
}
