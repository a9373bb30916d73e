/** What is different between two configurations of the common command line, section by section. */

import type { ConfigNode } from "./config-tree.ts";
import type { SectionKind } from "./section-kind.ts";

export interface NodeChange {
  /** Missing: it is new. */
  readonly before?: ConfigNode | undefined;
  /** Missing: it goes. */
  readonly after?: ConfigNode | undefined;
  /** Of the section it is in. */
  readonly kind: SectionKind;
  /** It stays, and these change in it. */
  readonly inner?: readonly NodeChange[] | undefined;
  /** Takes it, or its old value, away. */
  readonly undo?: string | undefined;
  /** What is typed instead of its line. */
  readonly commands?: readonly string[] | undefined;
  /** "interface Vlan20": these give their addresses away before. */
  readonly freed?: readonly string[] | undefined;
  /** Typed once more behind it, as it took them away. */
  readonly behind?: readonly string[] | undefined;
  /** It is a list that stays, and is edited in place. */
  readonly edits?: ListEdits | undefined;
}

/** How a list of which the first entry that fits counts is changed while it is in use. */
export interface ListEdits {
  /** Its entries are numbered by this step before, so that others can be named and put between them. */
  readonly renumbered?: { readonly name: string; readonly step: number } | undefined;
  /** The section to enter; none: the lines stand alone. */
  readonly header?: string | undefined;
  readonly lines: readonly string[];
}

/** "no shutdown" for "shutdown", and the other way round. */
export const negated = (line: string): string =>
  line.startsWith("no ") ? line.slice("no ".length) : `no ${line}`;

export const bare = (line: string): string =>
  line.startsWith("no ") ? line.slice("no ".length) : line;

export const isSameNode = (a: ConfigNode, b: ConfigNode): boolean =>
  a.line === b.line &&
  (a.block?.join("\n") ?? "") === (b.block?.join("\n") ?? "") &&
  a.children.length === b.children.length &&
  a.children.every((child, at) => {
    const other = b.children[at];
    return other !== undefined && isSameNode(child, other);
  });
