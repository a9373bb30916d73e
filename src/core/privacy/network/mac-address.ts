import { isWordAt, textBefore } from "../context.ts";
import type { Span } from "../../model.ts";
import type { Match, Recognizer, Trigger } from "../recognizer.ts";

/** Names of a field whose value is an address, in which it may go without separators. */
const labels = [
  "mac",
  "hwaddr",
  "bssid",
  "chaddr",
  "lladdr",
  "called-station-id",
  "calling-station-id",
];

/** IEEE 802: pairs with colons or hyphens; Cisco and Arista: fours with dots; Huawei and H3C: fours with hyphens. */
const shapes = ["hh:hh:hh:hh:hh:hh", "hh-hh-hh-hh-hh-hh", "hhhh.hhhh.hhhh", "hhhh-hhhh-hhhh"];

const triggers: readonly Trigger[] = [
  ...shapes.map((shape) => ({ shape })),
  ...labels.map((literal) => ({ literal })),
];

/** HPE ProCurve; bare. Both need a label. */
const labelled =
  /(?:[_ -]?addr(?:ess)?)?["'`]?\s{0,4}(?:[:=|]|\bis\b)?\s{0,24}["'`]?(?<address>[\da-f]{6}-?[\da-f]{6})(?![\w-])/iy;

export const macAddress: Recognizer = {
  id: "mac-address",
  entities: ["MAC_ADDRESS"],
  triggers,
  find(text, trigger, report) {
    const separator = separatorOf(text, trigger);
    if (separator === undefined) {
      findLabelled(text, trigger, report);
      return;
    }
    if (isPartOfMore(text, trigger, separator)) return;
    const found = text.slice(trigger.start, trigger.end);
    // Twelve decimal digits in three fours are a card's or somebody's number as well.
    const isFours = found.length === "hhhh-hhhh-hhhh".length;
    const isDecimal = separator === "-" && isFours && !/[a-f]/i.test(found);
    if (isDecimal && !hasLabel(text, trigger.start)) return;
    reportAddress(trigger, found, report);
  },
};

/** What stands behind the first pair or four of an address; undefined for a label. */
function separatorOf(text: string, { start, end }: Span): string | undefined {
  const at = end - start === "hhhh.hhhh.hhhh".length ? start + 4 : start + 2;
  const character = text.charAt(at);
  return character === ":" || character === "-" || character === "." ? character : undefined;
}

function findLabelled(text: string, trigger: Span, report: (match: Match) => void): void {
  labelled.lastIndex = trigger.end;
  const found = labelled.exec(text);
  const address = found?.groups?.["address"];
  if (address === undefined) return;
  const end = labelled.lastIndex;
  reportAddress({ start: end - address.length, end }, address, report);
}

/** Longer runs are fingerprints, EUI-64, world wide names, Ethernet segments and system identifiers of IS-IS. */
function isPartOfMore(text: string, { start, end }: Span, separator: string): boolean {
  if (isWordAt(text, start - 1) || isWordAt(text, end)) return true;
  if (text.charAt(end) === separator && isWordAt(text, end + 1)) return true;
  if (text.charAt(start - 1) !== separator) return false;
  // A label may end in the same sign: "mac:00:..."; so may the type of a DHCP client identifier.
  const group = /[\da-z]{1,12}$/i.exec(text.slice(Math.max(0, start - 13), start - 1))?.[0] ?? "";
  return /^[\da-f]{1,4}$/i.test(group);
}

function hasLabel(text: string, start: number): boolean {
  return /\b(?:mac|hardware|physical|ethernet|bridge|address|arp)\b/i.test(
    textBefore(text, start, 60),
  );
}

function reportAddress(span: Span, text: string, report: (match: Match) => void): void {
  if (/^(?:[0:.-]+|[f:.-]+)$/i.test(text)) return;
  const isGroup = parseInt(text.charAt(1), 16) % 2 === 1;
  report({
    ...span,
    entity: "MAC_ADDRESS",
    // Made up, or an identifier of IS-IS: no maker has the number zero since Xerox.
    confidence: /^(?:0[:.-]?){6}/.test(text) ? 0.3 : 0.8,
    networkClass: isGroup ? "mac-group" : "mac",
  });
}
