/** A configuration that is as it should be, as an answer: the request is made of its traits by a template. */

import type { SourceOutcome } from "../operational-record.ts";
import { isJunos } from "./commands-between.ts";
import { commonFeatures, featureTraits, junosFeatures } from "./config-features.ts";
import { readConfigLines } from "./config-lines.ts";
import type { ConfigStyle } from "./config-style.ts";
import { readConfigTree } from "./config-tree.ts";
import { deviceName } from "./device-name.ts";
import { readJunos } from "./junos-tree.ts";
import { leftOutConfig, wholePlace } from "./left-out-config.ts";
import { configStyleOf, vendorOf } from "./style-of.ts";

export interface GoldenConfig {
  readonly text: string;
  /** Of the file, relative to its folder: the trait "file". */
  readonly name: string;
  /** `undefined`: told from the text. */
  readonly style?: ConfigStyle | undefined;
}

/**
 * A record without a request. Traits: "host" (of the text, else of the file's name), "vendor", "file", "features"
 * ("24 interfaces, 3 VLANs, OSPF and BGP"), and those of its parts that there are: "interfaces" and "vlans" (numbers),
 * "protocols" ("OSPF and BGP").
 */
export function goldenOutcome({ text, name, style }: GoldenConfig): SourceOutcome {
  const source = [text];
  const told = style ?? configStyleOf(text);
  if (told === undefined) {
    return leftOutConfig("unknown-style", source, "it is of no style that is known");
  }
  const features = isJunos(told)
    ? junosFeatures(readJunos(text).root)
    : commonFeatures(readConfigTree(text, told));
  const config = tidied(text, told);
  return {
    type: "record",
    record: {
      kind: "config",
      taskType: "configuration",
      parts: config === "" ? {} : { config },
      traits: {
        host: deviceName(text, told, name),
        vendor: vendorOf(told, text),
        file: name,
        ...featureTraits(features),
      },
      place: wholePlace(text),
      source,
      doubt: config === "" ? "no-answer" : undefined,
      missing: [],
    },
  };
}

/** Without what the device or the terminal wrote about itself; nothing else is touched. */
function tidied(text: string, style: ConfigStyle): string {
  return isJunos(style) ? tidiedJunos(text) : tidiedCommon(text, style);
}

function tidiedJunos(text: string): string {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimEnd())
    .filter((line) => !/^(?:## Last (?:commit|changed): |[\w.@-]+[>#] ?show )/.test(line))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
}

function tidiedCommon(text: string, style: ConfigStyle): string {
  const kept: string[] = [];
  for (const { text: line, indent, block } of readConfigLines(text, style)) {
    const isRepeated = line === "!" && (kept.length === 0 || kept.at(-1)?.trim() === "!");
    if (!isRepeated) kept.push(" ".repeat(indent) + line);
    for (const more of block ?? []) kept.push(more);
  }
  while (kept.at(-1)?.trim() === "!") kept.pop();
  return kept.join("\n");
}
