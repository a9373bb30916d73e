/**
 * `npm run bench:logs [-- --lines 200000] [--runs 5]`: how many lines of a log a readline loop reads and takes apart in a
 * second of one core, by dialect and mixed, beside a loop over the same file in the same run that only counts them.
 * Lines are invented.
 */
import { createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { LogLineReader } from "../../src/core/create/logs/log-line-reader.ts";

const { values } = parseArgs({
  options: {
    lines: { type: "string", default: "200000" },
    runs: { type: "string", default: "5" },
  },
});
const count = Number(values.lines);
const runs = Number(values.runs);

/** One line of each dialect; `n` makes them differ. */
const makers: Readonly<Record<string, (n: number) => string>> = {
  rfc3164: (n) =>
    `<38>May  1 12:${two(n / 60)}:${two(n)} host${n % 40} sshd[${1000 + (n % 9000)}]: Failed password for invalid user test from 192.0.2.${n % 250} port ${1024 + (n % 60000)} ssh2`,
  rfc5424: (n) =>
    `<165>1 2026-05-01T12:${two(n / 60)}:${two(n)}.123Z app${n % 40}.example.com worker ${n % 9999} ID47 [origin@32473 ip="192.0.2.${n % 250}" software="queue"] Job ${n} took ${n % 700} ms`,
  "cisco-ios": (n) =>
    `<189>${n}: sw${n % 40}: *May  1 12:${two(n / 60)}:${two(n)}.123 UTC: %LINEPROTO-5-UPDOWN: Line protocol on Interface GigabitEthernet1/0/${n % 48}, changed state to down`,
  "cisco-nxos": (n) =>
    `2026 May  1 12:${two(n / 60)}:${two(n)} leaf${n % 40} %BGP-5-ADJCHANGE:  bgp-65000 [1234] (default) neighbor 192.0.2.${n % 250} Down - holdtimer expired error`,
  "cisco-asa": (n) =>
    `<166>May 01 2026 12:${two(n / 60)}:${two(n)} fw${n % 4} : %ASA-6-302013: Built outbound TCP connection ${n} for outside:203.0.113.9/443 (203.0.113.9/443) to inside:192.0.2.${n % 250}/50000 (198.51.100.1/50000)`,
  junos: (n) =>
    `<28>May  1 12:${two(n / 60)}:${two(n)}.123  mx${n % 40} rpd[1848]: RPD_BGP_NEIGHBOR_STATE_CHANGED: BGP peer 192.0.2.${n % 250} (External AS 64500) changed state from Established to Idle (event HoldTime) (instance master)`,
  eos: (n) =>
    `<165>May  1 12:${two(n / 60)}:${two(n)} leaf${n % 40} Ebra: %LINEPROTO-5-UPDOWN: Line protocol on Interface Ethernet${n % 48}/1, changed state to up`,
  fortios: (n) =>
    `<189>date=2026-05-01 time=12:${two(n / 60)}:${two(n)} devname="fw${n % 4}" devid="FGT0000000000001" eventtime=17776368${two(n)}123456789 tz="+0000" logid="0100020007" type="event" subtype="system" level="warning" vd="root" logdesc="Interface status changed" action="interface-stat-change" status="DOWN" intf="port${n % 16}" msg="Link monitor: Interface port${n % 16} was turned down"`,
  "pan-os": (n) =>
    `<14>May  1 12:${two(n / 60)}:${two(n)} pa-${n % 4} 1,2026/05/01 12:${two(n / 60)}:${two(n)},007000000001,SYSTEM,port,2816,2026/05/01 12:${two(n / 60)}:${two(n)},,link-change,ethernet1/${n % 16},0,0,general,informational,"Port ethernet1/${n % 16}: Down 1Gb/s-full duplex",${n},0x0,0,0,0,0,,pa-${n % 4}`,
  json: (n) =>
    `{"@timestamp":"2026-05-01T12:${two(n / 60)}:${two(n)}.123Z","host":{"name":"app${n % 40}"},"log":{"level":"error"},"process":{"name":"queue"},"message":"Job ${n} failed on interface Ethernet${n % 48}/1"}`,
};

const folder = mkdtempSync(join(tmpdir(), "tunesmith-bench-"));
try {
  console.log(`${count} lines, medians of ${runs} runs; the bare loop only counts the lines\n`);
  console.log("dialect        lines/s   MB/s   bare loop   of its speed");
  const all = Object.values(makers);
  for (const [name, make] of Object.entries(makers)) await bench(name, make);
  await bench("mixed", (n) => all[n % all.length]?.(n) ?? "");
} finally {
  rmSync(folder, { recursive: true });
}

async function bench(name: string, make: (n: number) => string): Promise<void> {
  const path = join(folder, "log");
  writeFileSync(path, Array.from({ length: count }, (_, index) => make(index)).join("\n"));
  const bytes = readFileSync(path).length;
  const bare: number[] = [];
  const parsed: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const loop = await timed(async () => {
      let seen = 0;
      for await (const line of linesOf(path)) seen += line === "" ? 0 : 1;
      return seen;
    });
    const read = await timed(async () => {
      const reader = new LogLineReader({ year: 2026, zone: 0 });
      for await (const line of linesOf(path)) reader.read(line);
      return [...reader.counts.values()].reduce((sum, part) => sum + part, 0);
    });
    if (run === 0) continue; // It warms up.
    bare.push(loop);
    parsed.push(read);
  }
  const speed = count / median(parsed);
  const bareSpeed = count / median(bare);
  const rate = (bytes / median(parsed) / 1e6).toFixed(0);
  console.log(
    `${name.padEnd(12)}${speed.toFixed(0).padStart(10)}${rate.padStart(7)}${bareSpeed.toFixed(0).padStart(12)}${(speed / bareSpeed).toFixed(2).padStart(12)}`,
  );
}

function linesOf(path: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(path), crlfDelay: Infinity });
}

/** Seconds of one processor, which others on it do not change. Every line has to be seen, or the number means nothing. */
async function timed(work: () => Promise<number>): Promise<number> {
  const start = process.cpuUsage();
  const seen = await work();
  if (seen !== count) throw new Error(`${seen} of ${count} lines were read.`);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function two(n: number): string {
  return String(Math.floor(n) % 60).padStart(2, "0");
}
