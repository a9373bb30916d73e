/**
 * Pictures and the like in columns beside the texts, which hold a mark for each: LLaMA-Factory's way (mm_plugin.py and
 * data/README.md, copies of 2026-08-18). The k-th mark stands for the k-th entry of the column.
 */

import type { Part, ReportProblem, Turn, WriteLog } from "../formats/format.ts";
import { reportWrongType } from "../fields.ts";
import type { JsonObject, JsonPath, JsonValue } from "../model.ts";

const media = [
  { column: "images", mark: "<image>", type: "image" },
  { column: "videos", mark: "<video>", type: "video" },
  { column: "audios", mark: "<audio>", type: "other" },
] as const;

export function isMediaColumn(name: string): boolean {
  return name === "images" || name === "videos" || name === "audios";
}

/** The turns with what their marks stand for. Texts keep their marks: they are the very strings of the record. */
export function withMarkedMedia(
  json: JsonObject,
  turns: readonly Turn[],
  report: ReportProblem,
): readonly Turn[] {
  let result = turns;
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
      return { ...turn, parts: [...turn.parts, ...parts] };
    });
    if (next !== entries.length && type === "image") {
      const data = { marks: next, images: entries.length };
      report({ ruleId: "invalid-image", messageId: "marks", path, data });
    }
  }
  return result;
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
  const waiting = media.map(({ mark, type }) => {
    return { mark, parts: turn.parts.filter((part) => part.type === type) };
  });
  const parts: Part[] = [];
  for (const part of turn.parts) {
    if (part.type !== "text") continue;
    for (const piece of part.text.split(/(<image>|<video>|<audio>)/)) {
      const medium = waiting.find(({ mark }) => mark === piece)?.parts.shift();
      if (medium !== undefined) parts.push(medium);
      else if (piece.trim() !== "") parts.push({ ...part, text: piece.replace(/^\n|\n$/g, "") });
    }
  }
  return { ...turn, parts: [...parts, ...waiting.flatMap((kind) => kind.parts)] };
}

/** Writes turns as texts with marks and gathers what these stand for. */
export class MediaWriter {
  /** The columns, for those there are. */
  readonly columns: JsonObject = {};
  readonly #log: WriteLog;
  #marks = 0;
  #images = 0;

  constructor(log: WriteLog) {
    this.#log = log;
  }

  /** Whether marks and pictures are as many: a text may name a mark that stands for nothing, if there are no pictures. */
  get fits(): boolean {
    return this.#images === 0 || this.#images === this.#marks;
  }

  /** The text of a turn, its parts joined by line breaks; before it the marks that it lacks. */
  textOf(turn: Turn): string {
    const texts = turn.parts.filter((part) => part.type === "text").map(({ text }) => text);
    return this.#missingMarks(turn) + texts.join("\n");
  }

  /** The same for a turn of two texts, which stay apart. */
  textsOf(turn: Turn): readonly string[] {
    const texts = turn.parts.filter((part) => part.type === "text").map(({ text }) => text);
    const [first = "", ...others] = texts;
    return [this.#missingMarks(turn) + first, ...others];
  }

  #missingMarks(turn: Turn): string {
    let marks = "";
    for (const part of turn.parts) {
      if (part.type === "other" || (part.type !== "text" && part.uri === undefined)) {
        this.#log.lose(part.type === "image" ? "images" : "media");
      }
    }
    for (const { column, mark, type } of media) {
      if (type === "other") continue;
      const uris = turn.parts.flatMap((part) => {
        return part.type === type && part.uri !== undefined ? [part.uri] : [];
      });
      const written = marksIn(turn, mark);
      if (type === "image") {
        this.#images += uris.length;
        this.#marks += Math.max(written, uris.length);
      }
      if (uris.length === 0) continue;
      const list = (this.columns[column] ??= []);
      if (Array.isArray(list)) list.push(...uris);
      marks += mark.repeat(Math.max(0, uris.length - written));
    }
    return marks;
  }
}
