/** Changes the text of a `tunesmith.json` and leaves the user's layout and everything else in it alone. */

import {
  editJson,
  insertItem,
  insertMember,
  memberOf,
  writeInLine,
  type Content,
} from "./json-edit.ts";
import type { JsonNode, ObjectNode } from "./json/tree.ts";
import type { TextEdit } from "./model.ts";
import { patternOfPath } from "./overrides.ts";
import { networkEntities, personalEntities, secretEntities } from "./privacy/entities.ts";
import type { NetworkClass, NetworkPolicy } from "./privacy/network-classes.ts";
import type { RuleSetting } from "./settings.ts";

interface Scope {
  /** For this file only, in `overrides`: its path from the folder of the `tunesmith.json`, with forward slashes. */
  readonly file?: string;
}

interface RuleChange extends Scope {
  readonly ruleId: string;
  readonly severity: RuleSetting["severity"];
}

interface EntityChange extends RuleChange {
  readonly entity: string;
}

interface PolicyChange extends Scope {
  readonly networkClass: NetworkClass;
  readonly policy: NetworkPolicy;
}

/**
 * The text with the rule set to a severity; a new file if there is no text. `undefined`: the text is no JSON object
 * with rules, and `parseConfig` says why.
 */
export function setRuleSeverity(text: string | undefined, change: RuleChange): string | undefined {
  return setInRule(text, { ...change, option: [], value: change.severity });
}

/**
 * The text with the severity of one kind of finding; otherwise as `setRuleSeverity`. Kinds of the project's own have it
 * where they are defined, which is for all files: for one file there is no such setting, but `addIgnore`.
 */
export function setEntitySeverity(
  text: string | undefined,
  change: EntityChange,
): string | undefined {
  const { entity, severity, file } = change;
  if (entity in personalEntities || entity in secretEntities) {
    return setInRule(text, { ...change, option: ["entities", entity], value: severity });
  }
  if (entity in networkEntities || file !== undefined) return undefined;
  return editJson(text, (json, root) => {
    const definition = definitionOf(memberOf(root, "privacy"), entity);
    return definition && setMember(json, definition, ["severity"], severity);
  });
}

/** The text with the policy for a class of network identifiers; otherwise as `setRuleSeverity`. */
export function setNetworkPolicy(
  text: string | undefined,
  { networkClass, policy, ...scope }: PolicyChange,
): string | undefined {
  const option = ["policy", networkClass];
  return setInRule(text, { ...scope, ruleId: "network-identifier", option, value: policy });
}

/** The text with these targets in place of those that it names; otherwise as `setRuleSeverity`. */
export function setTargets(text: string | undefined, ids: readonly string[]): string | undefined {
  return editJson(text, (json, root) => {
    const present = memberOf(root, "targets");
    if (present === undefined) return insertMember(json, root, ["targets"], ids);
    return { start: present.start, end: present.end, text: writeInLine(ids) };
  });
}

interface ValueChange extends Scope {
  readonly ruleId: string;
  /** Keys of an option of the rule; none: its severity. */
  readonly option: readonly string[];
  readonly value: string;
}

function setInRule(text: string | undefined, change: ValueChange): string | undefined {
  const { file } = change;
  return editJson(text, (json, root) =>
    file === undefined
      ? setRuleValue(json, root, change)
      : setOverride(json, root, { ...change, file }),
  );
}

function setOverride(
  text: string,
  root: ObjectNode,
  change: ValueChange & Required<Scope>,
): TextEdit | undefined {
  const { ruleId, option, value, file } = change;
  const pattern = patternOfPath(file);
  const added = { files: [pattern], rules: nested([ruleId, ...option], value) };
  const overrides = memberOf(root, "overrides");
  if (overrides === undefined) return insertMember(text, root, ["overrides"], [added]);
  if (overrides.type !== "array") return undefined;
  const { items } = overrides;
  const index = items.findLastIndex((item) => isForFile(item, pattern));
  const present = items[index];
  // One further down that sets the rule too would win.
  const isOutdone = items.slice(index + 1).some((item) => {
    return memberOf(memberOf(item, "rules"), ruleId) !== undefined;
  });
  return present?.type === "object" && !isOutdone
    ? setRuleValue(text, present, change)
    : insertItem(text, overrides, added);
}

/** Whether an override names this file and no other. */
function isForFile(override: JsonNode, pattern: string): boolean {
  const files = memberOf(override, "files");
  if (files?.type !== "array") return false;
  const [first, ...others] = files.items;
  return first?.type === "string" && first.value === pattern && others.length === 0;
}

/** Sets a value in the "rules" of an object. */
function setRuleValue(
  text: string,
  object: ObjectNode,
  { ruleId, option, value }: ValueChange,
): TextEdit | undefined {
  const rule = memberOf(memberOf(object, "rules"), ruleId);
  if (option.length > 0 && rule?.type === "string") {
    // What was the severity alone becomes an object with severity and options.
    const content = { severity: rule.value, ...nested(option, value) };
    return { start: rule.start, end: rule.end, text: writeInLine(content) };
  }
  return setMember(text, object, ["rules", ruleId, ...option], value);
}

function setMember(
  text: string,
  object: ObjectNode,
  path: readonly string[],
  value: string,
): TextEdit | undefined {
  const [key = "", ...deeper] = path;
  const present = memberOf(object, key);
  if (present === undefined) return insertMember(text, object, path, value);
  if (present.type === "object") {
    // A rule with options keeps them beside its severity.
    return setMember(text, present, deeper.length === 0 ? ["severity"] : deeper, value);
  }
  if (deeper.length > 0) return undefined;
  return { start: present.start, end: present.end, text: JSON.stringify(value) };
}

/** The list or recognizer of "privacy" that has this name. */
function definitionOf(privacy: JsonNode | undefined, name: string): ObjectNode | undefined {
  for (const key of ["lists", "recognizers"]) {
    const list = memberOf(privacy, key);
    for (const item of list?.type === "array" ? list.items : []) {
      const itemName = memberOf(item, "name");
      if (item.type === "object" && itemName?.type === "string" && itemName.value === name) {
        return item;
      }
    }
  }
  return undefined;
}

function nested(path: readonly string[], value: string): Record<string, Content> {
  const [key = "", ...deeper] = path;
  return { [key]: deeper.length === 0 ? value : nested(deeper, value) };
}
