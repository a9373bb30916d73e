/** The heart of the one loop: the text of one line in; its findings, digest and meaning out. */

import { isBlank } from "./blank.ts";
import type { ScanMemory } from "./digest/scan-memory.ts";
import { RecordScanner, type LineBytes } from "./digest/scan-record.ts";
import type { Example, Format, Role } from "./formats/format.ts";
import { bestFormat } from "./formats/index.ts";
import { typeName } from "./fields.ts";
import { formatPointer, locate, nodeAt, StringLocator } from "./json/locate.ts";
import { parseJsonLine } from "./json/parse.ts";
import { parseStrict } from "./json/strict.ts";
import type { JsonNode, JsonTree } from "./json/tree.ts";
import type {
  Fix,
  JsonObject,
  JsonPath,
  JsonValue,
  MessageData,
  Problem,
  RecordFinding,
  Severity,
  Span,
} from "./model.ts";
import { loadIgnores, type IgnoreList } from "./privacy/ignores.ts";
import { loadRecognizers } from "./privacy/load-recognizers.ts";
import {
  PrivacyChecker,
  type PrivacyFinding,
  type ReportPrivacy,
} from "./privacy/privacy-checker.ts";
import type { Recognizer } from "./privacy/recognizer.ts";
import { maskOf } from "./privacy/redaction/mask.ts";
import { rules } from "./rules/index.ts";
import type { CheckedRecord, Rule, RuleContext } from "./rules/rule.ts";
import { ruleOptions, type Settings } from "./settings.ts";
import { noTargets, type ChosenTarget } from "./targets/chosen-target.ts";
import { SharedFindings } from "./targets/shared-findings.ts";
import { TargetChecker, type CounterOf, type TargetProblem } from "./targets/target-checker.ts";

/** "broken": not a JSON object. */
export type LineKind = "blank" | "broken" | "record";

/**
 * Checks line after line. What it found out about the last one stands in its fields, so that a clean line of a big
 * file costs no object; nothing passes from one line to the next.
 */
export class RecordChecker {
  kind: LineKind = "blank";
  findings: readonly RecordFinding[] = noFindings;
  /** The rest is set for lines of kind "record" only. */
  readonly record: { text: string; json: JsonObject; example: Example | undefined } = {
    text: "",
    json: {},
    example: undefined,
  };
  digestLow = 0;
  digestHigh = 0;
  /** Length of the line up to the end of its first key: where findings about the record as a whole are shown. */
  headLength = 0;
  /** The record holds an empty or blank string, an empty array or object, or null. */
  hasEmpty = false;
  /** Of each finding that the project ignores: the entries of "privacy.ignore" that hold. */
  ignored: readonly (readonly number[])[] = [];

  readonly #format: Format | undefined;
  /** The user says that it is the format: what does not look like it is judged by its rules all the same. */
  readonly #isNamed: boolean;
  readonly #severities: ReadonlyMap<string, Severity>;
  readonly #checks: readonly ((record: CheckedRecord) => void)[];
  readonly #scanner: RecordScanner;
  readonly #privacy: PrivacyChecker;
  readonly #targets: TargetChecker | undefined;
  #tree: JsonTree | undefined;
  /** Of the string in which something was found last. */
  #locator: StringLocator | undefined;
  #found: RecordFinding[] = [];
  /** Over `#found`; made for the first problem of a target. */
  #shared: SharedFindings | undefined;

  /**
   * `format`: the dataset's, or `undefined` where no known one fits. `tools`: made for the same settings.
   * `targets`: those of the dataset.
   */
  constructor(
    settings: Settings,
    format: Format | undefined,
    tools: CheckTools,
    targets: readonly ChosenTarget[] = noTargets,
  ) {
    this.#format = format;
    this.#isNamed = settings.format !== "auto";
    this.#severities = activeSeverities(settings);
    this.#checks = rules.flatMap((rule) => this.#bind(rule, settings));
    this.#scanner = tools.scanner;
    this.#privacy = tools.privacy;
    if (targets.length > 0) {
      this.#targets = new TargetChecker(targets, { own: format, counterOf: tools.counterOf });
    }
  }

