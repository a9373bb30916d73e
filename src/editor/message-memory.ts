/** Remembers where the records of open messages are, for when the window is made anew. */
import type { Memento, Uri } from "vscode";
import { digestOf, type RecordMark } from "./message-place.ts";

const key = "tunesmith.messages";

type Marks = Readonly<Record<string, RecordMark>>;

export class MessageMemory {
  readonly #state: Memento;

  constructor(state: Memento) {
    this.#state = state;
  }

  get(uri: Uri): RecordMark | undefined {
    return this.#marks[uri.toString()];
  }

  keep(uri: Uri, { line, record }: { line: number | undefined; record: string }): void {
    if (line === undefined) return;
    this.#write({ ...this.#marks, [uri.toString()]: { line, digest: digestOf(record) } });
  }

  forget(uri: Uri): void {
    const others = Object.entries(this.#marks).filter(([name]) => name !== uri.toString());
    this.#write(Object.fromEntries(others));
  }

  get #marks(): Marks {
    return this.#state.get<Marks>(key, {});
  }

  #write(marks: Marks): void {
    void this.#state.update(key, Object.keys(marks).length === 0 ? undefined : marks);
  }
}
