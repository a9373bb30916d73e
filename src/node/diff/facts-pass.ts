/** One pass over the lines of a dataset that gathers what two of them are compared by. */

import { createHash } from "node:crypto";

import { isBlank } from "../../core/blank.ts";
import { maxLineBytes } from "../../core/dataset-findings.ts";
import { EntryList, type EntryFacts } from "../../core/diff/entry-facts.ts";
import { readExample } from "../../core/diff/read-entry.ts";
import { halves, textHash53 } from "../../core/diff/text-hash.ts";
import { RecordScanner, type LineBytes } from "../../core/digest/scan-record.ts";
import type { Format } from "../../core/formats/format.ts";
import { parseRecord } from "../../core/json/strict.ts";
import type { Settings } from "../../core/settings.ts";
import { exampleTokens } from "../../core/tokens/example-tokens.ts";
import type { TokenCounter } from "../../core/tokens/token-counter.ts";
import { LineSplitter, type LineSink } from "../line-splitter.ts";
import { Portions } from "../portions.ts";
import type { SideContent } from "./side-content.ts";

/** A dataset of which this was gathered already: of lines that it has as well, everything is known. */
export interface KnownFacts {
  readonly facts: EntryFacts;
  readonly format: Format | undefined;
}

export interface FactsOptions {
  readonly settings: Settings;
  readonly format: Format | undefined;
  readonly counter: TokenCounter;
  readonly known?: KnownFacts | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Of the bytes from the start on. */
  readonly onBytes?: ((bytes: number) => void) | undefined;
}

export interface GatheredFacts {
  readonly facts: EntryFacts;
  readonly tooLong: number;
}

export async function gatherFacts(
  content: SideContent,
  options: FactsOptions,
): Promise<GatheredFacts> {
  const sink = new FactsSink(options, content.start);
  const splitter = new LineSplitter(sink, maxLineBytes(options.settings), sink.scanner.memory);
  sink.offset = () => splitter.offset;
  const portions = new Portions(() => options.signal?.throwIfAborted());
  let bytes = 0;
  for await (const piece of content.pieces()) {
    splitter.push(piece);
    bytes += piece.length;
    options.onBytes?.(bytes);
    if (portions.isOver) await portions.pause();
  }
  splitter.end();
  sink.facts.close();
  return { facts: sink.facts, tooLong: sink.tooLong };
}

class FactsSink implements LineSink {
  readonly facts = new EntryList();
  readonly scanner = new RecordScanner([]);
  /** Where the line that is given out begins. */
  offset: () => number = () => 0;
  tooLong = 0;
  readonly #options: FactsOptions;
  readonly #start: number;
  readonly #known = new Map<number, number>();
  #oversized = createHash("sha256");
  #line = 0;

  constructor(options: FactsOptions, start: number) {
    this.#options = options;
    this.#start = start;
    const { known, format } = options;
    if (known === undefined || known.format !== format) return;
    for (const [entry, text] of known.facts.texts.entries()) this.#known.set(text, entry);
  }

  line(text: string, bytes?: LineBytes): void {
    const line = this.#line++;
    if (isBlank(text)) return;
    const hash = textHash53(text);
    const place = { line, offset: this.#start + this.offset(), text: hash };
    const known = this.#known.get(hash);
    this.facts.add(
      known === undefined
        ? { ...place, ...this.#read(text, bytes) }
        : { ...place, ...this.#same(known) },
    );
  }

  invalidLine(text: string): void {
    this.line(text);
  }

  oversizedPiece(bytes: Uint8Array): void {
    this.#oversized.update(bytes);
  }

  /** Too long to be kept, it is still told from all others. */
  oversizedLine(): void {
    this.tooLong += 1;
    const digest = this.#oversized.digest();
    this.#oversized = createHash("sha256");
    const text = halves(digest.readUInt32LE(0), digest.readUInt32LE(4));
    const place = { line: this.#line++, offset: Number.NaN, text };
    this.facts.add({ ...place, content: 0, tokens: 0, trained: 0 });
  }

  #read(text: string, bytes: LineBytes | undefined) {
    const nothing = { content: 0, tokens: 0, trained: 0 };
    const json = parseRecord(text);
    if (json === undefined) return nothing;
    const { scanner } = this;
    scanner.scan(text, json, bytes);
    if (scanner.tooDeep) return nothing;
    const content = halves(scanner.digestLow, scanner.digestHigh);
    const example = readExample(json, this.#options.format);
    if (example === undefined) return { ...nothing, content };
    const { total, trained } = exampleTokens(example, this.#options.counter);
    return { content, tokens: total, trained };
  }

  #same(entry: number) {
    const {
      contents = noNumbers,
      tokens = noNumbers,
      trained = noNumbers,
    } = this.#options.known?.facts ?? {};
    return {
      content: contents[entry] ?? 0,
      tokens: tokens[entry] ?? 0,
      trained: trained[entry] ?? 0,
    };
  }
}

const noNumbers = new Float64Array(0);
