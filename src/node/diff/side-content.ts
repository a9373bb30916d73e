/** The lines of one of two datasets, from wherever they come, so that they can be read several times. */

import { closeSync, createReadStream, openSync, readSync, type Stats } from "node:fs";

import { printable } from "../../core/wording.ts";
import { assertUnchanged, openSource } from "../dataset-source.ts";
import { readFailure } from "../failure.ts";
import { peek } from "../import/peek.ts";
import { recordsOf } from "../import/open-records.ts";
import type { ByteSource } from "../line-texts.ts";
import { StreamCopy } from "../stream-copy.ts";
import { openGitFile } from "./git-file.ts";
import { SideFailure } from "./side-failure.ts";

export type SideSource =
  /** "-" is standard input. */
  | { readonly type: "file"; readonly path: string }
  /** The file as a revision of its git repository has it. */
  | { readonly type: "git"; readonly path: string; readonly revision: string }
  /** Lines that are at hand; `path`: of their file. */
  | { readonly type: "lines"; readonly path: string; readonly lines: () => Iterable<string> };

export interface SideContent {
  /** Set: the bytes are those of this file, from `start` on. */
  readonly path: string | undefined;
  readonly bytes: ByteSource;
  /** Where the first line begins: behind a byte order mark. */
  readonly start: number;
  /** The revision does not have the file. */
  readonly isMissing: boolean;
  /** JSON Lines in UTF-8, from `start` on; may be drawn several times. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
  /** Plain sentences on where it is from. */
  readonly remarks: readonly string[];
  /** Throws a Failure if the file is another one by now. */
  readonly assertUnchanged: () => void;
  close(): void;
}

const readSize = 1 << 20;

/** Rejects with a Failure for what cannot be had, or has no records. What is no plain file of lines is copied. */
export async function openSide(source: SideSource): Promise<SideContent> {
  switch (source.type) {
    case "file":
      return openFile(source.path);
    case "git":
      return openCommitted(source);
    case "lines":
      return copied(encoded(source.lines()), { name: source.path, path: source.path });
  }
}

/** As reports call it. */
export function sideName(source: SideSource): string {
  if (source.type === "git") return `${source.path} (${source.revision})`;
  return source.path === "-" ? "standard input" : source.path;
}

async function openFile(path: string): Promise<SideContent> {
  const source = await openSource(path).catch((error: unknown) => {
    throw readFailure(path, error);
  });
  try {
    const name = path === "-" ? "standard input" : path;
    const { isPointer, pieces } = await withoutPointer(source.pieces);
    if (isPointer) {
      throw new SideFailure(
        "diff-pointer",
        `"${printable(name)}" is a pointer of Git LFS and has no records: "git lfs pull" fetches the file.`,
      );
    }
    const content = await recordsOf(pieces, { name, path });
    const { kind, isPacked, isUtf16, hasMark } = content;
    const isPlain = source.stats !== undefined && kind === "jsonl" && !isPacked && !isUtf16;
    if (!isPlain) return await copyOf(content.pieces);
    return inPlace(path, { stats: source.stats, start: hasMark ? markLength : 0 });
  } finally {
    source.close();
  }
}

const markLength = 3;

function inPlace(
  path: string,
  { stats, start }: { readonly stats: Stats; readonly start: number },
): SideContent {
  const file = openSync(path, "r");
  return {
    path,
    isMissing: false,
    start,
    bytes: { read: (target, position) => readSync(file, target, 0, target.length, position) },
    pieces: () => createReadStream(path, { start, highWaterMark: readSize }),
    remarks: [],
    assertUnchanged: () => {
      assertUnchanged(path, stats);
    },
    close: () => {
      closeSync(file);
    },
  };
}

async function openCommitted(source: SideSource & { readonly type: "git" }): Promise<SideContent> {
  const { path, revision } = source;
  const name = `"${printable(path)}"`;
  const { pieces, formerPath } = await openGitFile(path, revision);
  if (pieces === undefined) {
    const remark = `${name} is not in ${printable(revision)}: all its records are new.`;
    return { ...(await copyOf(nothing())), isMissing: true, remarks: [remark] };
  }
  const { isPointer, pieces: all } = await withoutPointer(pieces);
  if (isPointer) {
    throw new SideFailure(
      "diff-committed-pointer",
      `The repository has ${name} in Git LFS: ${printable(revision)} holds a pointer to it, no records. Save that version as a file, by "git lfs smudge", and compare the two files.`,
    );
  }
  const content = await copied(all, { name: sideName(source), path });
  const remark = `In ${printable(revision)} the file is called "${printable(formerPath ?? "")}".`;
  return formerPath === undefined ? content : { ...content, remarks: [remark] };
}

/** What Git LFS leaves in the place of a file is let go. */
async function withoutPointer(stream: AsyncIterable<Uint8Array>) {
  const { head, pieces } = await peek(stream, pointerStart.length);
  const isPointer = head.subarray(0, pointerStart.length).toString("latin1") === pointerStart;
  if (isPointer) await pieces[Symbol.asyncIterator]().return?.();
  return { isPointer, pieces };
}

/** How pointers begin (git-lfs, docs/spec.md). */
const pointerStart = "version https://git-lfs.github.com/spec/";

// eslint-disable-next-line @typescript-eslint/require-await -- Streams are asynchronous, this one is at its end.
async function* nothing(): AsyncGenerator<Uint8Array> {
  yield* [];
}

// eslint-disable-next-line @typescript-eslint/require-await -- Streams are asynchronous, this one is ready at once.
async function* encoded(lines: Iterable<string>): AsyncGenerator<Uint8Array> {
  let piece = "";
  for (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < readSize) continue;
    yield Buffer.from(piece);
    piece = "";
  }
  yield Buffer.from(piece);
}

async function copied(
  stream: AsyncIterable<Uint8Array>,
  input: { readonly name: string; readonly path: string },
): Promise<SideContent> {
  const { pieces } = await recordsOf(stream, input);
  return copyOf(pieces);
}

async function copyOf(pieces: AsyncIterable<Uint8Array>): Promise<SideContent> {
  const copy = new StreamCopy();
  try {
    for await (const piece of pieces) copy.add(piece);
  } catch (error) {
    copy.close();
    throw error;
  }
  return {
    path: undefined,
    isMissing: false,
    start: 0,
    bytes: copy,
    pieces: () => piecesOf(copy),
    remarks: [],
    assertUnchanged: () => undefined,
    close: () => {
      copy.close();
    },
  };
}

// eslint-disable-next-line @typescript-eslint/require-await -- Readers take it for a stream.
async function* piecesOf(copy: StreamCopy): AsyncGenerator<Uint8Array> {
  for (let position = 0; ;) {
    const piece = Buffer.allocUnsafe(readSize);
    const read = copy.read(piece, position);
    if (read === 0) return;
    yield piece.subarray(0, read);
    position += read;
  }
}
