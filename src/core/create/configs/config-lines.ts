/** Configurations of the common command line (IOS, NX-OS, EOS) as lines, those that belong together in one. */

import type { ConfigStyle } from "./config-style.ts";
import { isPrompt } from "./style-of.ts";

export interface ConfigLine {
  /** Without white space around. */
  readonly text: string;
  /** In columns. */
  readonly indent: number;
  /** What follows as it is written: the text of a banner with its end, the digits of a certificate with "quit". */
  readonly block?: readonly string[] | undefined;
  /** "!" and what a person wrote behind it. */
  readonly isComment: boolean;
}

/** What the device writes about itself and nobody types. */
const noise =
  /^(?:end|ntp clock-period \d+|: end|\S+#\s*|! ?(?:Last configuration change|NVRAM config last updated|No configuration change since|Command:|Running configuration last done|Startup configuration last done|Time:|device:|boot system )[^]*)$/i;

/** An end of a banner that is no character: EOS. */
const endOfFile = "EOF";

/** What nobody typed is left out. Lines in their order; linear. */
export function readConfigLines(text: string, style: ConfigStyle): readonly ConfigLine[] {
  const raw = text.split(/\r\n|\n|\r/);
  const lines: ConfigLine[] = [];
  for (let at = 0; at < raw.length; at++) {
    const full = raw[at] ?? "";
    const trimmed = full.trim();
    if (trimmed === "" || noise.test(trimmed) || isPrompt(trimmed)) continue;
    const end = blockEnd(raw, at, style);
    lines.push({
      text: trimmed,
      indent: indentOf(full),
      block: end === at ? undefined : raw.slice(at + 1, end + 1).map((line) => line.trimEnd()),
      isComment: trimmed.startsWith("!"),
    });
    at = end;
  }
  return lines;
}

const tab = 8;

function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === " ") columns++;
    else if (character === "\t") columns += tab - (columns % tab);
    else break;
  }
  return columns;
}

/** The last line of what begins here: of a block without an end it is this one, so that nothing is swallowed. */
function blockEnd(raw: readonly string[], at: number, style: ConfigStyle): number {
  const line = (raw[at] ?? "").trim();
  if (line.startsWith("banner ")) return bannerEnd(raw, at, { line, style });
  if (
    /^certificate (?!chain )/.test(line) &&
    /^\s+[\dA-F]{8}(?: [\dA-F]+)*$/i.test(raw[at + 1] ?? "")
  ) {
    return endAt(raw, at, (candidate) => candidate.trim() === "quit");
  }
  return at;
}

interface Banner {
  readonly line: string;
  readonly style: ConfigStyle;
}

function bannerEnd(raw: readonly string[], at: number, { line, style }: Banner): number {
  const said = /^banner [\w-]+(?: +|$)(.*)$/.exec(line)?.[1] ?? "";
  if (said === "" && style === "eos") return endAt(raw, at, (next) => next.trim() === endOfFile);
  if (said === "") return at;
  const delimiter = said.startsWith("^C") ? "^C" : said.charAt(0);
  if (said.indexOf(delimiter, delimiter.length) > 0) return at;
  return endAt(raw, at, (next) => next.includes(delimiter));
}

/** Blocks are not longer than this. */
const longestBlock = 2000;

function endAt(raw: readonly string[], from: number, isEnd: (line: string) => boolean): number {
  const last = Math.min(raw.length, from + longestBlock);
  for (let at = from + 1; at < last; at++) if (isEnd(raw[at] ?? "")) return at;
  return from;
}
