/** Which words are names of devices. */

import { deviceRoles } from "./device-roles.ts";

/** Defaults of vendors, examples of manuals, values of other settings and words of sentences about names. */
const placeholders: ReadonlySet<string> = new Set(
  `a an and any arista as auto be by cisco command default device dhcp dhcp-client disable disabled empty enable enabled
  example false fortigate from h3c has host host-name hostname huawei if in is it juniper localhost mikrotik must name
  n/a na no none not null of on or or-address paloalto pa-vm prompt resolution router routeros should string switch
  sysname system that the this to true type undefined unknown unset value vyos was will with yes your your-hostname
  my-hostname newname new-name hostname1 device-name`.split(/\s+/),
);

export function isPlaceholderHostname(name: string): boolean {
  return placeholders.has(name.toLowerCase());
}

/** A name that is no word of a language: with a digit, or made of parts one of which tells what a device is for. */
export function isDistinctiveHostname(name: string): boolean {
  if (!/[a-z]/i.test(name) || isPlaceholderHostname(name)) return false;
  if (/\d/.test(name) || name.includes("_")) return true;
  const parts = name.toLowerCase().split(/[-.]/);
  return parts.length > 1 && parts.some((part) => deviceRoles.has(part));
}
