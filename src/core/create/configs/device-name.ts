/** What a device is called, of its configuration; else of its file. */

import type { ConfigStyle } from "./config-style.ts";

/** Host names stand near the beginning; in "groups" of Junos for each routing engine. */
const lookedAt = 200_000;

const forms: Record<ConfigStyle, RegExp> = {
  ios: /^hostname (\S+)/m,
  nxos: /^(?:hostname|switchname) (\S+)/m,
  eos: /^hostname (\S+)/m,
  "junos-set": /^set (?:groups \S+ )?system host-name (\S+)/m,
  "junos-brace": /^\s*host-name ([^\s;]+);/m,
};

export function deviceName(text: string, style: ConfigStyle, file: string): string {
  const said = forms[style].exec(text.slice(0, lookedAt))?.[1]?.replace(/^"|"$/g, "");
  return said ?? nameOfFile(file);
}

const nameOfFile = (file: string): string =>
  file
    .slice(file.lastIndexOf("/") + 1)
    .replace(/\.(?:cfg|conf|config|txt|set|junos|ios|eos|nxos)$/i, "")
    .replace(/[-._](?:before|after|old|new|running|startup|golden|config|confg)(?:-config)?$/i, "");