  /** `bytes`: where the line is in `memory`, if its reader has put it there. */
  check(text: string, bytes?: LineBytes): void {
    this.record.text = text;
    this.#tree = undefined;
    this.#locator = undefined;
    this.#found = [];
    this.#shared = undefined;
    this.kind = "broken";
    if (isBlank(text)) {
      this.kind = "blank";
      const span = { start: 0, end: text.length };
      const removeLine = {
        id: "removeLine",
        safety: "safe",
        edits: [{ ...span, text: "" }],
      } as const;
      this.#add("blank-line", "blankLine", span, { fixes: [removeLine] });
    } else {
      const value = parseStrict(text);
      if (value !== undefined) this.#scanner.scan(text, value, bytes);
      let hasHiddenValue = false;
      if (value === undefined || this.#scanner.suspicious || this.#scanner.tooDeep) {
        for (const { ruleId, messageId, span, data, fix } of this.#parsed().problems) {
          this.#add(ruleId, messageId, span, { data, fixes: fix && [fix] });
          hasHiddenValue ||= ruleId === "duplicate-key";
        }
      }
      const isRecord = value !== undefined && !this.#scanner.tooDeep && this.#checkValue(value);
      // Of a repeated key the last value counts, but all of them are in the file.
      if (isRecord && !hasHiddenValue) {
        this.#privacy.checkRecord(this.record.json, this.#reportInRecord);
      } else this.#privacy.checkLine(text, this.#reportInLine);
    }
    this.ignored = this.#privacy.takeIgnored();
    this.findings = this.#found.length === 0 ? noFindings : this.#found.sort(byPosition);
  }

  /** For readers that hand over lines with their bytes: the buffer to read them into. */
  get memory(): ScanMemory {
    return this.#scanner.memory;
  }

  /** Whether the value is a record. */
  #checkValue(value: JsonValue): boolean {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      const found = typeName(value);
      this.#report({
        ruleId: "not-an-object",
        messageId: "notAnObject",
        path: [],
        data: { found },
      });
      return false;
    }
    this.kind = "record";
    this.digestLow = this.#scanner.digestLow;
    this.digestHigh = this.#scanner.digestHigh;
    this.headLength = this.#scanner.headLength;
    this.hasEmpty = this.#scanner.hasEmpty;
    this.record.json = value;
    this.record.example = this.#read(value);
    for (const check of this.#checks) check(this.record);
    this.#targets?.check(this.record, this.#found, this.#reportForTargets);
    return true;
  }

  #read(json: JsonObject): Example | undefined {
    const format = this.#format;
    if (format === undefined) return undefined;
    if (!this.#isNamed && format.score(json) < 0.5) {
      const other = bestFormat(json);
      if (other !== undefined && other !== format) {
        const data = { expected: format.label, found: other.label };
        this.#report({ ruleId: "mixed-formats", messageId: "otherFormat", path: [], data });
        return undefined;
      }
    }
    return format.read(json, this.#report);
  }

  /** A rule's check with its context; nothing for rules that are off or have no check. */
  #bind(rule: Rule, settings: Settings): ((record: CheckedRecord) => void)[] {
    const ruleId = rule.meta.id;
    if (rule.check === undefined || !this.#severities.has(ruleId)) return [];
    const context: RuleContext<string, Record<string, never>> = {
      options: (settings.rules[ruleId]?.options ?? {}) as Record<string, never>, // As `meta.options` types them.
      report: (report) => {
        this.#report({ ...report, ruleId });
      },
    };
    return [(record) => rule.check?.(record, context)];
  }

  readonly #report = ({ ruleId, messageId, path, at, valueSpan, data }: Problem): void => {
    if (!this.#severities.has(ruleId)) return;
    this.#add(ruleId, messageId, this.#spanOf(path, at, valueSpan), {
      data,
      pointer: formatPointer(path),
      valueSpan,
    });
  };

  readonly #reportForTargets = (problem: TargetProblem): void => {
    const { ruleId, path, at, valueSpan } = problem;
    const severity = this.#severities.get(ruleId);
    if (severity === undefined) return;
    const shared = (this.#shared ??= new SharedFindings(this.#found));
    shared.add(problem, severity, this.#spanOf(path, at, valueSpan));
  };

  readonly #reportInRecord: ReportPrivacy = (finding) => {
    const { path, span: valueSpan } = finding;
    const role = roleAt(this.record.example, path);
    this.#addPrivate(finding, this.#spanOf(path, "value", valueSpan), {
      messageId: role === undefined ? "inRecord" : "inTurn",
      ...(role !== undefined && { role }),
      pointer: formatPointer(path),
      valueSpan,
    });
  };

  readonly #reportInLine: ReportPrivacy = (finding) => {
    this.#addPrivate(finding, finding.span, { messageId: "inRecord" });
  };

  #addPrivate(finding: PrivacyFinding, span: Span, place: PrivatePlace): void {
    const { ruleId, severity, recognized } = finding;
    if (severity === "off") return;
    const { messageId, role, pointer, valueSpan } = place;
    const mask = {
      id: "mask",
      safety: "suggestion",
      edits: [{ ...span, text: maskOf(recognized.entity) }],
    } as const;
    this.#found.push({
      ruleId,
      messageId: finding.messageId ?? messageId,
      severity,
      data: { ...finding.data, ...(role !== undefined && { role }) },
      span,
      ...(pointer !== undefined && { pointer }),
      ...(valueSpan && { valueSpan }),
      fixes: [mask],
      recognized,
    });
  }

  #add(ruleId: string, messageId: string, span: Span, more: Details = {}): void {
    const severity = this.#severities.get(ruleId);
    if (severity === undefined) return;
    const { data, pointer, valueSpan, fixes } = more;
    this.#found.push({
      ruleId,
      messageId,
      severity,
      span,
      ...(data && { data }),
      ...(pointer !== undefined && { pointer }),
      ...(valueSpan && { valueSpan }),
      ...(fixes && { fixes }),
    });
  }

  #spanOf(path: JsonPath, at?: "key" | "value", valueSpan?: Span): Span {
    const tree = this.#parsed();
    if (at === "key") return locate(tree, path, "key") ?? wholeRecord(tree);
    const node = nodeAt(tree, path);
    if (node === undefined) return wholeRecord(tree);
    if (node.type !== "string" || valueSpan === undefined) return headOf(node);
    // Many findings may stand in one long string.
    if (this.#locator?.node !== node) this.#locator = new StringLocator(this.record.text, node);
    return this.#locator.locate(valueSpan);
  }

  #parsed(): JsonTree {
    return (this.#tree ??= parseJsonLine(this.record.text));
  }
}

