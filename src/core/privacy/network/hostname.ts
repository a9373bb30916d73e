import type { Span } from "../../model.ts";
import { isWordAt } from "../context.ts";
import { isDistinctiveHostname, isPlaceholderHostname } from "../hostnames.ts";
import type { LiteralTrigger, Match, Recognizer } from "../recognizer.ts";

/**
 * IOS, EOS, PAN-OS, FortiOS `hostname`, Junos and VyOS `host-name`, NX-OS `switchname`, VRP and Comware `sysname`; then
 * what devices print of themselves and of neighbours (LLDP, CDP). A member of a record's JSON may have these names, too.
 */
const labels = [
  ...["hostname", "host-name", "host_name", "host name", "switchname", "sysname", "sys_name"],
  ...[
    "system name",
    "system_name",
    "device id",
    "device-id",
    "device_id",
    "device name",
    "device_name",
  ],
  // RouterOS.
  "identity set name",
];

const triggers: readonly LiteralTrigger[] = [
  ...labels.map((literal) => ({ literal })),
  ...["#", ">", ":~$"].map((literal) => ({ literal })),
];

const name = String.raw`[a-z\d](?:[\w.-]{0,62}[a-z\d])?`;

/** A sign or a quote between label and name, or an element of XML. */
const assigned = new RegExp(
  String.raw`["'${"`"}*]{0,3}(?:[ \t]{0,32}(?::|=>?|\|)[ \t]{0,8}|>|[ \t]{1,2}(?=["']))["'${"`"}*[]{0,3}(?<name>${name})(?![\w@:/\\-])`,
  "iy",
);
/** A command: one space, and a name that ends the line or the statement. */
const commanded = new RegExp(String.raw`[ \t](?<name>${name})(?=;?[ \t]{0,4}(?:[\r\n}]|$))`, "iy");
const mentioned = new RegExp(
  String.raw` (?:is |of )?["'${"`"}]?(?<name>${name})(?![\w@:/\\-])`,
  "iy",
);

