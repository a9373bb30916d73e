/** Whatever two configurations say: the commands make one of the other, on a device that knows nothing of how. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { commandsBetween } from "../../../../src/core/create/configs/commands-between.ts";
import { CommonDevice } from "./common-device.ts";

const number = (max: number) => fc.integer({ min: 1, max });
const maybe = (line: fc.Arbitrary<string>) => fc.option(line, { nil: undefined });
const vlans = fc
  .uniqueArray(number(30), { minLength: 1, maxLength: 6 })
  .map((list) => [...list].sort((a, b) => a - b).join(","));

interface Block {
  readonly header: string;
  readonly lines: readonly (string | undefined | Block)[];
}

const someOf = (lines: readonly string[]) => fc.subarray([...lines]);
const block = (header: string, lines: fc.Arbitrary<readonly (string | undefined | Block)[]>) =>
  fc.option(
    lines.map((all): Block => ({ header, lines: all })),
    { nil: undefined },
  );

const port = (name: string) =>
  block(
    `interface ${name}`,
    fc.tuple(
      fc.constantFrom("description a", "description b"),
      maybe(number(4).map((vlan) => `switchport access vlan ${vlan}`)),
      maybe(vlans.map((list) => `switchport trunk allowed vlan ${list}`)),
      maybe(fc.constant("switchport port-security")),
      maybe(number(3).map((size) => `mtu ${1500 + size}`)),
      maybe(fc.constant("shutdown")),
    ),
  );
/** No two of a device are in one subnet. */
const svi = (vlan: number, subnet: number) =>
  block(
    `interface Vlan${vlan}`,
    fc
      .tuple(
        maybe(number(6).map((host) => `ip address 198.18.${subnet}.${host} 255.255.255.0`)),
        someOf(["ip helper-address 198.51.100.1", "ip helper-address 198.51.100.2"]),
        someOf([`ip address 203.0.${subnet}.1 255.255.255.0 secondary`]),
        // An access list that is applied is never taken away.
        maybe(fc.constantFrom("ip access-group ONE in", "ip access-group TWO in")),
      )
      .map(([ip, helpers, more, group]) => [
        ip,
        ...helpers,
        ...(ip === undefined ? [] : more),
        group,
      ]),
  );
const entries = [
  "permit tcp any any eq 22",
  "permit tcp any any eq 80",
  "deny udp any any",
  "permit ip any any",
];
/** A device shows numbers of entries, or it does not. */
const list = (name: string, isNumbered: boolean) =>
  block(
    `ip access-list extended ${name}`,
    !isNumbered
      ? fc.shuffledSubarray(entries, { minLength: 1 })
      : fc
          .uniqueArray(number(8), { minLength: 1, maxLength: 5 })
          .chain((numbers) =>
            fc.tuple(
              ...[...numbers]
                .sort((a, b) => a - b)
                .map((at) => fc.constantFrom(...entries).map((entry) => `${at * 10} ${entry}`)),
            ),
          ),
  );
const routeMap = fc.subarray([10, 20, 30]).chain((sequences) =>
  fc.tuple(
    ...sequences.map((sequence) =>
      fc
        .tuple(
          someOf(["match tag 1", "match tag 2"]),
          maybe(number(3).map((value) => `set local-preference ${value}00`)),
        )
        .map(([match, set]): Block => ({
          header: `route-map R permit ${sequence}`,
          lines: [...match, set],
        })),
    ),
  ),
);
const neighbour = (host: number) =>
  fc.option(
    fc
      .tuple(
        number(3),
        maybe(fc.constantFrom("x", "y")),
        maybe(fc.constantFrom("R", "S")),
        fc.boolean(),
      )
      .map(([as, description, map, isActive]) => {
        const name = `neighbor 198.51.100.${host}`;
        return {
          lines: [
            `${name} remote-as 6500${as}`,
            description === undefined ? undefined : `${name} description ${description}`,
            map === undefined ? undefined : `${name} route-map ${map} in`,
          ],
          family: isActive ? [`${name} activate`] : [],
        };
      }),
    { nil: undefined },
  );
const bgp = block(
  "router bgp 65001",
  fc
    .tuple(neighbour(1), neighbour(2), someOf(["network 192.0.2.0", "network 203.0.113.0"]))
    .map(([one, two, networks]) => [
      "router-id 192.0.2.1",
      ...(one?.lines ?? []),
      ...(two?.lines ?? []),
      {
        header: "address-family ipv4",
        lines: [...networks, ...(one?.family ?? []), ...(two?.family ?? []), "maximum-paths 2"],
      },
    ]),
);
const config = (isNumbered: boolean) =>
  fc.shuffledSubarray([1, 2, 3], { minLength: 3 }).chain(([a = 1, b = 2]) =>
    fc.tuple(
      fc.constantFrom("hostname r1", "hostname r2"),
      block("vlan 10", fc.tuple(maybe(fc.constantFrom("name A", "name B")))),
      block("vlan 20", fc.constant([])),
      ...[list("ONE", isNumbered), list("TWO", isNumbered)],
      routeMap.map((maps): Block => ({ header: "", lines: maps })),
      ...[port("Ethernet1/1"), port("Ethernet1/2"), svi(10, a), svi(20, b), bgp],
      someOf(["ntp server 192.0.2.1", "ntp server 192.0.2.2", "logging host 192.0.2.3"]).map(
        (lines): Block => ({ header: "", lines }),
      ),
      someOf(["ip route 0.0.0.0 0.0.0.0 192.0.2.1", "ip route 0.0.0.0 0.0.0.0 192.0.2.2"]).map(
        (lines): Block => ({ header: "", lines }),
      ),
      maybe(number(3).map((key) => `crypto isakmp key SECRET${key} address 192.0.2.2`)),
    ),
  );
const pair = fc.boolean().chain((isNumbered) => fc.tuple(config(isNumbered), config(isNumbered)));

function written(lines: readonly (string | undefined | Block)[], step: string, depth = 0): string {
  return lines
    .flatMap((line) => {
      if (line === undefined) return [];
      if (typeof line === "string") return [step.repeat(depth) + line];
      if (line.header === "") return written(line.lines, step, depth).split("\n");
      const family = step === " " && line.header.startsWith("address-family");
      return [
        step.repeat(depth) + line.header,
        written(line.lines, step, depth + 1),
        ...(family ? [`${step.repeat(depth)}exit-address-family`] : []),
      ];
    })
    .filter((line) => line !== "")
    .join("\n");
}

/** What applies a list that there is not, is left out. */
const withoutLooseUses = (text: string): string =>
  text
    .split("\n")
    .filter((line) => {
      const list = /ip access-group (\S+) in$/.exec(line)?.[1];
      return list === undefined || text.includes(`ip access-list extended ${list}`);
    })
    .join("\n");

for (const [style, step] of [
  ["ios", 1],
  ["nxos", 2],
  ["eos", 3],
] as const) {
  test(`${style}: the commands make the new configuration of the old one`, () => {
    fc.assert(
      fc.property(pair, (both) => {
        const [before, after] = both.map((lines) =>
          withoutLooseUses(written(lines, " ".repeat(step))),
        );
        assert(before !== undefined && after !== undefined);
        const device = new CommonDevice(before, step);
        const commands = commandsBetween(before, after, style);
        device.type(commands);
        assert.deepEqual(device.state, new CommonDevice(after, step).state, commands.join("\n"));
      }),
      { numRuns: 300 },
    );
  });
}
