/** What stood before a message: of a server or of the device itself. */

import type { SyslogSeverity } from "../log-entry.ts";

export interface Envelope {
  readonly time: number | undefined;
  readonly host: string | undefined;
  readonly process: string | undefined;
  /** Of the PRI. */
  readonly facility: number | undefined;
  readonly severity: SyslogSeverity | undefined;
}

/** Of a line that begins with its message. */
export const noEnvelope: Envelope = {
  time: undefined,
  host: undefined,
  process: undefined,
  facility: undefined,
  severity: undefined,
};
