/**
 * The content of the view of duplicates and conflicts: section, group, record; of conflicts section, group, answer, record.
 * Only what is unfolded is asked for, a page at a time.
 */
import * as vscode from "vscode";
import type { GroupMember } from "../../core/similarity/record-groups.ts";
import type { Dataset } from "../dataset.ts";
import {
  isConflict,
  linesOf,
  sectionOf,
  sections,
  type RecordGroup,
  type Section,
} from "../group-source.ts";
import type { Host } from "../host.ts";
import { groupsItem } from "./groups-items.ts";

/** Where a node is, and what the document was when it was made. */
interface Place {
  readonly uri: vscode.Uri;
  readonly version: number;
}

export type SectionNode = Place & {
  readonly kind: "section";
  readonly section: Section;
  readonly groups: readonly RecordGroup[];
};

/** What a person said is no trouble. */
export type AsideNode = Place & { readonly kind: "aside"; readonly groups: readonly RecordGroup[] };

export type GroupNode = Place & {
  readonly kind: "group";
  readonly group: RecordGroup;
  readonly excerpt: string;
  readonly parent: SectionNode | AsideNode;
};

export type AnswerNode = Place & {
  readonly kind: "answer";
  /** From 0. */
  readonly answer: number;
  readonly lines: readonly number[];
  readonly excerpt: string;
  readonly parent: GroupNode;
};

export type MemberNode = Place & {
  readonly kind: "member";
  readonly line: number;
  /** To the one that is kept; of duplicates only. */
  readonly similarity?: number | undefined;
  /** Which answer it gives, from 0; of conflicts only. */
  readonly answer?: number | undefined;
  readonly excerpt: string;
  readonly parent: GroupNode | AnswerNode;
};

type Pageable = SectionNode | AsideNode | GroupNode | AnswerNode;

export type MoreNode = Place & {
  readonly kind: "more";
  readonly rest: number;
  readonly parent: Pageable;
};

export type GroupsNode = Pageable | MemberNode | MoreNode;

const pageSize = 200;

export class GroupsTree implements vscode.TreeDataProvider<GroupsNode>, vscode.Disposable {
  readonly #host: Host;
  readonly #changed = new vscode.EventEmitter<GroupsNode | undefined>();
  /** How many children a node shows, where it is more than a page. */
  readonly #shown = new Map<string, number>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(host: Host) {
    this.#host = host;
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  showMore({ parent }: MoreNode): void {
    const id = idOf(parent);
    this.#shown.set(id, (this.#shown.get(id) ?? pageSize) + pageSize);
    this.refresh();
  }

  getTreeItem(node: GroupsNode): vscode.TreeItem {
    const dataset = this.#datasetOf(node);
    const marks = dataset && this.#host.decisions.of(dataset);
    const item = groupsItem(node, marks ?? new Map());
    item.id = idOf(node);
    return item;
  }

  getParent(node: GroupsNode): GroupsNode | undefined {
    return "parent" in node ? node.parent : undefined;
  }

