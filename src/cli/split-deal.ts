/** How `split` and `export` deal records out, from their options. */

import { parsePointer } from "../core/json/locate.ts";
import type { TraitWishes } from "../core/split/record-traits.ts";
import { parseShares } from "../core/split/split-shares.ts";
import { parseStratification } from "../core/split/stratification.ts";
import { printable } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";
import type { dealOptions } from "./split-options.ts";
import { wholeNumber, type Words } from "./words.ts";

/** What the options say of the dealing. */
export interface DealWishes extends TraitWishes {
  /** Of train, validation and, if there are three, test; they add up to 1. `undefined`: not said. */
  readonly shares: readonly number[] | undefined;
  readonly seed: number;
  readonly allowsInvalid: boolean;
}

type DealWords = Words<keyof typeof dealOptions>;

export function dealWishes(words: DealWords): DealWishes {
  const byTime = words.last("by-time");
  if (byTime !== undefined) {
    assertPointer("by-time", byTime);
    const other = (["seed", "stratify"] as const).find((name) => words.has(name));
    if (other !== undefined) {
      throw new Failure(`--by-time leaves nothing to --${other}: leave one of them out.`);
    }
  }
  const written = words.last("stratify");
  const stratify = written === undefined ? undefined : parseStratification(written);
  if (stratify !== undefined && "problem" in stratify) throw new Failure(stratify.problem);
  const groupBy = words.all("group-by");
  for (const kind of groupBy) {
    if (!groupKinds.includes(kind)) assertPointer("group-by", kind);
  }
  const ratio = words.last("ratio");
  return {
    shares: ratio === undefined ? undefined : sharesOf(ratio),
    seed: wholeNumber("seed", 0, words.last("seed")) ?? 1,
    stratify,
    groupBy,
    byTime,
    allowsInvalid: words.has("allow-invalid"),
  };
}

/** What `--group-by` takes beside pointers. */
const groupKinds = ["ticket", "device", "incident"];

function assertPointer(option: string, value: string): void {
  if (value.startsWith("/") && parsePointer(value) !== undefined) return;
  const others = option === "group-by" ? '"ticket", "device", "incident", or ' : "";
  throw new Failure(
    `--${option} cannot be "${printable(value)}": give ${others}the JSON pointer of a field, as in /metadata/name.`,
  );
}

function sharesOf(ratio: string): readonly number[] {
  const shares = parseShares(ratio);
  if (shares !== undefined) return shares;
  throw new Failure(
    `--ratio cannot be "${printable(ratio)}": give two or three numbers that add up to 100, as in 80/20 or 80/10/10.`,
  );
}
