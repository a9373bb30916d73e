/** What common log messages mean and what an experienced engineer would do first: to begin with, and to be edited. */

import type { LogMapping } from "./log-mapping.ts";
import { asaSystem } from "./starter/asa-system.ts";
import { asaTraffic } from "./starter/asa-traffic.ts";
import { eos } from "./starter/eos.ts";
import { fortios } from "./starter/fortios.ts";
import { iosLinks } from "./starter/ios-links.ts";
import { iosRouting } from "./starter/ios-routing.ts";
import { iosSecurity } from "./starter/ios-security.ts";
import { iosErrDisable } from "./starter/ios-err-disable.ts";
import { iosSystem } from "./starter/ios-system.ts";
import { iosXr } from "./starter/ios-xr.ts";
import { junos } from "./starter/junos.ts";
import { linux } from "./starter/linux.ts";
import { nxos } from "./starter/nxos.ts";
import { panOs } from "./starter/pan-os.ts";

/** EOS, NX-OS and IOS XR stand before IOS, whose rules fit some of their messages as well; what looks at words only stands last. */
export const starterMapping: LogMapping = {
  rules: [
    ...eos,
    ...nxos,
    ...iosXr,
    ...iosLinks,
    ...iosErrDisable,
    ...iosRouting,
    ...iosSystem,
    ...iosSecurity,
    ...asaTraffic,
    ...asaSystem,
    ...junos,
    ...fortios,
    ...panOs,
    ...linux,
  ],
};

const introduction = `// What log messages mean, for "tunesmith create --kind log". Of the rules that fit an entry, the first one counts.
//
// mnemonic        the name of the message; * stands for any characters: "BGP-*-ADJCHANGE". "*" alone is any entry.
// message         a regular expression (RE2) that is searched in the message; (?i) ignores case
// classification  what it means
// severity        how bad it is, in words of your own; without it the severity of the entry
// action          what is to be done first
// ignore          true: such entries make no records
//
// classification and action may name {interface}, {neighbour}, {host}, {mnemonic}, {process} and fields of the entry
// such as {srcip}; what an entry lacks becomes "the interface". {{ is a brace.
`;

/** The starter as a file that a person edits. */
export function starterMappingText(): string {
  return `${introduction}${JSON.stringify(starterMapping, undefined, 2)}\n`;
}
