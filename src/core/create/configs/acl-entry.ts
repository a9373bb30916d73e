/** Entries of access lists and prefix lists in plain words. */

interface Words {
  readonly all: readonly string[];
  at: number;
}

const ports: Readonly<Record<string, string>> = {
  eq: "",
  gt: "above ",
  lt: "below ",
  neq: "other than ",
};

/** "permit TCP from any to host 192.0.2.1, port 443": `undefined`: it says more than this can tell. */
export function aclEntry(line: string): string | undefined {
  const words = line.replace(/ {2,}/g, " ");
  return prefixEntry(words) ?? filterEntry(words);
}

function prefixEntry(line: string): string | undefined {
  const [, list, sequence, action, prefix, lengths] =
    /^(?:ip(?:v6)? prefix-list (\S+) )?(?:seq (\d+) )?(permit|deny) ([\da-fA-F.:]+\/\d+)((?: (?:ge|le|eq) \d+)*)$/.exec(
      line,
    ) ?? [];
  if (action === undefined || prefix === undefined) return undefined;
  const said = [...(lengths ?? "").matchAll(/(ge|le|eq) (\d+)/g)].map(([, sign = "", length]) => {
    return `${{ ge: "at least", le: "at most", eq: "just" }[sign] ?? ""} ${length ?? ""}`;
  });
  const length = said.length === 0 ? "" : ` with a length of ${said.join(" and ")}`;
  const place = list === undefined ? "" : ` in the prefix list ${list}`;
  return `${action} the prefix ${prefix}${length}${place}${numbered(sequence)}`;
}

const numbered = (sequence: string | undefined): string =>
  sequence === undefined ? "" : ` (number ${sequence})`;

function filterEntry(line: string): string | undefined {
  const [, list, sequence, action, rest] =
    /^(?:access-list (\d+) )?(?:(?:seq )?(\d+) )?(permit|deny) (.+)$/.exec(line) ?? [];
  if (action === undefined || rest === undefined) return undefined;
  const words = { all: rest.split(/ +/), at: 0 };
  const said = extended(words) ?? standard({ ...words, at: 0 });
  const place = list === undefined ? "" : ` in access list ${list}`;
  return said === undefined ? undefined : `${action} ${said}${place}${numbered(sequence)}`;
}

const protocols = /^(?:ip|ipv4|ipv6|tcp|udp|icmp|icmpv6|esp|ahp|gre|ospf|eigrp|igmp|pim)$/;

function extended(words: Words): string | undefined {
  const [protocol = ""] = words.all;
  if (!protocols.test(protocol)) return undefined;
  words.at = 1;
  const from = withPorts(words);
  const to = withPorts(words);
  if (from === undefined || to === undefined) return undefined;
  const options = words.all.slice(words.at);
  if (!options.every((option) => /^(?:log|established|echo|echo-reply|fragments)$/.test(option))) {
    return undefined;
  }
  const name = /^ip(?:v4)?$/.test(protocol) ? "IP" : protocol.toUpperCase().replace("IPV6", "IPv6");
  const more = options.length === 0 ? "" : `, ${options.join(", ")}`;
  return `${name} from ${from} to ${to}${more}`;
}

function standard(words: Words): string | undefined {
  const from = address(words, true);
  const rest = words.all.slice(words.at).join(" ");
  if (from === undefined || (rest !== "" && rest !== "log")) return undefined;
  return `what comes from ${from}${rest === "" ? "" : ", log"}`;
}

function withPorts(words: Words): string | undefined {
  const where = address(words, false);
  if (where === undefined) return undefined;
  const [sign = "", first, last] = words.all.slice(words.at, words.at + 3);
  if (sign === "range" && first !== undefined && last !== undefined) {
    words.at += 3;
    return `${where}, ports ${first} to ${last}`;
  }
  const said = ports[sign];
  if (said === undefined || first === undefined) return where;
  words.at += 2;
  return `${where}, port ${said}${first}`;
}

/** `isBare`: a single address stands for a host. */
function address(words: Words, isBare: boolean): string | undefined {
  const [first = "", second = ""] = words.all.slice(words.at, words.at + 2);
  if (first === "any") return step(words, 1, "any");
  if (first === "host") return step(words, 2, `host ${second}`);
  if (first === "object-group" || first === "addrgroup") return step(words, 2, `group ${second}`);
  if (/^[\da-fA-F.:]+\/\d+$/.test(first)) return step(words, 1, first);
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(first)) return undefined;
  if (/^\d+\.\d+\.\d+\.\d+$/.test(second)) return step(words, 2, `${first} (wildcard ${second})`);
  return isBare ? step(words, 1, `host ${first}`) : undefined;
}

function step(words: Words, count: number, said: string): string {
  words.at += count;
  return said;
}
