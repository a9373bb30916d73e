/**
 * Sketches of records: what is kept of each to find those that are alike, without keeping their texts.
 *
 * The texts of a record without those of its system turns are made words: separated by white space, without punctuation
 * at their ends unless they have nothing else, in lower case and Unicode's composed form; in a text that is written
 * without spaces every character is a word. Five words in a row are a shingle, so are all words of a shorter record.
 * Records are as similar as their sets of shingles (Jaccard). A sketch has bands of minima over shingles: similar records
 * are likely to share one.
 */

import { roles, type Example, type ToolDefinition, type Turn } from "../formats/format.ts";
import type { JsonObject } from "../model.ts";
import { comparedTexts, toolsText } from "./compared-text.ts";
import type { ComparePlan } from "./compare-plan.ts";
import { SketchMemory } from "./sketch-memory.ts";

/** The words as they are, or with ticket ids, times, addresses, interfaces and host names masked: see `mask-words.ts`. */
export type View = "plain" | "blind";

export class Sketcher {
  /**
   * Of the last record: one number for each band, those of the plain view first. 0 where there is nothing to compare.
   * Overwritten by the next record.
   */
  readonly bands: Int32Array<ArrayBuffer>;
  /**
   * Of the last record: a digest of the masked history before each trained turn: of roles and words of all turns. Turns
   * that nothing but system turns precede have none. Overwritten by the next record.
   */
  prompts: Uint32Array<ArrayBuffer>;

  readonly #plan;
  readonly #memory: SketchMemory;
  /** Made when it is needed, as plans may do without the masked view. */
  #verifyingMemory: SketchMemory | undefined;
  #promptRoom = new Uint32Array(16);

  constructor(plan: Pick<ComparePlan, "plainBands" | "blindBands" | "prompts">) {
    this.#plan = plan;
    this.#memory = new SketchMemory({ hasBlind: plan.blindBands > 0 || plan.prompts });
    this.bands = new Int32Array(plan.plainBands + plan.blindBands);
    this.prompts = this.#promptRoom.subarray(0, 0);
  }

  sketch(json: JsonObject, { turns, tools, isWanted }: Example): void {
    const { plainBands, blindBands, prompts } = this.#plan;
    const memory = this.#memory;
    memory.beginRecord();
    if (prompts && tools !== undefined) addTools(memory, tools);
    let isAsked = false;
    let count = 0;
    for (const turn of turns) {
      if (prompts && turn.trained && isAsked && isWanted !== false) this.#addPrompt(count++);
      if (turn.role === "system" && !prompts) continue;
      const hasWords = addTurn(memory, json, turn);
      if (turn.role !== "system") isAsked ||= hasWords;
    }
    this.prompts = this.#promptRoom.subarray(0, count);
    memory.copyBands(plainBands, blindBands, this.bands);
  }

  /** The distinct shingles of a record as hashes, in ascending order: Jaccard similarity is counted on them. */
  shingles(json: JsonObject, { turns }: Example, view: View): Float64Array<ArrayBuffer> {
    const memory = this.#memoryFor(view);
    memory.beginRecord();
    for (const turn of turns) if (turn.role !== "system") addTurn(memory, json, turn);
    return withoutRepeats(memory.shingles(view).sort());
  }

  /** The words of a text as hashes, in their order; those of nothing but punctuation only where there are no others. */
  words(text: string, view: View): Float64Array<ArrayBuffer> {
    const memory = this.#memoryFor(view);
    memory.beginRecord();
    memory.addText(text);
    return memory.words(view);
  }

  #memoryFor(view: View): SketchMemory {
    if (view === "plain") return this.#memory;
    return (this.#verifyingMemory ??= new SketchMemory({ hasBlind: true }));
  }

  #addPrompt(index: number): void {
    if (index === this.#promptRoom.length) {
      const room = new Uint32Array(2 * index);
      room.set(this.#promptRoom);
      this.#promptRoom = room;
    }
    this.#promptRoom[index] = this.#memory.historyDigest();
  }
}

/** Models see them before all turns, most of them in the system prompt. */
function addTools(memory: SketchMemory, tools: readonly ToolDefinition[]): void {
  memory.beginTurn();
  memory.addText(toolsText(tools));
  memory.endTurn(roles.indexOf("system"), false);
}

function addTurn(memory: SketchMemory, json: JsonObject, turn: Turn): boolean {
  memory.beginTurn();
  const { parts } = turn;
  const [part] = parts;
  // Most turns are one text.
  if (parts.length === 1 && part?.type === "text" && turn.calls.length === 0)
    memory.addText(part.text);
  else for (const text of comparedTexts(json, turn)) memory.addText(text);
  return memory.endTurn(roles.indexOf(turn.role), turn.role !== "system");
}

function withoutRepeats(sorted: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  let length = 0;
  for (const number of sorted) {
    if (length === 0 || number !== sorted[length - 1]) sorted[length++] = number;
  }
  return sorted.slice(0, length);
}
