/** A device of the common command line that does what it is told, and refuses what a real one would refuse. */

interface Section {
  /** Entries of lists have numbers here only while the device shows them. */
  readonly lines: string[];
  /** Numbers that it does not show. */
  isNumberedWithin?: boolean;
  readonly sections: Map<string, Section>;
}

const newSection = (): Section => ({ lines: [], sections: new Map() });

/** One value each. */
const singles = [
  /^(hostname) \S/,
  /^(description) \S/,
  /^(name) \S/,
  /^(mtu) \d/,
  /^(switchport access vlan) \d/,
  /^(switchport trunk allowed vlan) \d/,
  /^(ip address) (?!.* secondary$)/,
  /^(neighbor \S+ remote-as) \d/,
  /^(neighbor \S+ description) \S/,
  /^(neighbor \S+ route-map) \S+ in$/,
  /^(router-id) \d/,
  /^(ip access-group) \S+ in$/,
  /^(set local-preference) \d/,
];
const entersSection =
  /^(?:interface |router |vlan \d|ip access-list |route-map \S+ permit |address-family )/;
const isOrdered = (header: string): boolean => header.startsWith("ip access-list ");

export class CommonDevice {
  readonly #root = newSection();
  readonly #step: number;

  constructor(config: string, step: number) {
    this.#step = step;
    this.#run(config.split("\n"), "saved");
  }

  type(commands: readonly string[]): void {
    this.#run(commands, "typed");
  }

