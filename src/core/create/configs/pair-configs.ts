/** Which configuration was before, which is after. */

export interface ConfigPair {
  readonly before: string;
  readonly after: string;
}

export interface PairedConfigs {
  readonly pairs: readonly ConfigPair[];
  /** Names without a counterpart, "before" or "after" as what they are; in order. */
  readonly single: readonly { readonly name: string; readonly side: "before" | "after" }[];
}

/** Of two folders, by path relative to each, with "/"; marks of time in the names do not count. */
export function pairConfigs(
  beforeNames: readonly string[],
  afterNames: readonly string[],
): PairedConfigs {
  const sides = [sideOf(beforeNames), sideOf(afterNames)] as const;
  return matched(sides[0], sides[1]);
}

/** Of one folder, by what tells them apart: "r1.before.cfg" and "r1.after.cfg", "r1-old.cfg" and "r1-new.cfg". */
export function pairInFolder(names: readonly string[]): PairedConfigs & {
  /** Names that say neither. */
  readonly unmarked: readonly string[];
} {
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  const unmarked: string[] = [];
  for (const name of names) {
    const mark = markOf(name);
    const side = mark?.side === "before" ? before : after;
    // The second of the same name is no counterpart of anything.
    if (mark === undefined || side.has(mark.key)) unmarked.push(name);
    else side.set(mark.key, name);
  }
  return { ...matched(before, after), unmarked };
}

/** By the name without its mark, unless two would then have the same. */
function sideOf(names: readonly string[]): ReadonlyMap<string, string> {
  const keys = names.map((name) => markOf(name)?.key ?? name.toLowerCase());
  const isClear = new Set(keys).size === names.length;
  return new Map(names.map((name, at) => [(isClear ? keys[at] : undefined) ?? name, name]));
}

function matched(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): PairedConfigs {
  return {
    pairs: [...before].flatMap(([key, name]) => {
      const other = after.get(key);
      return other === undefined ? [] : [{ before: name, after: other }];
    }),
    single: [
      ...[...before]
        .filter(([key]) => !after.has(key))
        .map(([, name]) => ({ name, side: "before" as const })),
      ...[...after]
        .filter(([key]) => !before.has(key))
        .map(([, name]) => ({ name, side: "after" as const })),
    ],
  };
}

const sides: Readonly<Record<string, "before" | "after">> = {
  before: "before",
  old: "before",
  pre: "before",
  after: "after",
  new: "after",
  post: "after",
};

/** Of the last part of a path: what it says beside its mark, which stands at its end or before its extension. */
function markOf(
  path: string,
): { readonly key: string; readonly side: "before" | "after" } | undefined {
  const slash = path.lastIndexOf("/") + 1;
  const name = path.slice(slash).toLowerCase();
  const found = /^(?:(.{1,200})[._-])?(before|after|old|new|pre|post)((?:\.[a-z\d]{1,10})?)$/.exec(
    name,
  );
  const side = sides[found?.[2] ?? ""];
  if (found === null || side === undefined) return undefined;
  const [, stem, , ending] = found;
  return { key: `${path.slice(0, slash).toLowerCase()}${stem ?? ""}${ending ?? ""}`, side };
}
