/** An invented dataset for pictures of the dataset panel: a thousand tickets, with what is usually wrong in a few of them. */

interface Vendor {
  readonly name: string;
  readonly port: string;
  readonly show: (what: string) => string;
}

const vendors: readonly Vendor[] = [
  { name: "Cisco IOS-XE", port: "GigabitEthernet1/0/", show: (what) => `show ${what}` },
  { name: "Cisco NX-OS", port: "Ethernet1/", show: (what) => `show ${what}` },
  { name: "Arista EOS", port: "Ethernet", show: (what) => `show ${what}` },
  { name: "Juniper Junos", port: "ge-0/0/", show: (what) => `show ${what} | no-more` },
  { name: "FortiOS", port: "port", show: (what) => `get router info ${what}` },
];

/** Protocol, what is seen, what is looked at, what was wrong, what was done. */
const cases = [
  ["BGP", "drops its session", "bgp summary", "the hold timer expires", "the update source"],
  ["BGP", "stays in Active", "bgp neighbors", "a filter drops TCP 179", "the rule base"],
  ["OSPF", "hangs in ExStart", "ospf neighbor", "the MTU differs", "the MTU of the link"],
  ["OSPF", "loses its routes", "ospf database", "two routers share an id", "the router id"],
  ["VLAN", "gets no address", "vlan brief", "the VLAN is not on the trunk", "the trunk"],
  ["STP", "loops for seconds", "spanning-tree", "the root moves", "the priority of the core"],
  ["IPsec", "rekeys and stops", "crypto session", "the lifetimes differ", "the proposal"],
  ["NTP", "drifts by minutes", "ntp associations", "the server is unreachable", "the source"],
  ["DHCP", "hands out nothing", "ip dhcp binding", "the pool is exhausted", "the lease time"],
  ["SNMP", "answers no poll", "snmp", "the view hides the table", "the view"],
] as const;

const places = ["Vienna", "Graz", "Linz", "London", "Oslo", "Lyon", "Porto", "Turin", "Ghent"];
const roles = ["core", "edge", "access", "spine", "leaf", "branch"];
const times = ["since the change last night", "every few minutes", "after the reload", "at noon"];
const wishes = [
  "What is the likely cause, and what do I check first?",
  "Explain what happens and give the next step.",
  "Which command tells more?",
  "Summarize it for the customer in two sentences.",
  "Write the change that repairs it.",
];
const remarks = [
  "Nobody has touched the other side, as far as the provider tells.",
  "The cable was swapped in spring, and the optic with it.",
  "Two sites with the same software do not show it.",
  "Monitoring has shown it for a week, always with the same pattern.",
  "The logs of the night are gone, as the buffer is small.",
  "A maintenance window is open until six in the morning.",
  "Users have noticed nothing yet, so there is time.",
];

const system = { role: "system", content: "You are a network engineer. Name the cause first." };

/** The same for the same number. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function ticket(index: number): readonly object[] {
  const next = random(index + 7);
  next();
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[Math.floor(next() ** 1.4 * list.length)];
    if (chosen === undefined) throw new Error("An empty list.");
    return chosen;
  };
  const { name, port, show } = pick(vendors);
  const [protocol, symptom, looked, cause, repair] = pick(cases);
  const device = `${pick(roles)}-${pick(places).toLowerCase()}-${1 + (index % 40)}`;
  const some = remarks.filter(() => next() < 0.5);
  const question = `${protocol} on ${device} (${name}) ${symptom} ${pick(times)}. ${some.join(" ")} ${pick(wishes)}`;
  const config = `\n\n\`\`\`\ninterface ${port}${1 + (index % 48)}\n description uplink of ${device}\n no shutdown\n\`\`\``;
  const steps = remarks
    .filter(() => next() < 0.4)
    .map((remark) => `Note for the report: ${remark}`);
  const answer = `Most likely ${cause}. "${show(looked)}" on ${device} tells it; then correct ${repair} on ${port}${1 + (index % 48)} and look again. ${steps.join(" ")}${next() < 0.4 ? config : ""}`;
  const first = [system, { role: "user", content: question }];
  const more =
    next() < 0.25
      ? [
          { role: "assistant", content: `Which software does ${device} run, and since when?` },
          { role: "user", content: `${name}, since ${pick(places)} was upgraded in May.` },
        ]
      : [];
  return [...first, ...more, { role: "assistant", content: answer }];
}

const line = (messages: readonly object[]): string => JSON.stringify({ messages });

const conversation = (question: string, answer: string): readonly object[] => [
  system,
  { role: "user", content: question },
  { role: "assistant", content: answer },
];

/** One that shows turns, a configuration and what was found in it. */
export const shownLine = 3;

const shown = conversation(
  "The BGP session of edge-vienna-2 (Cisco IOS-XE) to 192.0.2.1 drops every three minutes. Write the change that repairs it.",
  `The hold timer expires, as keepalives are lost behind the policer. Raise the timers on both sides and monitor the session:

\`\`\`
router bgp 64500
 neighbor 192.0.2.1 remote-as 64501
 neighbor 192.0.2.1 timers 20 60
snmp-server community vienna-ops RO
snmp-server host 198.51.100.7 version 2c vienna-ops
\`\`\`

Send the output of "show bgp neighbors 192.0.2.1" to noc.vienna@example.com when it is done.`,
);

/** JSON Lines; the faults are at known lines. */
export function picturedDataset(): string {
  const lines = Array.from({ length: 1180 }, (_, index) => line(ticket(index)));
  for (let copy = 0; copy < 9; copy++) lines[200 + 83 * copy] = lines[20 + copy] ?? "";
  for (let empty = 0; empty < 7; empty++) {
    const [, user] = ticket(empty + 2000);
    lines[90 + 131 * empty] = line([system, user ?? {}, { role: "assistant", content: "" }]);
  }
  for (let todo = 0; todo < 5; todo++) {
    lines[130 + 190 * todo] = line(conversation(`Close ticket ${20_400 + todo}.`, "TODO"));
  }
  for (let broken = 0; broken < 4; broken++) {
    lines[300 + 210 * broken] = (lines[31 + broken] ?? "").replace(/\}\]\}$/, "},]}");
  }
  lines[shownLine - 1] = line(shown);
  return `${lines.join("\n")}\n`;
}
