/** What the form of a training example and the extension say to each other. */

import type { ExampleDraft } from "../core/create/example-draft.ts";

/** Where the record goes. */
export interface ExampleTarget {
  /** "tickets.jsonl". */
  readonly name: string;
  /** Its folder, as a person knows it; may be empty. */
  readonly folder: string;
  /** "OpenAI chat"; `undefined`: not known yet. */
  readonly format: string | undefined;
}

/** What is known of the record as it is typed. */
export interface ExampleReview {
  /** "2 e-mail addresses", without the values. */
  readonly privacy: readonly string[];
  /** What a check would say, as sentences. */
  readonly findings: readonly string[];
}

export interface ExampleState {
  readonly draft: ExampleDraft;
  /** "syslog.txt, lines 3 to 5"; `undefined`: it is typed. */
  readonly origin: string | undefined;
  readonly target: ExampleTarget | undefined;
  readonly review: ExampleReview;
  /** Why the record was not added, in a sentence. */
  readonly problem: string | undefined;
  /** The dataset cannot hold such records as it is. */
  readonly isConvertible: boolean;
  /** How many earlier ones wait that were typed and not added. */
  readonly aside: number;
  readonly isAdding: boolean;
  /** The last thing that was done, for those who do not see it. */
  readonly news: string;
}

export type ToExamplePage =
  /** `takesFocus`: somebody has just asked for the form. */
  | { readonly type: "state"; readonly state: ExampleState; readonly takesFocus: boolean }
  /** In place of what is typed. */
  | { readonly type: "replace"; readonly draft: ExampleDraft };

export type FromExamplePage =
  | { readonly type: "ready" }
  | { readonly type: "change"; readonly draft: ExampleDraft }
  | { readonly type: "add"; readonly draft: ExampleDraft }
  | { readonly type: "mask"; readonly draft: ExampleDraft }
  | { readonly type: "leave" }
  | { readonly type: "chooseDataset" }
  | { readonly type: "convert" }
  /** The last one that was put aside. */
  | { readonly type: "takeUp" };
