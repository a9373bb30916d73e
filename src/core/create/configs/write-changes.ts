/** Writes changes of sections as commands. */

import type { ConfigStyle } from "./config-style.ts";
import type { ConfigNode } from "./config-tree.ts";
import { opensSection } from "./config-tree.ts";
import type { ListEdits, NodeChange } from "./node-change.ts";

/** The changes come in the order in which they are typed. */
export function writeChanges(
  changes: readonly NodeChange[],
  style: ConfigStyle,
): readonly string[] {
  const writer = new CommandWriter(style);
  writer.all(changes, 0);
  return writer.lines;
}

class CommandWriter {
  readonly lines: string[] = [];
  /** Depth of the section that the device is in: what is typed belongs there. */
  #depth = 0;
  readonly #style: ConfigStyle;
  readonly #step: string;

  constructor(style: ConfigStyle) {
    this.#style = style;
    this.#step = { ios: " ", nxos: "  ", eos: "   " }[style as string] ?? " ";
  }

  all(changes: readonly NodeChange[], depth: number): void {
    const ordered = depth === 0 ? changes : leavesFirst(changes);
    for (const change of ordered) this.#change(change, depth);
  }

  #change(change: NodeChange, depth: number): void {
    const { after, inner, undo, commands, edits, freed, behind } = change;
    for (const name of freed ?? []) {
      this.#header({ line: name }, depth);
      this.#command("no ip address", depth + 1);
    }
    if (undo !== undefined) this.#command(this.#unasked(undo), depth);
    if (edits !== undefined) this.#edits(edits, depth);
    else if (commands !== undefined) for (const line of commands) this.#command(line, depth);
    else if (after !== undefined && inner === undefined) this.#node(after, depth);
    else if (after !== undefined && inner !== undefined) {
      if (after.isGroup === true) this.all(inner, depth);
      else {
        this.#header(after, depth);
        this.all(inner, depth + 1);
        this.#leave(after.line, depth);
      }
    }
    for (const line of behind ?? []) this.#command(line, depth);
  }

  /** IOS asks back before it drops translations in use, and takes the next line for the answer. */
  #unasked(undo: string): string {
    const isAsked = this.#style === "ios" && undo.startsWith("no ip nat inside source ");
    return isAsked ? `${undo} forced` : undo;
  }

  #edits({ header, renumbered, lines }: ListEdits, depth: number): void {
    const { name, step } = renumbered ?? { name: undefined, step: 0 };
    if (name !== undefined && this.#style === "ios") {
      this.#command(`ip access-list resequence ${name} ${step} ${step}`, depth);
    }
    if (name !== undefined && this.#style === "nxos") {
      this.#command(`resequence ip access-list ${name} ${step} ${step}`, depth);
    }
    if (header !== undefined) this.#header({ line: header }, depth);
    const within = header === undefined ? depth : depth + 1;
    if (name !== undefined && this.#style === "eos") {
      this.#command(`resequence ${step} ${step}`, within);
    }
    for (const line of lines) this.#command(line, within);
  }

  #node(node: ConfigNode, depth: number): void {
    if (node.isGroup === true) {
      for (const child of node.children) this.#node(child, depth);
    } else if (node.children.length === 0 && !opensSection(node.line)) {
      this.#command(node.line, depth);
      for (const line of node.block ?? []) this.lines.push(line);
    } else {
      this.#header(node, depth);
      const [leaves, sections] = [isLeaf, isSection].map((test) => node.children.filter(test));
      for (const child of [...(leaves ?? []), ...(sections ?? [])]) this.#node(child, depth + 1);
      this.#leave(node.line, depth);
    }
  }

  /** Another section can be entered from within one; a single command could be taken for one of the section. */
  #command(line: string, depth: number): void {
    for (; this.#depth > depth; this.#depth--) {
      this.lines.push(`${this.#step.repeat(this.#depth)}exit`);
    }
    this.lines.push(this.#step.repeat(depth) + line);
  }

  #header({ line }: Pick<ConfigNode, "line">, depth: number): void {
    this.lines.push(this.#step.repeat(depth) + line);
    this.#depth = depth + 1;
  }

  #leave(line: string, depth: number): void {
    if (this.#style !== "ios" || !line.startsWith("address-family ")) return;
    this.lines.push(`${this.#step.repeat(depth)}exit-address-family`);
    this.#depth = depth;
  }
}

const isSection = (node: ConfigNode): boolean =>
  node.isGroup !== true && (node.children.length > 0 || opensSection(node.line));
const isLeaf = (node: ConfigNode): boolean => !isSection(node);

function leavesFirst(changes: readonly NodeChange[]): readonly NodeChange[] {
  const entersSection = ({ after, inner }: NodeChange): boolean =>
    after !== undefined &&
    after.isGroup !== true &&
    (inner !== undefined || after.children.length > 0);
  return [
    ...changes.filter((change) => !entersSection(change)),
    ...changes.filter((change) => entersSection(change)),
  ];
}
