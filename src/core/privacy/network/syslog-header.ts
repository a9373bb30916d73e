import { isPlaceholderHostname } from "../hostnames.ts";
import type { Match, Recognizer } from "../recognizer.ts";

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const name = String.raw`(?<name>[a-z\d](?:[\w.-]{0,62}[a-z\d])?)`;
/** What sends: a process with its number, or Cisco's `%LINK-3-UPDOWN`, also behind its number and its own date. */
const sender = String.raw`(?= \d{1,10}: [*.]?(?:%|[a-z]{3} )| (?:[\w./-]{1,48}\[\d{1,10}\]:|%[a-z][a-z\d_]{1,24}-|%%\d\d))`;

/** RFC 3164 behind the month; also with the year, as some devices write it. */
const dated = new RegExp(
  String.raw` {1,2}\d{1,2}(?: \d{4})? \d\d:\d\d:\d\d(?:\.\d{1,6})? ${name}${sender}`,
  "iy",
);
/** RFC 5424 behind the version: `<189>1 2026-01-31T10:00:00.123Z sw1 sshd 815 ID47`. */
const stamped = new RegExp(
  String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:\d\d) ${name}(?= \S{1,48} \S{1,128} \S{1,32}(?:\s|$))`,
  "iy",
);

/** Zones of time stand where a name does. */
const zone = /^[A-Z]{1,5}$/;

/** Headers of syslog lines, which say who wrote them. */
export const syslogHeader: Recognizer = {
  id: "syslog-header",
  entities: ["HOSTNAME"],
  triggers: [
    ...months.map((month) => ({ literal: `${month} `, boundary: "before" }) as const),
    { literal: ">1 " },
  ],
  find(text, { start, end }, report) {
    const isStamped = text.charCodeAt(start) === 0x3e;
    const shape = isStamped ? stamped : dated;
    shape.lastIndex = isStamped ? end : end - 1;
    const value = shape.exec(text)?.groups?.["name"];
    // Addresses are no names.
    if (value === undefined || !/[a-z]/i.test(value) || zone.test(value)) return;
    if (isPlaceholderHostname(value) || /^(?:[\da-f]{1,4}[.-]){2,7}[\da-f]{1,4}$/i.test(value))
      return;
    const at = shape.lastIndex - value.length;
    report({
      start: at,
      end: at + value.length,
      entity: "HOSTNAME",
      confidence: 0.8,
      networkClass: "hostname",
    } satisfies Match);
  },
};
