/** The pictures of the first walkthrough. What they say is what the command line says of the sample and of a scenario. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { formats } from "../../../src/core/formats/index.ts";
import type { Severity } from "../../../src/core/model.ts";
import { count, formatInteger } from "../../../src/core/wording.ts";
import { repositoryRoot } from "../../vscode/paths.ts";
import { costPicture } from "./cost-picture.ts";
import { redactPicture } from "./redact-picture.ts";
import { outputOf } from "./run-source.ts";
import {
  box,
  charWidth,
  color,
  cut,
  element,
  height,
  line,
  picture,
  round,
  text,
  width,
} from "./svg.ts";

const sample = "media/sample/network-tickets.jsonl";

interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

interface Report {
  readonly formatId: string;
  readonly records: number;
  readonly findings: readonly Finding[];
}

/** By the names of their files in media/walkthrough. */
export function walkthroughPictures(): Readonly<Record<string, string>> {
  // Said by docs/command-line.md.
  const { files } = JSON.parse(outputOf("check", "--output", "json", sample)) as {
    files: readonly [Report];
  };
  const [report] = files;
  const lines = readFileSync(path.join(repositoryRoot, sample), "utf8").split("\n");
  return {
    "sample.svg": samplePicture(report, lines),
    "findings.svg": findingsPicture(report),
    "redact.svg": redactPicture(sample, lines),
    "cost.svg": costPicture(),
  };
}

const codeColumns = 57;

/** Lines of the sample in an editor, what is wrong in them underlined, and the verdict in the status bar. */
function samplePicture({ formatId, records, findings }: Report, lines: readonly string[]): string {
  const tab = [
    box([1, 1, width - 2, 30], { fill: color.bar }),
    box([1, 1, 190, 30], { fill: color.page }),
    text(14, 21, "{ }", { isCode: true, fill: color.warning }),
    text(44, 21, path.basename(sample), { fill: color.error }),
  ];
  const shown = [4, 5, 6, 7, 8, 9].map((number, index) => {
    const finding = findings.find((one) => one.line === number);
    const source = lines[number - 1] ?? "";
    const wanted = finding === undefined ? source.length : finding.column - codeColumns / 2;
    const start = Math.round(Math.max(0, Math.min(wanted, source.length - codeColumns)));
    const y = 56 + index * 21 + (number > 5 ? 58 : 0);
    const x = 46;
    return [
      text(32, y, String(number), { isCode: true, fill: color.faint, anchor: "end" }),
      text(x, y, source.slice(start, start + codeColumns), { isCode: true }),
      ...(finding === undefined ? [] : [squiggle(finding, { x, y, start })]),
    ].join("\n");
  });
  const first = findings.find((one) => one.line === 5)?.message ?? "";
  const hover = [
    box([78, 86, 392, 52], { fill: color.widget, stroke: color.border, rx: 3 }),
    text(90, 107, first),
    text(90, 127, "Quick Fix…", { fill: color.link }),
  ];
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const format = formats.find(({ id }) => id === formatId)?.label ?? formatId;
  const verdict = `${count(errors, "error")} · ${format} · ${count(records, "record")}`;
  const status = [
    box([1, height - 26, width - 2, 25], { fill: color.bar }),
    line(`M 1 ${height - 26} H ${width - 1}`, color.border),
    severityIcon("error", 22, height - 13),
    text(34, height - 9, verdict),
  ];
  return picture([...tab, ...shown, ...hover, ...status]);
}

function squiggle(
  { column, endColumn }: Finding,
  { x, y, start }: { readonly x: number; readonly y: number; readonly start: number },
): string {
  const from = x + (column - 1 - start) * charWidth;
  const end = Math.min(start + codeColumns, endColumn - 1);
  const waves = Math.max(2, Math.round(((end - column + 1) * charWidth) / 4));
  return line(
    `M ${round(from)} ${y + 4} ${"q 1 -3 2 0 t 2 0 ".repeat(waves).trim()}`,
    color.error,
    1.2,
  );
}

const severities = [
  { severity: "error", title: "Errors", rules: 4 },
  { severity: "warning", title: "Warnings", rules: 2 },
] as const;

/** The Findings view: severities, their rules by number of findings, and the findings of one. */
function findingsPicture({ findings }: Report): string {
  const rows: string[] = [];
  const y = (): number => 62 + rows.length * 22;
  const row = (x: number, label: string, { amount = "", icon = "" } = {}): void => {
    rows.push([icon, text(x, y(), label, { then: amount })].filter(Boolean).join("\n"));
  };
  for (const { severity, title, rules } of severities) {
    const found = findings.filter((one) => one.severity === severity);
    const byRule = new Map<string, readonly Finding[]>();
    for (const one of found) byRule.set(one.ruleId, [...(byRule.get(one.ruleId) ?? []), one]);
    const icon = chevron(18, y(), true) + severityIcon(severity, 38, y() - 4);
    row(52, title, { amount: formatInteger(found.length), icon });
    const largest = [...byRule].toSorted(([, a], [, b]) => b.length - a.length).slice(0, rules);
    for (const [index, [ruleId, ofRule]] of largest.entries()) {
      const isOpen = severity === "error" && index === 1;
      const mark = chevron(38, y(), isOpen);
      row(56, ruleId, { amount: formatInteger(ofRule.length), icon: mark });
      if (!isOpen) continue;
      for (const one of ofRule.slice(0, 2)) row(76, `${one.line}: ${cut(one.message, 50)}`);
    }
  }
  const head = [
    text(16, 28, "Findings", { isBold: true }),
    text(width - 16, 28, path.basename(sample), { fill: color.faint, anchor: "end" }),
    line(`M 1 40 H ${width - 1}`, color.border),
  ];
  return picture([...head, ...rows]);
}

function chevron(x: number, y: number, isOpen: boolean): string {
  const shape = isOpen ? `m -4 -2 l 4 4 l 4 -4` : `m -2 -4 l 4 4 l -4 4`;
  return line(`M ${x} ${y - 4} ${shape}`, color.text);
}

function severityIcon(severity: "error" | "warning", x: number, y: number): string {
  if (severity === "warning") {
    const sign = line(`M ${x} ${y - 2.5} v 3 m 0 1.5 v 1`, color.warning, 1.2);
    return line(`M ${x} ${y - 6} l 6.5 11.5 h -13 Z`, color.warning) + sign;
  }
  const circle = element("circle", { cx: x, cy: y, r: 6, fill: "none", stroke: color.error });
  return circle + line(`M ${x - 2.5} ${y - 2.5} l 5 5 m 0 -5 l -5 5`, color.error);
}
