/**
 * The card of a record, on its first characters up to the first key: there for the asking, out of the way of the text.
 * Of personal data, secrets and network identifiers, what was recognized, on the spot.
 */
import * as vscode from "vscode";
import { findingMessage } from "../../core/message.ts";
import { kindLabel, kindOf } from "../../core/privacy/finding-kinds.ts";
import { count, formatInteger } from "../../core/wording.ts";
import type { RecordInfo } from "../../protocol/dataset-answers.ts";
import { commandLink, type PrivateFinding } from "../commands.ts";
import type { Dataset } from "../dataset.ts";
import { languageId } from "../datasets.ts";
import type { Host } from "../host.ts";
import { chosen, isPrivate } from "../privacy-actions.ts";
import { recordNote } from "../learning-words.ts";
import { policyOf } from "../redaction.ts";
import { severityIcons } from "../severity-icons.ts";
import { rangeOf } from "../to-diagnostic.ts";

const maxTurns = 12;
const maxFindings = 5;

export function hovers(host: Host): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: languageId },
    {
      async provideHover(document, position, token) {
        const dataset = host.datasets.get(document.uri);
        if (!dataset?.settings?.hover) return undefined;
        const { line } = position;
        const range = recordStart(document.lineAt(line));
        if (!range.contains(position)) return privacyHover(dataset, position, token);
        const info = await dataset.ask("record", { line }, token);
        return info ? new vscode.Hover(recordCard(info), range) : undefined;
      },
    },
  );
}

async function privacyHover(
  dataset: Dataset,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  const { line } = position;
  const answer = await dataset.ask("findingsOnLines", { firstLine: line, lastLine: line }, token);
  const finding = answer?.findings.filter(isPrivate).find((one) => rangeOf(one).contains(position));
  return finding && new vscode.Hover(privacyCard(dataset, finding), rangeOf(finding));
}

/** Never the value. */
function privacyCard(dataset: Dataset, finding: PrivateFinding): vscode.MarkdownString {
  const card = new vscode.MarkdownString("", true);
  const { recognized } = finding;
  const { confidence, networkClass } = recognized;
  card.appendMarkdown(`$(${severityIcons[finding.severity]}) **`);
  card.appendText(kindLabel(kindOf(recognized)));
  const sureness = vscode.l10n.t("recognized with {0}% confidence", Math.round(confidence * 100));
  card.appendMarkdown(`** · \`${recognized.entity}\` · ${sureness}`);
  if (networkClass !== undefined) {
    const policy = policyOf(dataset)[networkClass] ?? "keep";
    card.appendMarkdown(` · ${vscode.l10n.t("class `{0}`, policy `{1}`", networkClass, policy)}`);
  }
  const place = chosen(dataset, finding);
  const links = [
    commandLink(vscode.l10n.t("Redact…"), "tunesmith.redactOtherwise", place),
    commandLink(vscode.l10n.t("Ignore this value…"), "tunesmith.ignoreValue", place),
    commandLink(vscode.l10n.t("Explain"), "tunesmith.openRulePage", finding.ruleId),
  ];
  card.isTrusted = { enabledCommands: links.map(({ command }) => command) };
  const inMarkdown = links.map(({ title, command, arguments: args }) => {
    return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
  });
  card.appendMarkdown(`\n\n${[...inMarkdown, vscode.l10n.t("more with Quick Fix")].join(" · ")}`);
  return card;
}

function recordStart({ text, range }: vscode.TextLine): vscode.Range {
  const length = /^\s*[{[]?\s*(?:"[^"]{0,80}"?)?/.exec(text)?.[0].length ?? 0;
  return new vscode.Range(range.start, range.start.translate(0, length));
}

function recordCard(info: RecordInfo): vscode.MarkdownString {
  const card = new vscode.MarkdownString("", true);
  const line = formatInteger(info.line + 1);
  if (info.number === undefined) {
    card.appendMarkdown(`${vscode.l10n.t("**Line {0}** is not a record.", line)}\n\n`);
  } else {
    const place = vscode.l10n.t("**Record {0}** · line {1}", formatInteger(info.number), line);
    card.appendMarkdown(`${place} · `);
    card.appendText(info.formatLabel ?? vscode.l10n.t("unknown format"));
    // A record that does not follow the format has none that could be read.
    if (info.turns.length > 0) card.appendMarkdown(` · ${sizeOf(info)}`);
    card.appendMarkdown("\n\n");
  }
  for (const { role, characters } of info.turns.slice(0, maxTurns)) {
    card.appendMarkdown("- ");
    card.appendText(role);
    card.appendMarkdown(` · ${count(characters, "character")}\n`);
  }
  appendMore(card, info.turns.length - maxTurns);
  if (info.learned !== undefined) {
    card.appendMarkdown("\n");
    card.appendText(recordNote(info.learned.figures, info.learned.means));
    card.appendMarkdown("\n");
  }
  if (info.findings.length > 0) card.appendMarkdown("\n---\n\n");
  for (const finding of info.findings.slice(0, maxFindings)) {
    card.appendMarkdown(`$(${severityIcons[finding.severity]}) `);
    card.appendText(findingMessage(finding));
    if (finding.recognized !== undefined) {
      const { confidence } = finding.recognized;
      card.appendMarkdown(` · ${vscode.l10n.t("{0}% confidence", Math.round(confidence * 100))}`);
    }
    card.appendMarkdown("\n\n");
  }
  appendMore(card, info.findings.length - maxFindings);
  return card;
}

const sizeOf = ({ turns, characters }: RecordInfo): string =>
  `${count(turns.length, "turn")} · ${count(characters, "character")}`;

function appendMore(card: vscode.MarkdownString, rest: number): void {
  if (rest > 0) card.appendMarkdown(`- ${vscode.l10n.t("and {0} more", formatInteger(rest))}\n`);
}
