/** How a configuration is written. */

export const configStyles = ["ios", "nxos", "eos", "junos-set", "junos-brace"] as const;
export type ConfigStyle = (typeof configStyles)[number];