  #run(commands: readonly string[], how: "saved" | "typed"): void {
    const open: { section: Section; header: string }[] = [{ section: this.#root, header: "" }];
    for (const command of commands) {
      const line = command.trim();
      if (line === "") continue;
      if (line === "exit" || line === "exit-address-family") {
        open.pop();
        if (open.length === 0) throw new Error("Left the configuration.");
        continue;
      }
      const depth = (command.length - command.trimStart().length) / this.#step;
      if (this.#renumber(line, open)) continue;
      const isHeader = entersSection.test(line);
      // Only another section is entered from within one.
      if (how === "typed" && !isHeader && depth + 1 !== open.length)
        throw new Error(`In the wrong mode: ${line}`);
      while (open.length > depth + 1) open.pop();
      const { section, header } = open.at(-1) ?? { section: this.#root, header: "" };
      if (how === "typed") this.#refuse(section, header, line);
      if (!isHeader) run(section, header, line);
      else {
        const inner = section.sections.get(line) ?? newSection();
        section.sections.set(line, inner);
        open.push({ section: inner, header: line });
      }
    }
  }

  /** Whether the line numbers a list: in the words of one of the three systems. */
  #renumber(line: string, open: readonly { section: Section; header: string }[]): boolean {
    const [, name] =
      /^(?:ip access-list resequence|resequence ip access-list) (\S+) 10 10$/.exec(line) ?? [];
    const list =
      name === undefined
        ? line === "resequence 10 10" && open.at(-1)?.section
        : this.#root.sections.get(`ip access-list extended ${name}`);
    if (!list) return false;
    const numbered = list.lines.map((entry, at) => `${10 * (at + 1)} ${entry}`);
    list.lines.splice(0, list.lines.length, ...numbered);
    list.isNumberedWithin = true;
    return true;
  }

  /** What is in use elsewhere can be neither taken nor taken away. */
  #refuse(section: Section, header: string, line: string): void {
    const others = [...this.#root.sections].filter(([name]) => name !== header);
    const subnet = subnetOf(line);
    if (
      subnet !== undefined &&
      others.some(([, { lines }]) => lines.some((l) => subnetOf(l) === subnet))
    )
      throw new Error(`In use elsewhere: ${line}`);
    const list = /^no ip access-list extended (\S+)$/.exec(line)?.[1];
    if (
      list !== undefined &&
      others.some(([, { lines }]) => lines.includes(`ip access-group ${list} in`))
    )
      throw new Error(`It is applied: ${line}`);
    const key = /^(crypto isakmp key) \S+ (address \S+)$/.exec(line);
    if (key !== null && section.lines.some((l) => l.endsWith(` ${key[2] ?? ""}`)))
      throw new Error(`There is a key already: ${line}`);
  }

  /** Lines of lists in their order, the others sorted. */
  get state(): readonly string[] {
    return stateOf(this.#root, "");
  }
}

/** Of an address, not of one beside it. */
const subnetOf = (line: string): string | undefined =>
  /^ip address (\d+\.\d+\.\d+)\.\d+ 255\.255\.255\.0$/.exec(line)?.[1];

function stateOf(section: Section, path: string): readonly string[] {
  const lines = section.lines.map((line) => {
    return `${path}${section.isNumberedWithin === true ? line.replace(/^\d+ /, "") : line}`;
  });
  return [
    ...(isOrdered(path) ? lines : lines.sort()),
    ...[...section.sections].sort().flatMap(([header, inner]) => {
      return [`${path}${header}`, ...stateOf(inner, `${path}${header}: `)];
    }),
  ];
}

function run(section: Section, header: string, line: string): void {
  if (line.startsWith("no ")) remove(section, header, line.slice(3));
  else if (/^switchport trunk allowed vlan (?:add|remove) /.test(line))
    changeAllowed(section, line);
  else if (line.startsWith("default interface ")) {
    const name = line.slice("default ".length);
    if (!section.sections.delete(name)) throw new Error(`Nothing to empty: ${name}`);
  } else add(section, header, line);
}

function add(section: Section, header: string, line: string): void {
  if (section.lines.includes(line)) throw new Error(`It is there already: ${line}`);
  const number = isOrdered(header) ? /^\d+/.exec(line)?.[0] : undefined;
  if (number !== undefined) {
    if (section.lines.some((other) => other.startsWith(`${number} `))) throw new Error("Taken");
    section.lines.push(line);
    section.lines.sort((a, b) => parseInt(a) - parseInt(b));
    return;
  }
  const single = singles.map((form) => form.exec(line)?.[1]).find((key) => key !== undefined);
  if (single !== undefined)
    drop(section, (other) => singles.some((f) => f.exec(other)?.[1] === single));
  section.lines.push(line);
}

function drop(section: Section, test: (line: string) => boolean): number {
  const kept = section.lines.filter((line) => !test(line));
  const dropped = section.lines.length - kept.length;
  section.lines.splice(0, section.lines.length, ...kept);
  return dropped;
}

function remove(section: Section, header: string, what: string): void {
  const below = (line: string): boolean => line === what || line.startsWith(`${what} `);
  let removed = section.sections.delete(what) ? 1 : 0;
  if (/^route-map \S+$/.test(what)) {
    for (const name of section.sections.keys()) {
      if (below(name)) removed += Number(section.sections.delete(name));
    }
  }
  if (/^neighbor \S+$/.test(what)) {
    for (const inner of section.sections.values()) drop(inner, below);
  }
  const isEntry = isOrdered(header) && !/^\d+$/.test(what);
  removed += drop(section, isEntry ? (line) => line === what : below);
  if (removed === 0) throw new Error(`It is not there: ${what}`);
}

function changeAllowed(section: Section, command: string): void {
  const start = "switchport trunk allowed vlan ";
  const at = section.lines.findIndex((line) => line.startsWith(start));
  const [, verb, list] = /vlan (add|remove) (.+)$/.exec(command) ?? [];
  const vlans = new Set(expanded(section.lines[at]?.slice(start.length) ?? ""));
  for (const vlan of expanded(list ?? "")) {
    if (verb === "add") vlans.add(vlan);
    else if (!vlans.delete(vlan)) throw new Error("Not allowed before.");
  }
  section.lines[at] = start + [...vlans].sort((a, b) => a - b).join(",");
}

const expanded = (list: string): readonly number[] =>
  list.split(",").flatMap((part) => {
    const [from = 0, to = from] = part.split("-").map(Number);
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
