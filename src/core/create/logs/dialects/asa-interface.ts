/**
 * Interfaces of ASA, which have names that people give them: "src outside:198.51.100.7/4711", "for inside:192.0.2.1/443",
 * "on interface outside" (Cisco Secure Firewall ASA Series Syslog Messages, 2025). Of two, the first one.
 */

/** Of messages that run on, the beginning says what they are about. */
const longestLooked = 1000;
const form =
  /\b(?:on [Ii]nterface '?([A-Za-z][\w.-]{0,47})|(?:src|for|from) ([A-Za-z][\w.-]{0,47})(?=:[\da-f])|[Ii]nterface '?([A-Za-z][\w.-]{0,47})(?=[,'.]|$)|(?:permitted|denied) \w{1,12} ([A-Za-z][\w.-]{0,47})(?=\/[\da-f]))/;

export function asaInterface(message: string): string | undefined {
  const groups = form.exec(message.slice(0, longestLooked)) ?? [];
  return (groups[1] ?? groups[2] ?? groups[3] ?? groups[4])?.replace(/[.-]+$/, "");
}
