import type { Format } from "../core/formats/format.ts";

/** What was worked out from the texts of lines: an edit leaves most of them as they were. */
export class LineMemory<T> {
  readonly format: Format | undefined;
  #known: ReadonlyMap<string, T> = new Map();
  #met = new Map<string, T>();

  /** `format`: of the dataset; with another one the lines mean something else. */
  constructor(format: Format | undefined) {
    this.format = format;
  }

  of(text: string, make: () => T): T {
    const known = this.#met.get(text) ?? this.#known.get(text) ?? make();
    this.#met.set(text, known);
    return known;
  }

  /** All lines were asked for: what is remembered of others is let go. */
  endPass(): void {
    this.#known = this.#met;
    this.#met = new Map();
  }
}
