/** The tool "check": what is wrong with a dataset, without a word of its private values. */

import { fitting } from "../../core/agent/excerpts.ts";
import { toldMessage } from "../../core/agent/told-finding.ts";
import type { ToolInput } from "../../core/agent/tool-inputs.ts";
import { usualItems } from "../../core/agent/tool-names.ts";
import type { ToolResult } from "../../core/agent/tool-results.ts";
import { compareBySeverity } from "../../core/dataset-findings.ts";
import type { Format } from "../../core/formats/format.ts";
import { SummaryCounter, type DatasetReport } from "../../core/report.ts";
import { rules as allRules } from "../../core/rules/index.ts";
import type { Settings } from "../../core/settings.ts";
import { targets } from "../../core/targets/index.ts";
import type { VerdictReason } from "../../core/targets/verdict.ts";
import { unknownName } from "../../core/wording.ts";
import { Failure } from "../failure.ts";
import type { AgentMeans } from "./agent-means.ts";
import { AgentMasker, withheldMessage } from "./agent-masker.ts";
import { inspectAllowed } from "./inspect-allowed.ts";

/** Of a verdict; the findings tell the rest. */
const mostReasons = 5;

export async function checkTool(
  { path, target, rules, limit = usualItems }: ToolInput<"check">,
  means: AgentMeans,
): Promise<ToolResult<"check">> {
  for (const rule of rules ?? []) assertRule(rule);
  if (target !== undefined) assertTarget(target);
  const file = await means.files.find(path);
  const own = await means.settingsOf(file);
  const settings: Settings = target === undefined ? own : { ...own, targets: [target] };
  const { report, format } = await inspectAllowed(file, settings, means);
  const masker = await AgentMasker.create(settings, format);
  return resultOf(file.name, { report, format, masker }, { rules, limit, target, means });
}

interface Checked {
  readonly report: DatasetReport;
  readonly format: Format | undefined;
  readonly masker: AgentMasker;
}

interface Wishes {
  readonly rules: readonly string[] | undefined;
  readonly limit: number;
  readonly target: string | undefined;
  readonly means: AgentMeans;
}

function resultOf(
  path: string,
  { report, format, masker }: Checked,
  { rules, limit, target, means }: Wishes,
): ToolResult<"check"> {
  const wanted = report.findings.filter(({ ruleId }) => rules?.includes(ruleId) ?? true);
  const summary = rules === undefined ? report.summary : summaryOf(wanted);
  const { errors, warnings, infos, hints, byRule } = summary;
  const total = errors + warnings + infos + hints;
  const listed = wanted
    .sort(compareBySeverity)
    .slice(0, limit)
    .map((finding) => ({
      line: finding.line + 1,
      severity: finding.severity,
      rule: finding.ruleId,
      message: masker.message(toldMessage(finding)),
    }));
  const findings = fitting(listed);
  const verdict = report.targets.find(({ id }) => id === target);
  return {
    path,
    format: format?.id ?? null,
    bytes: report.bytes,
    lines: report.lines,
    records: report.records,
    ...{ errors, warnings, infos, hints },
    rules: Object.entries(byRule)
      .map(([rule, found]) => ({ rule, findings: found }))
      .sort((a, b) => b.findings - a.findings),
    target:
      verdict === undefined
        ? null
        : {
            id: verdict.id,
            acceptance: verdict.acceptance,
            reasons: verdict.reasons
              .slice(0, mostReasons)
              .map((reason) => reasonText(reason, report, masker)),
          },
    findings: [...findings],
    leftOut: total - findings.length,
    notes: [...means.notes],
  };
}

/** Of a finding it is known which names its message has cut off. Of very many, not all findings are kept. */
function reasonText(
  { ruleId, messageId, firstLine, message }: VerdictReason,
  { findings }: DatasetReport,
  masker: AgentMasker,
): string {
  const first = findings.find(
    (one) => one.line === firstLine && one.ruleId === ruleId && one.messageId === messageId,
  );
  if (first !== undefined) return masker.message(toldMessage(first));
  return /[\u2026\ufffd]/.test(message) ? withheldMessage : masker.message(message);
}

function summaryOf(findings: DatasetReport["findings"]): DatasetReport["summary"] {
  const counter = new SummaryCounter();
  for (const finding of findings) counter.add(finding);
  return counter.summary();
}

export function assertRule(id: string): void {
  const known = allRules.map(({ meta }) => meta.id);
  if (!known.includes(id)) throw new Failure(unknownName("rule", id, known));
}

function assertTarget(id: string): void {
  const known = targets.map((target) => target.id);
  if (!known.includes(id)) throw new Failure(unknownName("target", id, known));
}
