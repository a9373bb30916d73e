/** What a project's `tunesmith.json` says about privacy beside the severities of the rules. Plain data. */

import type { RuleSetting } from "../settings.ts";

/** Words that only this project knows: customers, sites, colleagues. */
export interface WordList {
  /** The entity of what is found, such as CUSTOMER. */
  readonly name: string;
  readonly words: readonly string[];
  readonly severity?: RuleSetting["severity"] | undefined;
}

/** A pattern of this project. */
export interface CustomPattern {
  /** The entity of what is found, such as CUSTOMER_ID. */
  readonly name: string;
  /** In RE2's syntax: no look-around, no back references, hence linear time. */
  readonly pattern: string;
  readonly ignoreCase?: boolean | undefined;
  /** Without one of these words nearby, what is found is a guess, which is not reported by default. */
  readonly context?: readonly string[] | undefined;
  readonly severity?: RuleSetting["severity"] | undefined;
}

/** What is not to be reported. All that is given has to hold; `reason` and `until` are for people and the calendar. */
export interface Ignore {
  /** Salted hash of the value, made by `ignoreHash`: the value itself must not stand in a settings file. */
  readonly value?: string | undefined;
  /** A pattern in RE2's syntax that the whole value has to match. */
  readonly pattern?: string | undefined;
  readonly entity?: string | undefined;
  readonly rule?: string | undefined;
  /** Glob patterns relative to the folder of the `tunesmith.json`. */
  readonly files?: readonly string[] | undefined;
  readonly reason?: string | undefined;
  /** Last day on which it holds, as YYYY-MM-DD. */
  readonly until?: string | undefined;
  /** Where it is written; like `isExpired` not written itself, but found out by `configsForFile`. */
  readonly place?: IgnorePlace | undefined;
  /** It holds no longer. Kept, so that it can be said. */
  readonly isExpired?: boolean | undefined;
}

export interface IgnorePlace {
  /** The `tunesmith.json`, as messages call it. */
  readonly file: string;
  /** Index in its list. */
  readonly position: number;
}

export interface PrivacyConfig {
  /** Keys whose strings are not looked at, wherever in a record they are. */
  readonly ignoreFields?: readonly string[] | undefined;
  readonly lists?: readonly WordList[] | undefined;
  readonly recognizers?: readonly CustomPattern[] | undefined;
  /** Patterns of the project's host names, in RE2's syntax. */
  readonly hostnames?: readonly string[] | undefined;
  readonly ignore?: readonly Ignore[] | undefined;
  /** Of the hashes in `ignore`; made with the first of them. */
  readonly salt?: string | undefined;
  /** Pseudonyms of MAC addresses keep the vendor's prefix. */
  readonly keepVendorPrefix?: boolean | undefined;
}

export type PrivacySettings = {
  readonly [K in keyof Required<PrivacyConfig>]: NonNullable<PrivacyConfig[K]>;
} & {
  /** Names of devices to look for everywhere. Not of a `tunesmith.json`: a run has found them in all of its datasets. */
  readonly knownHostnames: readonly string[];
};

export const defaultPrivacySettings: PrivacySettings = {
  ignoreFields: [],
  lists: [],
  recognizers: [],
  hostnames: [],
  ignore: [],
  salt: "",
  keepVendorPrefix: false,
  knownHostnames: [],
};
