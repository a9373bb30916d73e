/** Invented log lines, one of each of some dialects in turn. */

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const makers: readonly ((n: number, time: string) => string)[] = [
  (n, time) =>
    `<189>${n}: sw${n % 40}: *May  1 ${time}.123 UTC: %LINEPROTO-5-UPDOWN: Line protocol on Interface GigabitEthernet1/0/${n % 48}, changed state to down`,
  (n, time) =>
    `2026 May  1 ${time} leaf${n % 40} %BGP-5-ADJCHANGE:  bgp-65000 [1234] (default) neighbor 192.0.2.${n % 250} Down - holdtimer expired error`,
  (n, time) =>
    `<166>May 01 2026 ${time} fw${n % 4} : %ASA-6-302013: Built outbound TCP connection ${n} for outside:203.0.113.9/443 (203.0.113.9/443) to inside:192.0.2.${n % 250}/50000 (198.51.100.1/50000)`,
  (n, time) =>
    `<28>May  1 ${time}.123  mx${n % 40} rpd[1848]: RPD_BGP_NEIGHBOR_STATE_CHANGED: BGP peer 192.0.2.${n % 250} (External AS 64500) changed state from Established to Idle (event HoldTime) (instance master)`,
];

/** Path of a log with so many lines; made once. */
export function logCorpus(folder: string, lines: number): string {
  const path = join(folder, `log-${lines}.log`);
  if (existsSync(path)) return path;
  const two = (n: number): string => String(Math.floor(n) % 60).padStart(2, "0");
  const all = Array.from({ length: lines }, (_, n) =>
    makers[n % makers.length]?.(n, `12:${two(n / 60)}:${two(n)}`),
  );
  writeFileSync(path, `${all.join("\n")}\n`);
  return path;
}
