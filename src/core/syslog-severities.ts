/** Severities of syslog by their numbers, 0 to 7: RFC 5424, section 6.2.1, in lower case. */
export const syslogSeverities = [
  "emergency",
  "alert",
  "critical",
  "error",
  "warning",
  "notice",
  "informational",
  "debug",
] as const;
