/** Finds for each text of a record what was found in it. */

import { isJsonSpace } from "../json/characters.ts";
import { formatPointer, nodeAt, parsePointer, pathAt, StringLocator } from "../json/locate.ts";
import { parseJsonLine } from "../json/parse.ts";
import type { JsonTree, StringNode } from "../json/tree.ts";
import type { Finding, JsonPath, Span } from "../model.ts";
import type { DrawnFinding } from "./text-runs.ts";

/** Of longer lines those findings are not drawn of which only the place on the line is known. */
const longestParsed = 2_000_000;

interface PlacedFinding {
  readonly finding: number;
  readonly at: Finding;
  /** `undefined`: all of the value. */
  readonly span: Span | undefined;
}

export class DrawnFindings {
  readonly #text: string;
  readonly #byPointer = new Map<string, PlacedFinding[]>();
  #tree: JsonTree | undefined;

  /** `findings`: of the line whose text this is. */
  constructor(text: string, findings: readonly Finding[]) {
    this.#text = text;
    for (const [finding, at] of findings.entries()) {
      const place = this.#placeOf(at);
      if (place === undefined) continue;
      const { pointer, span } = place;
      const placed = { finding, at, span };
      const others = this.#byPointer.get(pointer);
      if (others === undefined) this.#byPointer.set(pointer, [placed]);
      else others.push(placed);
    }
  }

  /** Whether something was found in the value at the pointer, or in one within it. */
  hasWithin(pointer: string): boolean {
    for (const other of this.#byPointer.keys()) if (isWithin(other, pointer)) return true;
    return false;
  }

  /** Of the string of this length at a pointer. */
  ofString(pointer: string, length: number): DrawnFinding[] {
    return (this.#byPointer.get(pointer) ?? []).map(({ finding, at, span }) => ({
      finding,
      severity: at.severity,
      ...(span ?? { start: 0, end: length }),
    }));
  }

  /** Of a value that is shown as `json`, its JSON. */
  ofJson(pointer: string, json: string): DrawnFinding[] {
    if (!this.hasWithin(pointer)) return [];
    const tree = parseJsonLine(json);
    const drawn: DrawnFinding[] = [];
    for (const [other, placed] of this.#byPointer) {
      if (!isWithin(other, pointer)) continue;
      const node = nodeAt(tree, pathIn(tree, other.slice(pointer.length)));
      if (node === undefined) continue;
      for (const { finding, at, span } of placed) {
        if (span !== undefined && node.type !== "string") continue;
        const place =
          span === undefined || node.type !== "string"
            ? { start: node.start, end: node.end }
            : new StringLocator(json, node).locate(span);
        drawn.push({ finding, severity: at.severity, ...place });
      }
    }
    return drawn;
  }

  #placeOf(
    finding: Finding,
  ): { readonly pointer: string; readonly span: Span | undefined } | undefined {
    const { pointer, valueSpan, span } = finding;
    if (pointer !== undefined && valueSpan !== undefined) return { pointer, span: valueSpan };
    if (pointer !== undefined) {
      return this.#isKey(span) ? undefined : { pointer, span: undefined };
    }
    return this.#placeOnLine(span);
  }

  /** Behind keys there is a colon. */
  #isKey({ end }: Span): boolean {
    let at = end;
    while (isJsonSpace(this.#text.charCodeAt(at))) at += 1;
    return this.#text[at] === ":";
  }

  #placeOnLine(span: Span) {
    if (this.#text.length > longestParsed || span.end <= span.start) return undefined;
    this.#tree ??= parseJsonLine(this.#text);
    const path = pathAt(this.#tree, span.start);
    const node = nodeAt(this.#tree, path);
    if (node?.type !== "string" || span.start < node.start || span.end > node.end) return undefined;
    return { pointer: formatPointer(path), span: decodedSpan(this.#text, node, span) };
  }
}

const isWithin = (pointer: string, outer: string): boolean =>
  pointer === outer || pointer.startsWith(`${outer}/`);

/** Steps into lists are numbers. */
function pathIn(tree: JsonTree, pointer: string): JsonPath {
  const path: (string | number)[] = [];
  for (const step of parsePointer(pointer) ?? []) {
    path.push(nodeAt(tree, path)?.type === "array" ? Number(step) : step);
  }
  return path;
}

/** Where a part of the line is in the value of the string around it. */
function decodedSpan(text: string, node: StringNode, span: Span): Span {
  const locator = new StringLocator(text, node);
  /** The first character whose place is at or behind an offset of the line. */
  const decoded = (offset: number): number => {
    let low = 0;
    let high = node.value.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (locator.locate({ start: middle, end: middle }).start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { start: decoded(span.start), end: decoded(span.end) };
}
