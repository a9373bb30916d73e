/** The only place a finding becomes text. */

import type { Finding, Fix, RecordFinding } from "./model.ts";
import { ruleById } from "./rules/index.ts";
import { targetById } from "./targets/index.ts";
import { count } from "./wording.ts";

const repository = "https://github.com/tunesmith/tunesmith";

/** The finding's sentence in plain text, behind the name of the target that it is said for. */
export function findingMessage(finding: RecordFinding): string {
  const names = targetNames(finding);
  const sentence = fillPlaceholders(templateOf(finding), finding.data ?? {});
  return names === undefined ? sentence : `${names}: ${sentence}`;
}

/** The sentence up to its advice, for lists that have no room for more; `targetNames` tells for whom it is said. */
export function findingHeadline(finding: RecordFinding): string {
  const template = templateOf(finding);
  // Looked at before it is filled: what fills it may have colons of its own.
  const [headline = ""] = /^(?:\([^)]*\)|(?![:.](?: |$))[^(])*/.exec(template) ?? [];
  return fillPlaceholders(headline.replace(/ \([^)]*\)$/, ""), finding.data ?? {});
}

/** The label of a fix of this finding: "Remove the trailing comma". */
export function fixLabel(finding: Pick<Finding, "ruleId">, fix: Fix): string {
  return ruleById(finding.ruleId)?.meta.fixes?.[fix.id] ?? fix.id;
}

/** The page that explains the rule, for the released version that found it. */
export function ruleDocumentationUrl(ruleId: string, version: string): string {
  return `${repository}/blob/v${version}/media/rules/${ruleId}.md`;
}

/** "Bedrock, Nova Micro and 2 other targets"; `undefined` for what holds everywhere. */
export function targetNames({ target, alsoFor = [] }: RecordFinding): string | undefined {
  if (target === undefined) return undefined;
  const others = alsoFor.length === 0 ? "" : ` and ${count(alsoFor.length, "other target")}`;
  return `${targetById(target)?.label ?? target}${others}`;
}

function templateOf({ ruleId, messageId }: RecordFinding): string {
  return ruleById(ruleId)?.meta.messages[messageId] ?? messageId;
}

function fillPlaceholders(
  template: string,
  data: Readonly<Record<string, string | number>>,
): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = data[name];
    return value === undefined ? placeholder : String(value);
  });
}