  async getChildren(parent?: GroupsNode): Promise<GroupsNode[]> {
    switch (parent?.kind) {
      case undefined:
        return this.#roots();
      case "section":
      case "aside":
        return this.#page(parent, parent.groups, (groups) => this.#groupNodes(parent, groups));
      case "group":
        return this.#childrenOfGroup(parent);
      case "answer":
        return this.#page(
          parent,
          parent.lines.map((line) => ({ line })),
          (members) => this.#members(parent, members),
        );
      case "member":
      case "more":
        return [];
    }
  }

  /** The node of a group among those that are shown, for which the page may have to grow. */
  async nodeOf(dataset: Dataset, group: RecordGroup): Promise<GroupNode | undefined> {
    for (const root of await this.#roots()) {
      const index = root.groups.indexOf(group);
      if (index === -1 || root.uri.toString() !== dataset.key) continue;
      const id = idOf(root);
      const shown = this.#shown.get(id) ?? pageSize;
      if (index >= shown) {
        this.#shown.set(id, index + 1);
        this.refresh();
      }
      const [node] = await this.#groupNodes(root, [group]);
      return node;
    }
    return undefined;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #datasetOf({ uri }: Place): Dataset | undefined {
    return this.#host.datasets.get(uri);
  }

  async #roots(): Promise<(SectionNode | AsideNode)[]> {
    const { datasets, groups, groupMemory } = this.#host;
    const dataset = datasets.current;
    const all = dataset && (await groups.of(dataset));
    if (dataset === undefined || all === undefined) return [];
    const { document, uri, version } = dataset;
    const aside = document ? all.filter((group) => groupMemory.has(document, group)) : [];
    const isAside = new Set(aside);
    const shown = all.filter((group) => !isAside.has(group));
    const bySection = sections.map((section) => ({
      kind: "section" as const,
      section,
      groups: shown.filter((group) => sectionOf(group) === section),
      uri,
      version,
    }));
    const roots: (SectionNode | AsideNode)[] = bySection.filter((node) => node.groups.length > 0);
    if (aside.length > 0) roots.push({ kind: "aside", groups: aside, uri, version });
    return roots;
  }

  async #childrenOfGroup(node: GroupNode): Promise<GroupsNode[]> {
    const { group } = node;
    if (isConflict(group)) {
      return this.#page(node, [...group.answers.entries()], (answers) =>
        this.#answerNodes(node, answers),
      );
    }
    const kept: GroupMember = { line: group.kept, similarity: 1 };
    return this.#page(node, [kept, ...group.members], (members) => this.#members(node, members));
  }

  async #page<T>(
    parent: Pageable,
    all: readonly T[],
    nodesOf: (shown: readonly T[]) => Promise<GroupsNode[]>,
  ): Promise<GroupsNode[]> {
    const shown = all.slice(0, this.#shown.get(idOf(parent)) ?? pageSize);
    const nodes = await nodesOf(shown);
    const rest = all.length - shown.length;
    const { uri, version } = parent;
    return rest > 0 ? [...nodes, { kind: "more", rest, parent, uri, version }] : nodes;
  }

  async #groupNodes(
    parent: SectionNode | AsideNode,
    groups: readonly RecordGroup[],
  ): Promise<GroupNode[]> {
    const lines = groups.map((group) => linesOf(group)[0] ?? 0);
    const excerpts = await this.#excerpts(parent, { lines });
    const { uri, version } = parent;
    return groups.map((group, index) => ({
      kind: "group",
      group,
      excerpt: excerpts[index] ?? "",
      parent,
      uri,
      version,
    }));
  }

  /** An answer that one record gives is that record. */
  async #answerNodes(
    parent: GroupNode & { readonly group: RecordGroup },
    answers: readonly (readonly [number, readonly number[]])[],
  ): Promise<GroupsNode[]> {
    const { group, uri, version } = parent;
    const lines = answers.map(([, [line = 0]]) => line);
    const turn = isConflict(group) ? group.turn : undefined;
    const excerpts = await this.#excerpts(parent, { lines, turn });
    return answers.map(([answer, givenBy], index) => {
      const node = { answer, excerpt: excerpts[index] ?? "", parent, uri, version };
      const [line = 0, ...others] = givenBy;
      return others.length === 0
        ? { kind: "member", line, ...node }
        : { kind: "answer", lines: givenBy, ...node };
    });
  }

  async #members(
    parent: GroupNode | AnswerNode,
    members: readonly (Partial<GroupMember> & Pick<GroupMember, "line">)[],
  ): Promise<MemberNode[]> {
    const excerpts = await this.#excerpts(parent, { lines: members.map(({ line }) => line) });
    const { uri, version } = parent;
    const answer = parent.kind === "answer" ? parent.answer : undefined;
    return members.map(({ line, similarity }, index) => ({
      kind: "member",
      line,
      similarity,
      answer,
      excerpt: excerpts[index] ?? "",
      parent,
      uri,
      version,
    }));
  }

  async #excerpts(
    place: Place,
    wanted: { readonly lines: readonly number[]; readonly turn?: number | undefined },
  ): Promise<readonly string[]> {
    const dataset = this.#datasetOf(place);
    if (dataset?.version !== place.version) return [];
    return (await dataset.ask("excerpts", wanted))?.excerpts ?? [];
  }
}

function idOf(node: GroupsNode): string {
  switch (node.kind) {
    case "section":
      return node.section;
    case "aside":
      return "aside";
    case "group":
      return `${idOf(node.parent)}/${groupId(node.group)}`;
    case "answer":
      return `${idOf(node.parent)}/answer ${node.answer}`;
    case "member":
      return `${idOf(node.parent)}/${node.line}`;
    case "more":
      return `${idOf(node.parent)}/more`;
  }
}

/** One record may be in a group of each kind, and in a conflict at each of its turns. */
function groupId(group: RecordGroup): string {
  const [line = 0] = linesOf(group);
  const turn = isConflict(group) ? `${group.turn}${group.isTicketBlind ? "*" : ""}` : "";
  return `${sectionOf(group)}${turn}:${line}`;
}
