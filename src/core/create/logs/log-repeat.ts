/** Lines in which a server says that a message came again, in place of writing it again. */

import type { LogEntry } from "./log-entry.ts";

export interface LogRepeat {
  readonly times: number;
  /** What came again; `undefined`: what the line before says. */
  readonly message: string | undefined;
}

/** "last message repeated 3 times" of syslogd, "message repeated 3 times: [ Failed password … ]" of rsyslog. */
export function repeatOf({ message }: LogEntry): LogRepeat | undefined {
  if (message.startsWith("message repeated ")) {
    const [head, times] = /^message repeated (\d{1,9}) times: \[ ?/.exec(message) ?? [];
    if (head === undefined || !message.endsWith("]")) return undefined;
    return { times: Number(times), message: message.slice(head.length, -1).trimEnd() };
  }
  if (message.length > 100 || !message.startsWith("ast message repeated ", 1)) return undefined;
  const times = /^[Ll]ast message repeated (\d{1,9}) times?/.exec(message)?.[1];
  return times === undefined ? undefined : { times: Number(times), message: undefined };
}
