/**
 * Findings that a project knows and lives with: they are not reported again. Kept in a file for review, which holds
 * hashes of records and never their text.
 */

import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

import { encodeBase64Url } from "./base64-url.ts";
import type { Finding } from "./model.ts";

/** Findings of one kind at one place of one record, or of equal ones. */
interface BaselineEntry {
  readonly ruleId: string;
  readonly messageId: string;
  readonly entity?: string;
  /** Of all that is above, the place within the record and the record. */
  readonly hash: string;
  /** One, if it does not say otherwise. */
  readonly count?: number;
}

interface BaselineContent {
  readonly version: 1;
  readonly files: readonly {
    /** From the folder of the baseline, with forward slashes; "-" is standard input. */
    readonly path: string;
    readonly findings: readonly BaselineEntry[];
  }[];
}

type Mode = "compare" | "update";

/** What a baseline knows of one dataset, compared with what is found in it now. */
export class FileBaseline {
  /** Findings that stand in the baseline. */
  covered = 0;

  readonly #mode: Mode;
  readonly #entries: ReadonlyMap<string, BaselineEntry>;
  readonly #found = new Map<string, BaselineEntry>();
  /** Of rules that the check does not ask: they stay as they are. */
  readonly #unasked: readonly BaselineEntry[];

  /** `onlyRule`: nothing else is looked for in the dataset. */
  constructor(entries: readonly BaselineEntry[], mode: Mode, onlyRule?: string) {
    const isAsked = ({ ruleId }: BaselineEntry): boolean =>
      onlyRule === undefined || ruleId === onlyRule;
    this.#entries = new Map(entries.filter(isAsked).map((entry) => [entry.hash, entry]));
    this.#unasked = entries.filter((entry) => !isAsked(entry));
    this.#mode = mode;
  }

  /**
   * Whether the finding is known. Ask once for each: of two that are equal, one entry covers one. `content`: what tells
   * the record from others; nothing for what is said of the file as a whole.
   */
  covers(finding: Finding, content = ""): boolean {
    const { ruleId, messageId, recognized, pointer = "", target } = finding;
    const entity = recognized?.entity;
    const parts = [ruleId, messageId, entity ?? "", pointer, content];
    if (target !== undefined) parts.push(target);
    const hash = shortHash(parts.join("\0"));
    const count = (this.#found.get(hash)?.count ?? 0) + 1;
    this.#found.set(hash, { ruleId, messageId, ...(entity && { entity }), hash, count });
    const entry = this.#entries.get(hash);
    const isKnown = this.#mode === "update" || (entry !== undefined && count <= (entry.count ?? 1));
    if (isKnown) this.covered += 1;
    return isKnown;
  }

  /** Entries of which not all findings are there any more. */
  get unneeded(): number {
    if (this.#mode === "update") return 0;
    let unneeded = 0;
    for (const { hash, count = 1 } of this.#entries.values()) {
      if ((this.#found.get(hash)?.count ?? 0) < count) unneeded += 1;
    }
    return unneeded;
  }

  /** What was found, as the baseline is to have it. */
  entries(): BaselineEntry[] {
    return [...this.#unasked, ...this.#found.values()].sort(byKind);
  }
}

export class Baseline {
  readonly #known: ReadonlyMap<string, readonly BaselineEntry[]>;
  readonly #mode: Mode;
  readonly #files = new Map<string, FileBaseline>();

  /** `content`: from `readBaseline`; `undefined`: there is none yet. */
  constructor(content: BaselineContent | undefined, mode: Mode) {
    this.#known = new Map(content?.files.map(({ path, findings }) => [path, findings]));
    this.#mode = mode;
  }

  /** For the one check of a dataset; `path` as the baseline has it. `onlyRule`: as `FileBaseline` has it. */
  file(path: string, onlyRule?: string): FileBaseline {
    const file = new FileBaseline(this.#known.get(path) ?? [], this.#mode, onlyRule);
    this.#files.set(path, file);
    return file;
  }

  /** Datasets that were not checked in this run. */
  uncheckedPaths(): string[] {
    return [...this.#known.keys()].filter((path) => !this.#files.has(path));
  }

  /** The file's text: what was found now and, of datasets that were not checked, what it knew of those `kept`. */
  *text(kept: readonly string[]): Iterable<string> {
    const files = new Map<string, readonly BaselineEntry[]>();
    for (const path of kept) files.set(path, this.#known.get(path) ?? []);
    for (const [path, file] of this.#files) files.set(path, file.entries());
    yield '{"version":1,"files":[';
    let separator = "";
    for (const path of [...files.keys()].sort()) {
      const entries = files.get(path) ?? [];
      if (entries.length === 0) continue;
      const list = entries.map(entryJson).join(",\n");
      yield `${separator}\n{"path":${JSON.stringify(path)},"findings":[\n${list}\n]}`;
      separator = ",";
    }
    yield "\n]}\n";
  }
}

/** The content of a baseline file; `undefined`: the text is none. */
export function readBaseline(text: string): BaselineContent | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return undefined; // Such as one with marks of a merge.
  }
  return isBaseline(value) ? value : undefined;
}

function isBaseline(value: unknown): value is BaselineContent {
  return (
    isObject(value) &&
    value["version"] === 1 &&
    isListOf(value["files"], (file) => {
      return typeof file["path"] === "string" && isListOf(file["findings"], isEntry);
    })
  );
}

function isEntry({ ruleId, messageId, hash, count }: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof ruleId === "string" &&
    typeof messageId === "string" &&
    typeof hash === "string" &&
    (count === undefined || typeof count === "number")
  );
}

function isListOf(
  value: unknown,
  isItem: (item: Readonly<Record<string, unknown>>) => boolean,
): boolean {
  return Array.isArray(value) && value.every((item) => isObject(item) && isItem(item));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** What tells a line that is no record from others. */
export function contentOfText(text: string): string {
  return shortHash(text);
}

/** 72 bits: enough to tell findings apart, and no whole digest of anything. */
const hashBytes = 9;

function shortHash(text: string): string {
  return encodeBase64Url(sha256(utf8ToBytes(text)).subarray(0, hashBytes));
}

function entryJson({ ruleId, messageId, entity, hash, count = 1 }: BaselineEntry): string {
  return JSON.stringify({ ruleId, messageId, entity, hash, ...(count > 1 && { count }) });
}

function byKind(a: BaselineEntry, b: BaselineEntry): number {
  return compare(sortKey(a), sortKey(b));
}

const sortKey = ({ ruleId, messageId, entity = "", hash }: BaselineEntry): string =>
  [ruleId, messageId, entity, hash].join("\0");

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
