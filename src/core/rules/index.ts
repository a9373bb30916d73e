/** The registry of rules. */

import { blankLine } from "./blank-line.ts";
import { byteOrderMark } from "./byte-order-mark.ts";
import { conflictingAnswers } from "./conflicting-answers.ts";
import { duplicateKey } from "./duplicate-key.ts";
import { emptyContent } from "./empty-content.ts";
import { emptyFile } from "./empty-file.ts";
import { exactDuplicate } from "./exact-duplicate.ts";
import { fileTooLarge } from "./file-too-large.ts";
import { finalTurn } from "./final-turn.ts";
import { forbiddenField } from "./forbidden-field.ts";
import { inconsistentColumns } from "./inconsistent-columns.ts";
import { invalidImage } from "./invalid-image.ts";
import { invalidJson } from "./invalid-json.ts";
import { invalidToolArguments } from "./invalid-tool-arguments.ts";
import { invalidUtf8 } from "./invalid-utf8.ts";
import { invalidWeight } from "./invalid-weight.ts";
import { missingField } from "./missing-field.ts";
import { mixedFormats } from "./mixed-formats.ts";
import { nearDuplicate } from "./near-duplicate.ts";
import { networkIdentifier } from "./network-identifier.ts";
import { noAssistantTurn } from "./no-assistant-turn.ts";
import { noPreference } from "./no-preference.ts";
import { nonstandardColumn } from "./nonstandard-column.ts";
import { notAnObject } from "./not-an-object.ts";
import { notJsonl } from "./not-jsonl.ts";
import { overTokenLimit } from "./over-token-limit.ts";
import { oversizedLine } from "./oversized-line.ts";
import { pii } from "./pii.ts";
import { placeholderContent } from "./placeholder-content.ts";
import { qualityIssue } from "./quality-issue.ts";
import { repeatedRole } from "./repeated-role.ts";
import { reservedText } from "./reserved-text.ts";
import { roleOrder } from "./role-order.ts";
import type { Rule } from "./rule.ts";
import { secret } from "./secret.ts";
import { shortContent } from "./short-content.ts";
import { splitLeakage } from "./split-leakage.ts";
import { tooFewExamples } from "./too-few-examples.ts";
import { tooManyExamples } from "./too-many-examples.ts";
import { toolCallMismatch } from "./tool-call-mismatch.ts";
import { turnStructure } from "./turn-structure.ts";
import { unavailablePlatform } from "./unavailable-platform.ts";
import { undeclaredTool } from "./undeclared-tool.ts";
import { unknownContentPart } from "./unknown-content-part.ts";
import { unknownField } from "./unknown-field.ts";
import { unknownFormat } from "./unknown-format.ts";
import { unknownRole } from "./unknown-role.ts";
import { unpairedSurrogate } from "./unpaired-surrogate.ts";
import { unsafeNumber } from "./unsafe-number.ts";
import { wrongEncoding } from "./wrong-encoding.ts";
import { wrongType } from "./wrong-type.ts";

/** All rules, by category, in the order of documentation and lists. */
export const rules: readonly Rule[] = [
  // syntax
  notJsonl,
  emptyFile,
  byteOrderMark,
  invalidUtf8,
  oversizedLine,
  blankLine,
  invalidJson,
  notAnObject,
  duplicateKey,
  unpairedSurrogate,
  unsafeNumber,
  // schema
  unknownFormat,
  mixedFormats,
  missingField,
  wrongType,
  unknownField,
  forbiddenField,
  nonstandardColumn,
  unknownRole,
  roleOrder,
  repeatedRole,
  turnStructure,
  noAssistantTurn,
  finalTurn,
  invalidWeight,
  toolCallMismatch,
  undeclaredTool,
  invalidToolArguments,
  unknownContentPart,
  invalidImage,
  reservedText,
  noPreference,
  inconsistentColumns,
  // completeness
  emptyContent,
  shortContent,
  placeholderContent,
  // duplicates
  exactDuplicate,
  nearDuplicate,
  conflictingAnswers,
  splitLeakage,
  // privacy
  pii,
  secret,
  networkIdentifier,
  // size
  overTokenLimit,
  tooFewExamples,
  tooManyExamples,
  fileTooLarge,
  // platform
  wrongEncoding,
  unavailablePlatform,
  // quality
  qualityIssue,
];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.meta.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
