/** What would leave the machine, for a terminal. */

import type { Outgoing, OutgoingText, TokenSpan } from "../core/assist/outgoing.ts";
import { usd } from "../core/cost/figure-text.ts";
import { count, formatInteger, printable } from "../core/wording.ts";

/** Unless all are to be shown: lines of the instructions, which are Tunesmith's, and of the first text of the dataset. */
const shownLines = [6, 60];

/** `texts`: all of them, the beginnings of the first, or none. `written`: by a person, as it is sent. */
export function outgoingSheet(
  outgoing: Outgoing,
  {
    texts,
    written = "",
  }: { readonly texts: "all" | "first" | "none"; readonly written?: string | undefined },
): string {
  const facts = [...factsOf(outgoing, written)].map(
    ([name, value]) => `  ${name.padEnd(10)}${value}\n`,
  );
  return `To be sent:\n${facts.join("")}${textsOf(outgoing.texts, texts)}`;
}

function* factsOf(
  outgoing: Outgoing,
  written: string,
): Iterable<readonly [name: string, value: string]> {
  const { provider, model, host, keyFrom, isBatch, remembered } = outgoing;
  yield ["to", `${provider}, ${printable(model)}, at ${printable(host)}`];
  if (keyFrom !== undefined) yield ["key", keyFrom];
  const kept = remembered === 0 ? "" : `; ${count(remembered, "request")} answered before`;
  const examples = outgoing.examples === 0 ? "" : `${count(outgoing.examples, "example")} in `;
  const batch = isBatch ? ", as a batch: answered within a day" : "";
  yield ["what", `${examples}${count(outgoing.requests, "request")}${batch}${kept}`];
  const counted = outgoing.isInputCounted ? "counted" : "estimated";
  yield ["tokens", `${span(outgoing.inputTokens, formatInteger)} in (${counted})`];
  if (outgoing.cachedTokens > 0) {
    yield ["", `about ${formatInteger(outgoing.cachedTokens)} of them from the provider's cache`];
  }
  yield ["", `${span(outgoing.outputTokens, formatInteger)} out`];
  if (outgoing.priceUsd !== undefined) {
    const from = outgoing.priceFrom === undefined ? "" : ` (${printable(outgoing.priceFrom)})`;
    yield ["price", `${span(outgoing.priceUsd, usd)}${from}`];
  }
  if (outgoing.capUsd !== undefined) {
    yield ["cap", `${usd(outgoing.capUsd)}: what could cost more is not sent`];
  }
  if (outgoing.masked > 0) yield ["masked", count(outgoing.masked, "private value")];
  for (const sentence of outgoing.privacy) yield ["private", sentence];
  if (written !== "") yield ["task", printable(written)];
  for (const sentence of outgoing.leftOut) yield ["left out", printable(sentence)];
  for (const sentence of outgoing.warnings) yield ["note", printable(sentence)];
}

const span = ({ likely, most }: TokenSpan, text: (value: number) => string): string =>
  likely === most ? text(most) : `about ${text(likely)}, at most ${text(most)}`;

function textsOf(texts: readonly OutgoingText[], wanted: "all" | "first" | "none"): string {
  if (wanted === "none") return "";
  const shown = wanted === "all" ? texts : texts.slice(0, shownLines.length);
  const parts = shown.map(({ title, text }, index) => {
    const lines = text.split(/\r\n|\r|\n/).map((line) => `  ${printable(line)}\n`);
    const most = wanted === "all" ? Infinity : shownLines[index];
    const cut = lines.length > (most ?? 0) ? [...lines.slice(0, most), "  …\n"] : lines;
    return `\n${printable(title)}:\n${cut.join("")}`;
  });
  const all = `\n--show-texts shows all of ${count(texts.length, "text")}.\n`;
  return `${parts.join("")}${wanted === "all" ? "" : all}`;
}
