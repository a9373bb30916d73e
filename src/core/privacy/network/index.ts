/** The registry of recognizers of network identifiers. */

import type { Recognizer } from "../recognizer.ts";
import { asNumber } from "./as-number.ts";
import { bgpSummary } from "./bgp-summary.ts";
import { hostname } from "./hostname.ts";
import { ipv4Address } from "./ipv4-address.ts";
import { ipv6Address } from "./ipv6-address.ts";
import { macAddress } from "./mac-address.ts";
import { syslogHeader } from "./syslog-header.ts";

export const networkRecognizers: readonly Recognizer[] = [
  asNumber,
  bgpSummary,
  hostname,
  ipv4Address,
  ipv6Address,
  macAddress,
  syslogHeader,
];
