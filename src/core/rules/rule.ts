/** What a rule is. Rules are data plus, for some, a check; who finds what a rule names is said at `Rule.check`. */

import type { Example } from "../formats/format.ts";
import type { JsonObject, JsonPath, MessageData, Severity, Span } from "../model.ts";

/** The order of categories is the order of documentation and lists. */
export const categories = [
  "syntax",
  "schema",
  "completeness",
  "duplicates",
  "privacy",
  "size",
  "platform",
  "quality",
] as const;
export type Category = (typeof categories)[number];

/** One option of a rule, as data: the settings schema, the JSON schema and the documentation are made from it. */
export type OptionSpec =
  | {
      readonly type: "integer";
      readonly default: number;
      readonly minimum: number;
      readonly description: string;
    }
  | {
      readonly type: "strings";
      readonly default: readonly string[];
      readonly description: string;
    }
  | {
      /** From 0 to 1. */
      readonly type: "share";
      readonly default: number;
      readonly description: string;
    }
  | {
      /** One of `values` for some of `keys`. Settings are laid over the default key by key. */
      readonly type: "choices";
      readonly keys: readonly string[];
      readonly values: readonly string[];
      readonly default: Readonly<Record<string, string>>;
      readonly description: string;
    };
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The values of a rule's options, as its `OptionSpecs` type them. */
export type OptionValues<O extends OptionSpecs> = {
  readonly [K in keyof O]: O[K] extends { readonly default: number }
    ? number
    : O[K] extends { readonly type: "strings" }
      ? readonly string[]
      : Readonly<Record<string, string>>;
};

export interface RuleMeta<MessageId extends string = string, O extends OptionSpecs = OptionSpecs> {
  /** Stable name, kebab-case; also the name of the rule's file and of its page in `media/rules`. */
  readonly id: string;
  /** What the rule demands, in one line without a full stop: "Disallow repeated keys in an object". */
  readonly description: string;
  readonly category: Category;
  /** The default; settings may change it. */
  readonly severity: Severity;
  /** Sentences with {placeholders}, filled from a finding's data by `message.ts`. */
  readonly messages: Readonly<Record<MessageId, string>>;
  /** Labels of the rule's fixes by `Fix.id`, in the imperative: "Remove the trailing comma". */
  readonly fixes?: Readonly<Record<string, string>>;
  readonly options?: O;
}

/** A record that is a JSON object, as rules see it. */
export interface CheckedRecord {
  /** The line, without its line break. */
  readonly text: string;
  readonly json: JsonObject;
  /** What the format made of the record; `undefined` if the format is unknown or could read nothing. */
  readonly example: Example | undefined;
}

export interface Report<MessageId extends string = string> {
  readonly messageId: MessageId;
  readonly path: JsonPath;
  readonly at?: "key" | "value";
  readonly valueSpan?: Span;
  readonly data?: MessageData;
}

export interface RuleContext<MessageId extends string, O extends OptionSpecs> {
  readonly options: OptionValues<O>;
  report(report: Report<MessageId>): void;
}

export interface Rule<MessageId extends string = string, O extends OptionSpecs = OptionSpecs> {
  readonly meta: RuleMeta<MessageId, O>;
  /**
   * Looks at one record and nothing else, keeps no state. Absent where the finding is a by-product of other work:
   * of splitting bytes into lines, of parsing, of a format's `read`, or of the dataset's duplicate index.
   */
  check?(record: CheckedRecord, context: RuleContext<MessageId, O>): void;
}

/** Keeps a rule's literal message ids and option types. */
export const defineRule = <const M extends string, const O extends OptionSpecs>(
  rule: Rule<M, O>,
): Rule<M, O> => rule;
