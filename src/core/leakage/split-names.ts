/** Which datasets are splits of one whole, told by their names. */

/** Words that name a split, by the split they name. */
const splitWords: Readonly<Record<string, string>> = {
  train: "train",
  training: "train",
  valid: "validation",
  validation: "validation",
  val: "validation",
  dev: "validation",
  test: "test",
  testing: "test",
  eval: "eval",
  evaluation: "eval",
  holdout: "holdout",
};

const datasetExtension = /\.(?:jsonl|ndjson)(?:\.gz)?$/i;

/**
 * Those of the names that are the same but for the word that names the split: "vpn-valid.jsonl" beside
 * "vpn-train.jsonl". Names of files with the extension of datasets, packed or not; others are none.
 */
export function otherSplitFiles(name: string, names: readonly string[]): string[] {
  const stem = stemOf(name);
  if (stem === undefined) return [];
  return names.filter((other) => {
    const otherStem = stemOf(other);
    return otherStem !== undefined && areOtherSplits(stem, otherStem);
  });
}

/** The same for names of folders: "validation" beside "train". */
export function otherSplitFolders(name: string, names: readonly string[]): string[] {
  return names.filter((other) => areOtherSplits(name, other));
}

/** Whether a file of this name is for validation or tests; not if its name has words for several splits. */
export function isHeldOutFile(name: string): boolean {
  const stem = stemOf(name);
  if (stem === undefined) return false;
  const splits = new Set(wordsOf(stem).flatMap((word) => splitOf(word) ?? []));
  return splits.size === 1 && !splits.has("train");
}

function stemOf(name: string): string | undefined {
  const stem = name.replace(datasetExtension, "");
  return stem === name ? undefined : stem;
}

/** A name may have several words that could name its split; one of them has to differ and all the rest to agree. */
function areOtherSplits(name: string, other: string): boolean {
  const words = wordsOf(name);
  const others = wordsOf(other);
  if (words.length !== others.length) return false;
  const differing = words.flatMap((word, index) => {
    const otherWord = others[index] ?? "";
    return word === otherWord ? [] : [[splitOf(word), splitOf(otherWord)] as const];
  });
  const [only] = differing;
  if (differing.length !== 1 || only === undefined) return false;
  const [split, otherSplit] = only;
  return split !== undefined && otherSplit !== undefined && split !== otherSplit;
}

/** Words, and what stands between them, in turn. */
const wordsOf = (name: string): string[] => name.toLowerCase().split(/([^\p{L}\p{N}]+)/u);

const splitOf = (word: string): string | undefined =>
  Object.hasOwn(splitWords, word) ? splitWords[word] : undefined;
