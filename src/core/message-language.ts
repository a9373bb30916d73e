/** In which language an editor best shows the text of a message. */

import { isJson } from "./json/strict.ts";

/** Of files that are shown in it; what VS Code has no language for is plain text. */
export type MessageEnding = "md" | "json" | "log" | "txt";

/** An RFC 5424 or RFC 3164 priority, a date, or the mnemonic of a Cisco message: what lines of logs begin with. */
const logStart =
  /^(?:<\d{1,3}>|\d{4}-\d\d-\d\d[T ]\d\d:\d\d|[*.]?[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d|\d{0,9}:? ?%[A-Z][\w-]{2,40}:)/;

const configLines =
  /^(?:interface |router |hostname |ip (?:route|address|access-list) |vlan \d|set (?:interfaces|protocols|system) |(?:system|interfaces|protocols) \{)/m;

const markdown = /^(?:#{1,6} |[-*] |\d+\. |```|\|)|\*\*|`/m;

export function messageEnding(text: string): MessageEnding {
  const start = text.trimStart();
  if (/^[{[]/.test(start) && isJson(text)) return "json";
  if (logStart.test(start)) return "log";
  if (configLines.test(text) && !markdown.test(text)) return "txt";
  return "md";
}
