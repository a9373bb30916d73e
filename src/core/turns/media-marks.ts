/**
 * Pictures and the like in columns beside the texts, which hold a mark for each: LLaMA-Factory's way (mm_plugin.py and
 * data/README.md, copies of 2026-08-18). The k-th mark stands for the k-th entry of the column.
 */

import type {
  Example,
  LosablePart,
  Part,
  ReportProblem,
  Turn,
  WriteLog,
} from "../formats/format.ts";
import { reportWrongType } from "../fields.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";
import { loseDetail, losePart } from "./plain-text.ts";

const media = [
  { column: "images", mark: "<image>", type: "image" },
  { column: "videos", mark: "<video>", type: "video" },
  { column: "audios", mark: "<audio>", type: "other" },
] as const;

export function isMediaColumn(name: string): boolean {
  return name === "images" || name === "videos" || name === "audios";
}

/**
 * The turns with what their marks stand for. Texts keep their marks: they are the very strings of the record. Media
 * without a mark have no place in the conversation.
 */
export function withMarkedMedia(
  json: JsonObject,
  turns: readonly Turn[],
  report: ReportProblem,
): Pick<Example, "turns" | "unheld"> {
  let result = turns;
  const unheld: LosablePart[] = [];
  for (const { column, mark, type } of media) {
    const value = json[column];
    if (value === undefined || value === null) continue;
    const path = [column];
    // One alone may stand without a list.
    const entries = typeof value === "string" ? [{ uri: value, path }] : entriesOf(value, path);
    if (entries === undefined) {
      reportWrongType(report, "a list of files or addresses", { value, path });
      continue;
    }
    let next = 0;
    result = result.map((turn) => {
      const taken = entries.slice(next, next + marksIn(turn, mark));
      next += marksIn(turn, mark);
      if (taken.length === 0) return turn;
      const parts = taken.map((entry): Part => ({ type, ...entry }));
      return { ...turn, parts: [...turn.parts, ...parts], hasMarks: true };
    });
    if (next < entries.length) unheld.push(type === "image" ? "images" : "media");
    if (next !== entries.length && type === "image") {
      const data = { marks: next, images: entries.length };
      report({ ruleId: "invalid-image", messageId: "marks", path, data });
    }
  }
  return unheld.length === 0 ? { turns: result } : { turns: result, unheld };
}

interface Entry {
  readonly uri: string | undefined;
  readonly path: JsonPath;
}

function entriesOf(value: JsonValue, path: JsonPath): readonly Entry[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((entry, index) => {
    // A list is a video in frames.
    return { uri: typeof entry === "string" ? entry : undefined, path: [...path, index] };
  });
}

function marksIn({ parts }: Turn, mark: string): number {
  let marks = 0;
  for (const part of parts) if (part.type === "text") marks += part.text.split(mark).length - 1;
  return marks;
}

/** The turn as formats without marks have it: its media in their places among the texts. */
export function withMediaInPlace(turn: Turn): Turn {
  if (turn.hasMarks !== true) return turn;
  const waiting = media.map(({ mark, type }) => {
    return { mark, parts: turn.parts.filter((part) => part.type === type) };
  });
  const parts: Part[] = [];
  for (const part of turn.parts) {
    if (part.type !== "text") continue;
    for (const piece of part.text.split(/(<image>|<video>|<audio>)/)) {
      const medium = waiting.find(({ mark }) => mark === piece)?.parts.shift();
      if (medium !== undefined) parts.push(medium);
      // Line breaks between two pictures are no text of their own.
      else if (piece.trim() !== "") parts.push({ ...part, text: piece });
    }
  }
  return { ...turn, parts, hasMarks: false };
}

/** Writes turns as texts with marks and gathers what these stand for. */
export class MediaWriter {
  /** The columns, for those there are. */
  readonly columns: JsonObject = {};
  readonly #log: WriteLog;
  readonly #counts = media.map(({ mark, column }) => ({ mark, column, marks: 0, entries: 0 }));

  constructor(log: WriteLog) {
    this.#log = log;
  }

  /** Whether marks and media are as many: a text may name a mark that stands for nothing, if there are no such media. */
  get fits(): boolean {
    return this.#counts.every(({ entries, marks }) => entries === 0 || entries === marks);
  }

  /** The text of a turn, its texts joined by line breaks, with a mark where each of its media is. */
  textOf(turn: Turn): string {
    return this.textsOf(turn).join("\n");
  }

  /** The same for a turn of two texts, which stay apart. */
  textsOf(turn: Turn): readonly string[] {
    const texts: string[] = [];
    let isOpen = false;
    const append = (piece: string): void => {
      texts.push((texts.pop() ?? "") + piece);
    };
    for (const part of turn.parts) {
      if (part.type === "text") {
        if (isOpen) append(part.text);
        else texts.push(part.text);
        isOpen = false;
        continue;
      }
      const mark = this.#gather(part);
      if (mark === undefined || turn.hasMarks === true) continue;
      append(mark);
      isOpen = true;
    }
    for (const count of this.#counts) {
      for (const text of texts) count.marks += text.split(count.mark).length - 1;
    }
    return texts;
  }

  /** The mark of what is now in its column; `undefined`: it is lost. */
  #gather(part: Exclude<Part, { type: "text" }>): string | undefined {
    const found = media.find(({ type }) => type === part.type);
    if (found === undefined || found.type === "other" || part.uri === undefined) {
      losePart(part, this.#log);
      return undefined;
    }
    const { column, mark } = found;
    loseDetail(part, this.#log);
    const list = (this.columns[column] ??= []);
    if (Array.isArray(list)) list.push(part.uri);
    for (const count of this.#counts) if (count.column === column) count.entries += 1;
    return mark;
  }
}
