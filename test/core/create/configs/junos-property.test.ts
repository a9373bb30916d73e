/** Whatever two configurations of Junos say: the commands make one of the other. */

import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { commandsBetween } from "../../../../src/core/create/configs/commands-between.ts";

/** Statements in their order, as a device keeps them: it refuses to delete what is not there. */
class JunosDevice {
  #paths: string[] = [];
  readonly #inactive = new Set<string>();

  run(commands: readonly string[]): this {
    for (const command of commands) {
      const [verb = "", ...words] = command.split(" ");
      const path = words.join(" ");
      if (verb === "set") this.#set(words);
      else if (verb === "delete") this.#delete(path);
      else if (verb === "insert") this.#insert(words);
      else if (verb === "deactivate") this.#inactive.add(path);
      else if (verb === "activate") assert(this.#inactive.delete(path), command);
      else assert.fail(command);
    }
    return this;
  }

  get state(): unknown {
    const isOrdered = (path: string): boolean => / term | export /.test(path);
    return {
      terms: [...new Set(this.#paths.flatMap((path) => /^.* term \S+/.exec(path)?.[0] ?? []))],
      exports: this.#paths.filter((path) => path.includes(" export ")),
      others: this.#paths.filter((path) => !isOrdered(path)).sort(),
      entries: this.#paths.filter((path) => path.includes(" term ")).sort(),
      inactive: [...this.#inactive].filter((path) => this.#below(path).length > 0).sort(),
    };
  }

  #below(path: string): readonly string[] {
    return this.#paths.filter((other) => other === path || other.startsWith(`${path} `));
  }

  #set(words: readonly string[]): void {
    const path = words.join(" ");
    const above = words.slice(0, -1).join(" ");
    assert(!this.#paths.includes(path), `It is there already: ${path}`);
    if (/ (?:host-name|description|mtu|peer-as)$/.test(above)) {
      this.#paths = this.#paths.filter((other) => !other.startsWith(`${above} `));
    }
    // A term stays where it is.
    const term = /^.* term \S+ /.exec(path)?.[0];
    const last = this.#paths.findLastIndex((other) => other.startsWith(term ?? " "));
    this.#paths.splice(last < 0 ? this.#paths.length : last + 1, 0, path);
  }

  #delete(path: string): void {
    assert(
      !/ (?:unit|family|group|neighbor|policy-statement|term)$/.test(path),
      `No name: ${path}`,
    );
    const gone = new Set(this.#below(path));
    assert(gone.size > 0, `It is not there: ${path}`);
    this.#paths = this.#paths.filter((other) => !gone.has(other));
  }

  #insert(words: readonly string[]): void {
    const [path, where, other] = [words.slice(0, -3).join(" "), words.at(-3), words.at(-1)];
    const beside = `${words.slice(0, -4).join(" ")} ${other ?? ""}`;
    const [moved, anchors] = [this.#below(path), this.#below(beside)];
    assert(moved.length > 0 && anchors.length > 0, `It is not there: ${words.join(" ")}`);
    const rest = this.#paths.filter((line) => !moved.includes(line));
    const anchor = where === "before" ? anchors[0] : anchors.at(-1);
    rest.splice(rest.indexOf(anchor ?? "") + (where === "before" ? 0 : 1), 0, ...moved);
    this.#paths = rest;
  }
}

const interfaceOf = (name: string) =>
  fc
    .tuple(
      fc.subarray(["description one", "mtu 9000", "unit 5 description x"]),
      fc.subarray([
        "unit 0 family inet address 192.0.2.1/24",
        "unit 0 family inet address 192.0.2.2/24",
        "unit 0 family inet6 address 2001:db8::1/64",
      ]),
      fc.boolean(),
    )
    .map(([own, addresses, isInactive]) => {
      const lines = [...own, ...addresses].map((line) => `set interfaces ${name} ${line}`);
      return isInactive && lines.length > 0 ? [...lines, `deactivate interfaces ${name}`] : lines;
    });
const terms = fc
  .tuple(fc.shuffledSubarray(["A", "B", "C", "D", "E"]), fc.boolean())
  .map(([names, accepts]) =>
    names.flatMap((name) => [
      `set policy-options policy-statement P term ${name} from protocol bgp`,
      `set policy-options policy-statement P term ${name} then ${accepts ? "accept" : "reject"}`,
    ]),
  );
const bgp = fc
  .tuple(
    fc.shuffledSubarray(["P", "Q", "R"]),
    fc.subarray(["192.0.2.7", "192.0.2.8"]),
    fc.integer({ min: 65001, max: 65003 }),
  )
  .map(([policies, neighbours, as]) => [
    ...policies.map((policy) => `set protocols bgp group G export ${policy}`),
    ...neighbours.map(
      (neighbour) => `set protocols bgp group G neighbor ${neighbour} peer-as ${as}`,
    ),
  ]);
const config = fc
  .tuple(
    fc.constantFrom("r1", "r2").map((name) => [`set system host-name ${name}`]),
    ...[interfaceOf("ge-0/0/0"), interfaceOf("ge-0/0/1"), terms, bgp],
  )
  .map((parts) => parts.flat());

/** The same with braces. */
function braces(lines: readonly string[]): string {
  const root = new Map<string, unknown>();
  const inactive = new Set<string>();
  for (const line of lines) {
    const [verb, ...words] = line.split(" ");
    if (verb === "deactivate") inactive.add(words.join(" "));
    if (verb !== "set") continue;
    let at = root;
    for (const word of words) {
      const next = (at.get(word) ?? new Map()) as typeof root;
      at.set(word, next);
      at = next;
    }
  }
  const write = (node: typeof root, path: string, margin: string): string =>
    [...node]
      .map(([name, inner]) => {
        const mark = inactive.has(`${path}${name}`) ? "inactive: " : "";
        const children = inner as typeof root;
        const below = write(children, `${path}${name} `, `${margin}    `);
        return children.size === 0
          ? `${margin}${mark}${name};\n`
          : `${margin}${mark}${name} {\n${below}${margin}}\n`;
      })
      .join("");
  return write(root, "", "");
}

for (const style of ["junos-set", "junos-brace"] as const) {
  test(`${style}: the commands make the new configuration of the old one`, () => {
    fc.assert(
      fc.property(config, config, (before, after) => {
        const text = (lines: readonly string[]): string =>
          style === "junos-set" ? lines.join("\n") : braces(lines);
        const commands = commandsBetween(text(before), text(after), style);
        const expected = new JunosDevice().run(after).state;
        const device = new JunosDevice().run(before).run(commands);
        assert.deepEqual(device.state, expected, commands.join("\n"));
      }),
      { numRuns: 700 },
    );
  });
}
