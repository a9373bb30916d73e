/** What kinds of network identifiers there are, for a policy to tell them apart. */

/** Names of classes are unique over all kinds of identifiers. */
export const networkClasses = {
  "ip-public": "Public IP address",
  "ip-private": "Private IP address",
  "ip-shared": "IP address shared by a carrier (CGNAT)",
  "ip-documentation": "IP address for documentation",
  "ip-loopback": "Loopback IP address",
  "ip-link-local": "Link-local IP address",
  "ip-multicast": "Multicast IP address",
  "ip-reserved": "Unspecified, broadcast or reserved IP address",
  "ip-mask": "Network mask or wildcard",
  mac: "MAC address",
  "mac-group": "Multicast MAC address",
  "as-public": "AS number",
  "as-private": "Private AS number",
  "as-documentation": "AS number for documentation",
  hostname: "Host name",
} as const;

export type NetworkClass = keyof typeof networkClasses;

/** What a project wants done with a class of identifiers. */
export const networkPolicies = ["keep", "inform", "mask", "pseudonymize", "block"] as const;
export type NetworkPolicy = (typeof networkPolicies)[number];

const prefixes: Readonly<Record<string, string>> = {
  IP_ADDRESS: "ip-",
  MAC_ADDRESS: "mac",
  AS_NUMBER: "as-",
  HOSTNAME: "hostname",
};

/** Whether a class is one of a kind of identifiers. */
export function isOfEntity(networkClass: string, entity: string): boolean {
  const prefix = prefixes[entity];
  return prefix !== undefined && networkClass.startsWith(prefix);
}