/** What checkers need that takes long to make. It may serve one checker after the other. */
export interface CheckTools {
  readonly scanner: RecordScanner;
  readonly privacy: PrivacyChecker;
  readonly counterOf: CounterOf;
}

/** `counterOf`: needed where targets are chosen. */
export async function loadCheckTools(
  settings: Settings,
  counterOf?: CounterOf,
): Promise<CheckTools> {
  const [recognizers, ignores] = await Promise.all([
    loadRecognizers(settings),
    loadIgnores(settings),
  ]);
  return makeCheckTools(settings, recognizers, { ignores, counterOf });
}

/** For settings whose recognizers and ignores are at hand. */
export function makeCheckTools(
  settings: Settings,
  recognizers: readonly Recognizer[],
  { ignores, counterOf = noCounter }: MoreTools = {},
): CheckTools {
  return {
    scanner: new RecordScanner(ruleOptions(settings, "exact-duplicate").strings("ignoreFields")),
    privacy: new PrivacyChecker(settings, recognizers, ignores),
    counterOf,
  };
}

interface MoreTools {
  readonly ignores?: IgnoreList | undefined;
  readonly counterOf?: CounterOf | undefined;
}

const noCounter: CounterOf = (tokenizer) => {
  throw new RangeError(`Nothing was given to count with: ${tokenizer}`);
};

interface PrivatePlace {
  readonly messageId: string;
  readonly role?: Role;
  readonly pointer?: string;
  readonly valueSpan?: Span;
}

/** Whose turn a value of the record belongs to. */
function roleAt(example: Example | undefined, path: JsonPath): Role | undefined {
  return example?.turns.find((turn) => turn.path.every((step, index) => step === path[index]))
    ?.role;
}

interface Details {
  readonly data?: MessageData | undefined;
  readonly pointer?: string | undefined;
  readonly valueSpan?: Span | undefined;
  readonly fixes?: readonly Fix[] | undefined;
}

const noFindings: readonly RecordFinding[] = [];

const byPosition = (a: RecordFinding, b: RecordFinding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end;

function wholeRecord(tree: JsonTree): Span {
  return tree.root ? headOf(tree.root) : { start: 0, end: 0 };
}

/** An object or array is shown at its beginning: underlining a whole record would hide what else is wrong in it. */
function headOf(node: JsonNode): Span {
  const { start } = node;
  if (node.type === "object") return { start, end: node.properties[0]?.key.end ?? node.end };
  if (node.type === "array") return { start, end: node.items.length === 0 ? node.end : start + 1 };
  return { start, end: node.end };
}

/** The rules that are not off. */
function activeSeverities(settings: Settings): ReadonlyMap<string, Severity> {
  const active = new Map<string, Severity>();
  for (const [id, { severity }] of Object.entries(settings.rules)) {
    if (severity !== "off") active.set(id, severity);
  }
  return active;
}
