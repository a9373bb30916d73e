/** How mails end: a formula, then who wrote them, then what their company wants to be said. */

import { isBlank } from "../../blank.ts";
import type { TextCleaning } from "../creation-options.ts";
import { isDeviceLine } from "./device-line.ts";

/** Without formulas (`greetings`) and without names, numbers and disclaimers (`signatures`). */
export function withoutClosings(
  lines: readonly string[],
  cleaning: TextCleaning,
): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const isFormula = isClosing(line) && kept.length > 0;
    if (isFormula || (line === "--" && isSignature(lines, at + 1))) {
      if (isFormula ? !cleaning.greetings : !cleaning.signatures) kept.push(line);
      at += 1;
      if (cleaning.signatures) at = signatureEnd(lines, at);
      continue;
    }
    if (cleaning.signatures && isFooter(line)) {
      // A notice is a paragraph.
      do at += 1;
      while (isNotice(line) && at < lines.length && !isBlank(lines[at] ?? ""));
      continue;
    }
    kept.push(line);
    at += 1;
  }
  return kept.every(isBlank) ? lines : kept;
}

/** Whether a line may be one of those: a cheap look before all the others. */
export function mayClose(text: string, at: number): boolean {
  closingBegin.lastIndex = at;
  return closingBegin.test(text);
}

const name = String.raw`\p{Lu}[\p{L}.'’-]{0,30}`;

const formulas = [
  "(?:with )?(?:(?:kind(?:est)?|best|warm(?:est)?|many) )?regards",
  "best(?: wishes)?",
  "(?:many )?thanks(?: (?:(?:and|&) (?:kind |best )?regards|again|in advance|a lot|so much|all))?",
  "thank you(?: (?:(?:very|so) much|in advance|again|and (?:kind |best )?regards))?",
  "cheers|br|rgds|thx|yours (?:sincerely|faithfully|truly)|sincerely(?: yours)?",
  "mit freundlichen? gr(?:ü|ue)(?:ß|ss)en",
  "(?:viele|beste|freundliche|liebe|sch(?:ö|oe)ne|herzliche) gr(?:ü|ue)(?:ß|ss)e",
  "mfg|vg|lg|gru(?:ß|ss)|danke(?: und gru(?:ß|ss))?|vielen dank(?: (?:im voraus|und gru(?:ß|ss)))?",
  "cordialement|bien cordialement|bien (?:à|a) vous|salutations(?: distinguées)?|merci(?: d'avance)?",
  "saludos(?: cordiales)?|un (?:cordial )?saludo|atentamente|(?:muchas )?gracias",
].join("|");

const footers = [
  "sent from my \\p{L}",
  "sent from (?:outlook|mail|yahoo|samsung)",
  "get outlook for ",
  "von meinem .{1,30} gesendet",
  "gesendet (?:mit der|von) ",
  "envoyé de(?:puis)? mon ",
  "enviado desde mi ",
].join("|");

const notices = [
  "(?:\\*+ ?)?(?:confidentiality notice|legal notice|disclaimer)\\b",
  "\\[?(?:caution|external|warning)\\]?:? ?(?:external )?(?:this )?e-?mail (?:originated|was sent|came|is) from (?:outside|an external)",
  "(?:this|the information (?:contained )?in this) (?:e-?mail|message|communication)\\b.{0,120}(?:confidential|privileged|intended)",
  "diese (?:e-?mail|nachricht)\\b.{0,80}vertraulich",
  "ce (?:message|courriel)\\b.{0,120}confidentiel",
  "este (?:mensaje|correo)\\b.{0,120}confidencial",
].join("|");

const closingBegin = new RegExp(
  `--(?:\\n|$)|(?:${formulas})[^\\n]{0,60}(?:\\n|$)|${footers}|${notices}`,
  "iuy",
);
const closing = new RegExp(
  `^(?:(?:${formulas}) ?[/|] ?)?(?:${formulas})(?<rest>[^\\n]{0,60})$`,
  "iu",
);
const nothingBehind = new RegExp(`^(?:,? ${name}(?: ${name}){0,2})?\\s*[,.!]*$`, "u");
const footer = new RegExp(`^(?:${footers})`, "iu");
const notice = new RegExp(`^(?:${notices})`, "iu");

const isClosing = (line: string): boolean => {
  if (line.length > 100) return false;
  const rest = closing.exec(line)?.groups?.["rest"];
  return rest !== undefined && nothingBehind.test(rest);
};

const isNotice = (line: string): boolean => notice.test(line);
const isFooter = (line: string): boolean =>
  (line.length < 60 && footer.test(line)) || isNotice(line);

const names = new RegExp(
  `^${name}(?:,? (?:${name}|\\(.{1,30}\\)|von|van|de|der|del)){0,4}[,.]?$`,
  "u",
);
/** Numbers of telephones, addresses of mail and web, what companies must say. */
const contact =
  /(?:^|[\s|])(?:tel|phone|mobile?|cell|fax|office|direct|email|e-mail|t|m|p)\s?[.:]|\+\d[\d ()./-]{6,}|\(\d{2,5}\) ?\d|[^\s@]@[^\s@]+\.\w|^(?:https?:\/\/|www\.)\S+$|\b(?:GmbH|Ltd|LLC|S\.A\.|B\.V\.|HRB \d|Geschäftsführ|Sitz der Gesellschaft|Registered (?:office|in))/iu;
const titles =
  /^(?:\p{Lu}[\p{L}.&-]*|of|and|for|the|&|und|für|[|,/·-])(?:,? (?:\p{Lu}[\p{L}.&,-]*|of|and|for|the|&|und|für|[|,/·-])){0,8}$/u;
/** "Replaced SFP" is no title. */
const isDeed = /^\p{L}+(?:ed|ing)\b/u;

const isContact = (line: string): boolean =>
  line.length <= 100 && !isDeviceLine(line) && contact.test(line);
const isTitle = (line: string): boolean =>
  line.length <= 80 && titles.test(line) && !isDeed.test(line) && !isDeviceLine(line);

/** Whether the few lines to the end are of one who signs, or none. */
function isSignature(lines: readonly string[], from: number): boolean {
  return lines.length - from <= 15 && firstOf(lines, signatureEnd(lines, from)) >= lines.length;
}

/** Behind a name and what is known of who has it. */
function signatureEnd(lines: readonly string[], from: number): number {
  const first = firstOf(lines, from);
  const line = lines[first] ?? "";
  const isName = names.test(line) && line.length <= 60 && !isDeed.test(line);
  if (!isName && !isContact(line)) return from;
  let end = paragraphEnd(lines, first + 1);
  // Numbers and the company often stand apart from the name.
  for (;;) {
    const next = firstOf(lines, end);
    if (next === end) return end;
    const nextEnd = paragraphEnd(lines, next);
    const isWhole = nextEnd === lines.length || isBlank(lines[nextEnd] ?? "");
    if (!isWhole || !lines.slice(next, nextEnd).some(isContact)) return end;
    end = nextEnd;
  }
}

/** The next line that is not empty. */
function firstOf(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && isBlank(lines[at] ?? "")) at += 1;
  return at;
}

/** Behind the lines that are of one who signs. */
function paragraphEnd(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && (isTitle(lines[at] ?? "") || isContact(lines[at] ?? ""))) at += 1;
  return at;
}
