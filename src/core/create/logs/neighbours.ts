/** The neighbour that a message of a routing protocol is about: its address, or its name where it has one. */

import { isDigit } from "../../ascii.ts";
import { code } from "./scanning.ts";

/** A name like none of the words of a sentence has a digit, a dot or a dash. */
type Names = "any" | "unlike-words" | "none";
/** What stands before a neighbour, with the letters that differ by case cut off. */
const marks: readonly { readonly text: string; readonly names: Names }[] = [
  { text: "djacency to ", names: "any" },
  { text: "eighbor ", names: "unlike-words" },
  { text: "eighbour ", names: "unlike-words" },
  { text: "br ", names: "unlike-words" },
  { text: "peer ", names: "none" },
  { text: "Peer ", names: "none" },
  { text: "SystemID ", names: "unlike-words" },
  { text: "NGB ", names: "none" },
  { text: "NOTIFICATION sent to ", names: "none" },
  { text: "NOTIFICATION received from ", names: "none" },
  { text: "LDP session ", names: "none" },
];
/** The mark is found fast by these: each one has one of them. */
const hints = [
  "eighbo",
  "br ",
  "eer ",
  "djacency to ",
  "SystemID ",
  "NGB ",
  "NOTIFICATION ",
  "LDP session ",
];
const longestLooked = 1000;
const address =
  /(?:\d{1,3}\.){3}\d{1,3}|(?=[0-9a-f:]{0,39}:[0-9a-f]{0,4}:)[0-9a-f:]{2,39}(?:(?:\d{1,3}\.){3}\d{1,3})?(?:%[\w./-]{1,30})?/iy;
/** Words between the mark and the neighbour: "peer addr: 192.0.2.1", "peer (vrf:default, ip:192.0.2.1". */
const between =
  /(?:(?:address|addr|ip|id|system|router|with|is|at|bgp|peer|L[12])[ :=]+|\(vrf:[\w.-]{1,60}, ip:|[:='"([<]+ ?){0,4}/iy;
const name = /[A-Za-z0-9][\w.-]{1,63}/y;

export function neighbourIn(line: string, from: number): string | undefined {
  const message =
    from === 0 && line.length <= longestLooked ? line : line.slice(from, from + longestLooked);
  if (!hints.some((hint) => message.includes(hint))) return undefined;
  for (const mark of marks) {
    let at = message.indexOf(mark.text);
    for (let tries = 0; at >= 0 && tries < 4; tries += 1) {
      const found = neighbourAt(message, at + mark.text.length, mark.names);
      if (found !== undefined) return found;
      at = message.indexOf(mark.text, at + 1);
    }
  }
  return undefined;
}

function neighbourAt(message: string, at: number, names: Names): string | undefined {
  between.lastIndex = at;
  between.exec(message);
  const start = Math.max(at, between.lastIndex);
  address.lastIndex = start;
  const found = address.exec(message)?.[0];
  if (found !== undefined) return trimmed(found, message, start);
  if (names === "none") return undefined;
  name.lastIndex = start;
  const word = name.exec(message)?.[0].replace(/[.-]+$/, "");
  if (word === undefined) return undefined;
  return names === "any" || /[0-9.-]/.test(word) ? word : undefined;
}

/** "192.0.2.1:0" of LDP has no colon of its own; "2001:db8::1:" before a text has one too many. */
function trimmed(found: string, message: string, start: number): string {
  const last = found.charCodeAt(found.length - 1);
  if (last !== code.colon || found.endsWith("::")) return found;
  return isDigit(message.charCodeAt(start + found.length)) ? found : found.slice(0, -1);
}
