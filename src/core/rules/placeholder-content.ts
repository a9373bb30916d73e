import { trimmedSpan } from "../blank.ts";
import type { Example } from "../formats/format.ts";
import type { Span } from "../model.ts";
import { turnsOf } from "../turns/all-turns.ts";
import { defineRule } from "./rule.ts";

export const placeholderContent = defineRule({
  meta: {
    id: "placeholder-content",
    description: "Disallow texts that still wait to be written",
    category: "completeness",
    severity: "warning",
    messages: {
      placeholder: "This {role} turn is a placeholder: write the text, or remove the record.",
      variable: "A template variable in this {role} turn was not filled in.",
    },
  },

  check(record, context) {
    const example = record.example;
    if (example === undefined) return;
    for (const turn of turnsOf(example)) {
      // What a tool returned is as it is.
      if (turn.role === "tool") continue;
      for (const part of turn.parts) {
        if (part.type !== "text") continue;
        const { text, path } = part;
        const data = { role: turn.role };
        const placeholder = findPlaceholder(text);
        if (placeholder !== undefined) {
          context.report({ messageId: "placeholder", path, valueSpan: placeholder, data });
          continue;
        }
        const variable = findVariable(text, example);
        if (variable !== undefined) {
          context.report({ messageId: "variable", path, valueSpan: variable, data });
        }
      }
    }
  },
});

/** A longer text is more than a placeholder, whatever it begins with. */
const maxPlaceholderLength = 80;

const placeholderWord =
  /^(?:tb[acd]|n\/a|fixme|placeholder|to be (?:added|announced|completed|decided|defined|determined|done|filled(?: in)?|written)|coming soon|\[object object\]|<no ?input>)[.!…]*$/i;
/** "Todo" with a capital only is Spanish for "everything". */
const toDo = /^(?:TODO|todo)[.!…]*$/;
const note = /^(?:todo|fixme|tbd): /i;
const signs = /^(?:\.{3,}|…+|x{3,}|_{3,}|(?:\. ){2,}\.)$/i;
/** "<insert the answer>", "[your answer here]", "{{TODO}}", "(answer goes here)". */
const bracketed =
  /^(?:<|\[|\(|\{{1,2})\s*(?:(?:insert|your|enter|add|fill in|put|write|replace)\b[^<>[\](){}]+|[^<>[\](){}]+\bhere|todo|tbd|tba|placeholder|answer|response|reply|output|completion)\s*(?:>|\]|\)|\}{1,2})$/i;
/** A whole text in braces: "{description}". One or two letters are a set or a formula. */
const braced = /^\{[a-z_]\w{2,40}\}$/i;
const loremIpsum = /^lorem ipsum\b/i;

/** The whole text, inside outer white space, if it only holds the place of one. */
function findPlaceholder(text: string): Span | undefined {
  const span = trimmedSpan(text);
  const length = span.end - span.start;
  if (length === 0 || !mayBePlaceholder(text.charCodeAt(span.start))) return undefined;
  const whole = text.slice(span.start, Math.min(span.end, span.start + maxPlaceholderLength));
  if (loremIpsum.test(whole)) return span;
  return length <= maxPlaceholderLength && isPlaceholder(whole) ? span : undefined;
}

function isPlaceholder(text: string): boolean {
  return [placeholderWord, toDo, note, signs, bracketed, braced].some((kind) => kind.test(text));
}

/** One look at the first character spares most texts the expressions: brackets, dots and … _, F L N P T X C. */
function mayBePlaceholder(code: number): boolean {
  switch (code) {
    case 0x28: // (
    case 0x2e: // .
    case 0x3c: // <
    case 0x5b: // [
    case 0x5f: // _
    case 0x7b: // {
    case 0x2026: // …
      return true;
    default:
      break;
  }
  switch (code | 0x20) {
    case 0x63: // c
    case 0x66: // f
    case 0x6c: // l
    case 0x6e: // n
    case 0x70: // p
    case 0x74: // t
    case 0x78: // x
      return true;
    default:
      return false;
  }
}

/** Mustache style; not GitHub's `${{ x }}`, and not the doubled braces of LaTeX and of format strings. */
const mustache = /(?<![\w$}\\^{])\{\{ ?([a-z_][a-z0-9_]{1,40}) ?\}\}(?!\})/gi;
const dollar = /(?<![\w$\\"'=])\$\{[a-z][a-zA-Z0-9_]{1,40}\}/;

/**
 * A variable in prose. Templates, scripts and configurations are what network engineers write and what models shall
 * learn to write, so any sign of them means that the variable belongs there.
 */
function findVariable(text: string, example: Example): Span | undefined {
  // One search settles it for most texts.
  const brace = text.indexOf("{");
  if (brace === -1) return undefined;
  if (text.includes("{{", brace)) {
    const span = findMustache(text);
    if (span !== undefined) return isAboutCode(example) ? undefined : span;
  }
  // A shell or Terraform variable far more often than a forgotten one: only in a text of one line.
  if (!text.includes("${") || text.includes("\n")) return undefined;
  const match = dollar.exec(text);
  if (match === null || isAboutCode(example)) return undefined;
  return { start: match.index, end: match.index + match[0].length };
}

function findMustache(text: string): Span | undefined {
  let first: Span | undefined;
  const names = new Set<string>();
  for (const match of text.matchAll(mustache)) {
    first ??= { start: match.index, end: match.index + match[0].length };
    names.add(match[1] ?? "");
  }
  // Several variables over several lines are a template on purpose.
  return names.size > 1 && text.includes("\n") ? undefined : first;
}

const codeSign =
  /\{%|\{#|`|<\/|=>|\$\(|#!\/|\[\[|[;{][ \t]{0,8}$|(?<!\})\}[ \t]{0,8}$|^[ \t]{0,40}(?:def|import|from|function|const|let|var|export|resource|- name:)\s/m;
const codeWord =
  /jinja|ansible|playbook|templat|variable|placeholder|parameteri[sz]|interpolat|\by[a]?ml\b|helm|mustache|handlebars|terraform|prometheus|alertmanager|grafana|zabbix|workflow|\b(?:ba|z|k)?sh(?:ell)?\b|\bscript|python|\bperl\b|\bvue\b|angular|django|flask|nornir|netmiko|saltstack|\bregex/i;

function isAboutCode(example: Example): boolean {
  return example.turns.some((turn) =>
    turn.parts.some(
      (part) => part.type === "text" && (codeSign.test(part.text) || codeWord.test(part.text)),
    ),
  );
}
