/** Lists of VLANs: "10,20-25". */

const lastVlan = 4094;

/** `undefined`: no list of numbers, as "none" and "except 10". */
export function vlanNumbers(list: string): ReadonlySet<number> | undefined {
  const numbers = new Set<number>();
  for (const part of list.split(",")) {
    const [, from, to] = /^\s*(\d{1,4})(?:-(\d{1,4}))?\s*$/.exec(part) ?? [];
    if (from === undefined) return undefined;
    const last = Math.min(Number(to ?? from), lastVlan);
    for (let number = Number(from); number <= last; number++) numbers.add(number);
  }
  return numbers;
}

export function vlanList(numbers: Iterable<number>): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(",");
}
