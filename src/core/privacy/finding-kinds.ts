/** Kinds of privacy findings as lists show them: classes of network identifiers, else entities. */

import type { Recognized } from "../model.ts";
import { entityLabel } from "./entities.ts";
import { networkClasses, type NetworkClass } from "./network-classes.ts";

/** "EMAIL_ADDRESS" or "ip-public": names of entities are in capitals, those of classes never. */
export function kindOf({ entity, networkClass }: Recognized): string {
  return networkClass ?? entity;
}

/** What a person reads. */
export function kindLabel(kind: string): string {
  return isNetworkClass(kind) ? networkClasses[kind] : entityLabel(kind);
}

/** The label within a sentence: "e-mail address", but "US passport number". */
export function kindInSentence(kind: string): string {
  const label = kindLabel(kind);
  return commonWords.has(/^[\w'-]*/.exec(label)?.[0] ?? "")
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

export function isNetworkClass(kind: string): kind is NetworkClass {
  return Object.hasOwn(networkClasses, kind);
}

/** First words of labels that are no names. */
const commonWords: ReadonlySet<string> = new Set([
  ...[
    "Bank",
    "Certificate",
    "Crypto",
    "Date",
    "Driver's",
    "E-mail",
    "Enable",
    "Host",
    "Link-local",
  ],
  ...["Loopback", "Multicast", "Name", "Network", "Passport", "Password", "Payment", "Personal"],
  ...["Phone", "Private", "Public", "Routing", "Street", "Unspecified", "User"],
]);