/** What stands before the keyword where it is a command of its own. */
const commandStart =
  /^(?:.{1,64}[#>$\]] ?)?[ \t]{0,16}(?:(?:set|no|net|nv|add|config|configure|system|deviceconfig|snmp|groups \S{1,32}|[{;]) ){0,4}$/i;

/** Places that give a device its name, and prompts that show it. */
export const hostname: Recognizer = {
  id: "hostname",
  entities: ["HOSTNAME"],
  triggers,
  find(text, trigger, report) {
    const span = isLabel(text, trigger)
      ? namedByLabel(text, trigger)
      : namedByPrompt(text, trigger);
    if (span === undefined) return;
    const found = text.slice(span.start, span.end);
    if (
      found.length < 2 ||
      isPlaceholderHostname(found) ||
      !/[a-z]/i.test(found) ||
      isAddress(found)
    )
      return;
    report({
      ...span,
      entity: "HOSTNAME",
      confidence: 0.8,
      networkClass: "hostname",
    } satisfies Match);
  },
};

function isLabel(text: string, { start }: Span): boolean {
  return isWordAt(text, start);
}

/** Neighbours without a name are listed by address. */
function isAddress(found: string): boolean {
  return /^(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]{4}(?:[.-][\da-f]{4}){2}|[\da-f]{2}(?:-[\da-f]{2}){5})$/i.test(
    found,
  );
}

function namedByLabel(text: string, trigger: Span): Span | undefined {
  const sign = named(assigned, text, trigger.end);
  if (sign !== undefined) return sign;
  const isLowerCase =
    text.slice(trigger.start, trigger.end) === text.slice(trigger.start, trigger.end).toLowerCase();
  const isOneWord = !/[ _]/.test(text.slice(trigger.start, trigger.end));
  if (!isLowerCase || !isOneWord) return undefined;
  const command = named(commanded, text, trigger.end);
  if (command !== undefined && commandStart.test(lineBefore(text, trigger.start))) return command;
  const mention = named(mentioned, text, trigger.end);
  if (mention === undefined) return undefined;
  return isDistinctiveHostname(text.slice(mention.start, mention.end)) ? mention : undefined;
}

function named(shape: RegExp, text: string, at: number): Span | undefined {
  shape.lastIndex = at;
  const found = shape.exec(text);
  const value = found?.groups?.["name"];
  if (found === null || value === undefined) return undefined;
  const start = found.index + found[0].lastIndexOf(value);
  return { start, end: start + value.length };
}

/** A longer line is no prompt. */
const maxPrompt = 96;

/**
 * `sw1#`, `sw1(config-if)#`, `jo@mx1>`, IOS XR `RP/0/RSP0/CPU0:r1#`, SR OS `A:r1>config#`, FortiOS `fw1 (port1) #`, VRP
 * `<sw1>`, RouterOS `[jo@gw1] >`, and shells.
 */
const prompt = new RegExp(
  String.raw`^[ \t]{0,8}(?<lead>\[?[\w.-]{1,32}@|\*?[A-D]:|(?:RP|LC)\/\d{1,3}\/\w{1,6}\/CPU\d{1,2}:|<)?(?<name>${name})(?<mode>(?: ?\([\w./: -]{1,40}\)){1,2}|>[\w>-]{1,40}|:[\w/~.-]{0,24}| [~/][\w/.-]{0,24}\]|\] )? ?$`,
  "i",
);
/** What is typed at prompts. */
const command =
  /^ ?(?:sh(?:ow?)?|disp?(?:lay)?|conf(?:ig(?:ure)?)?|ping|trace(?:route|rt)?|tracert|copy|wr(?:ite)?|reload|(?:un)?debug|no|undo|clear|en(?:able)?|exit|quit|end|set|get|diag(?:nose)?|exec(?:ute)?|term(?:inal)?|do|dir|more|ssh|telnet|request|run|commit|int(?:erface)?|test|monitor|verify|install|admin|bash|erase|delete|file|op|debugging|system-view|sys|save|reset|screen-length|return|info|edit|next|router|vlan|feature|guestshell|top|up|rollback|load|vrf|hostname|sysname|ip|snmp-server|logging|bgp|environment)(?![\w-])/i;

/** In angle brackets, elements of HTML stand as well. */
const vrpCommand =
  /^(?:dis(?:play)?|sys(?:tem-view)?|save|reset|ping|tracert|undo|terminal|reboot|debugging|dir|quit|startup|screen-length)(?:[ \r\n]|$)/;

function namedByPrompt(text: string, { start, end }: Span): Span | undefined {
  if (!isWordAt(text, start - 1) && !isPromptEnd(text.charCodeAt(start - 1))) return undefined;
  const line = lineBefore(text, start);
  if (line.length === maxPrompt && text.charCodeAt(start - maxPrompt - 1) !== lineFeed) {
    return undefined;
  }
  const found = prompt.exec(line);
  const { lead = "", name: value = "", mode = "" } = found?.groups ?? {};
  if (value.length < 2 || !isPrompt({ lead, value, mode, rest: text.slice(end, end + 24) }))
    return undefined;
  const offset = start - line.length + line.indexOf(value, line.indexOf(lead) + lead.length);
  return { start: offset, end: offset + value.length };
}

const lineFeed = 0x0a;

/** What stands before an offset on its line, or the nearer part of it. */
function lineBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && offset - start < maxPrompt && text.charCodeAt(start - 1) !== lineFeed) {
    start -= 1;
  }
  return text.slice(start, offset);
}

/** Brackets, a space, the home directory. */
function isPromptEnd(code: number): boolean {
  return code === 0x29 || code === 0x5d || code === 0x20 || code === 0x7e;
}

/** The surer a prompt looks, the less has to follow it. */
function isPrompt({
  lead,
  value,
  mode,
  rest,
}: Readonly<Record<"lead" | "value" | "mode" | "rest", string>>): boolean {
  if (lead === "<") return /[A-Z\d-]/.test(value) && vrpCommand.test(rest);
  if (lead !== "" || /\((?:conf|cfg|edit)/i.test(mode)) return true;
  if (command.test(rest)) return true;
  return /^\s*(?:\n|$)/.test(rest) && /\d|-/.test(value) && isDistinctiveHostname(value);
}
