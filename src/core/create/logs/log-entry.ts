/** One entry of a log, its header taken apart. */

export const logDialects = [
  "rfc3164",
  "rfc5424",
  "cisco-ios",
  "cisco-iosxr",
  "cisco-nxos",
  "cisco-asa",
  "junos",
  "eos",
  "fortios",
  "pan-os",
  "json",
] as const;
export type LogDialect = (typeof logDialects)[number];

/** RFC 5424, section 6.2.1: 0 emergency … 7 debug. */
export type SyslogSeverity = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface LogEntry {
  readonly dialect: LogDialect;
  /** Milliseconds since 1970-01-01 UTC; times without a zone count as the zone of the options says. */
  readonly time: number | undefined;
  /** Of entries that say how long the device has been up instead of the time, in milliseconds. */
  readonly uptime?: number | undefined;
  readonly host: string | undefined;
  /** Of the mnemonic or the device's own level; else of the PRI. */
  readonly severity: SyslogSeverity | undefined;
  /** Of the PRI: 0 to 23. */
  readonly facility?: number | undefined;
  /** What names the event: "BGP-5-ADJCHANGE", "ASA-4-106023", "RPD_BGP_NEIGHBOR_STATE_CHANGED", "0100032001". */
  readonly mnemonic: string | undefined;
  /** The program that wrote it: "rpd", "sshd". */
  readonly process?: string | undefined;
  readonly interface?: string | undefined;
  /** Address or name of the neighbour that it is about. */
  readonly neighbour?: string | undefined;
  /** What follows the header, the mnemonic included where it is written there. */
  readonly message: string;
  /** Pairs of FortiOS and JSON, columns of PAN-OS, structured data of RFC 5424 ("id.name"). */
  readonly fields?: Readonly<Record<string, string>> | undefined;
}
