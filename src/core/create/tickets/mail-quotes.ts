/** What was said before, in replies of mails. */

import { isBlank } from "../../blank.ts";
import { isCommand, isDeviceLine } from "./device-line.ts";
import { isSalutation, withoutSalutation } from "./salutations.ts";

/** Without mails that are quoted. One that is forwarded, with nothing said to it, loses its head alone. */
export function withoutQuotes(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const head = headLength(lines, at);
    if (head > 0) {
      if (isReply(kept)) return kept;
      at += head;
      continue;
    }
    const attribution = attributionLength(lines, at);
    if (attribution > 0) {
      const quote = firstLine(lines, at + attribution);
      const isMarked = lines[quote]?.startsWith(">") === true;
      if (!isMarked && isReply(kept)) return kept;
      at = isMarked ? runEnd(lines, quote) : at + attribution;
      continue;
    }
    if (line.startsWith(">")) {
      const end = runEnd(lines, at);
      if (!isQuote(lines, at, end)) for (let i = at; i < end; i++) kept.push(lines[i] ?? "");
      at = end;
      continue;
    }
    kept.push(line);
    at += 1;
  }
  return kept;
}

/** Whether something is said before a mail that is not only there to pass it on: "please see below". */
function isReply(lines: readonly string[]): boolean {
  let said = "";
  for (const line of lines) {
    said += `${line}\n`;
    if (said.length > 200) return true;
  }
  const text = withoutSalutation(said).trim();
  return text !== "" && !isSalutation(text) && !passesOn.test(text);
}

const passesOn =
  /\b(?:below|fyi|fwd?|forward(?:ed|ing)?|for your information|zur info|z\. ?k|unten|weitergeleitet|weiterleitung|ci-dessous|abajo|reenv[ií]o)\b/i;

/** Whether a line may be where a quote begins: a cheap look before all the others. */
export const mayBeginQuote = (text: string, at: number): boolean => {
  quoteBegin.lastIndex = at;
  return quoteBegin.test(text);
};

const quoteBegin =
  /[>*_-]|On |Am |Le |El |From|Von|De ?:|-+|Begin forwarded|Anfang der weiter|Début du message|Inicio del mensaje/y;

/** "-----Original Message-----" and its like. */
const divider =
  /^(?:-{2,} ?(?:Original Message|Original Appointment|Forwarded message|Ursprüngliche Nachricht|Weitergeleitete Nachricht|Message d'origine|Message transféré|Mensaje original|Mensaje reenviado) ?-{2,}|Begin forwarded message:|Anfang der weitergeleiteten (?:E-Mail|Nachricht):|Début du message (?:réexpédié|transféré) ?:|Inicio del mensaje reenviado:)$/i;

/** Lines that a mail begins with: From, Sent, To, Subject. */
const sender = /^\*?(?:From|Von|De|De la part de) ?:\*? ?\S/;
const headField =
  /^\*?(From|Sent|Date|To|Cc|Subject|Importance|Attachments|Von|Gesendet|Datum|An|Betreff|De|Envoyé|À|Objet|Enviado|Fecha|Para|Asunto) ?:/;
const dates = /^(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Fecha)$/;
const subjects = /^(?:Subject|Betreff|Objet|Asunto)$/;
const isRule = (line: string): boolean => /^[_-]{10,200}$/.test(line);

/** So many lines say that a mail follows; 0: none does. */
function headLength(lines: readonly string[], at: number): number {
  const line = lines[at] ?? "";
  if (divider.test(line)) {
    const next = firstLine(lines, at + 1);
    return next - at + fieldsLength(lines, next);
  }
  if (!isRule(line)) return fieldsLength(lines, at);
  const length = fieldsLength(lines, at + 1);
  return length === 0 ? 0 : length + 1;
}

/** SIP messages have From and To as well, but no Subject with a date. */
function fieldsLength(lines: readonly string[], at: number): number {
  if (!sender.test(lines[at] ?? "")) return 0;
  const names: string[] = [];
  for (let i = at; i < lines.length && names.length < 9; i++) {
    const name = headField.exec(lines[i] ?? "")?.[1];
    if (name === undefined) break;
    names.push(name);
  }
  const isHead =
    names.some((name) => dates.test(name)) && names.some((name) => subjects.test(name));
  return isHead ? names.length : 0;
}

const attributionBegin = /^(?:On|Am|Le|El) .{0,20}\d/;
const attributionEnd = /(?:wrote|schrieb(?: .{1,100})?|a écrit|escribió) ?:$/;

/**
 * "On 3 May 2024 at 10:12, Jane Doe wrote:", of up to three lines. Without a time, the day of a week, an address or
 * quoted lines below, somebody tells what another one reported.
 */
function attributionLength(lines: readonly string[], at: number): number {
  if (!attributionBegin.test(lines[at] ?? "")) return 0;
  for (let length = 1; length <= 3; length++) {
    const line = lines[at + length - 1];
    if (line === undefined || line === "" || line.length > 300) return 0;
    if (attributionEnd.test(line)) return isOfMail(lines, at, length) ? length : 0;
  }
  return 0;
}

const timeOrAddress = /\d[:h]\d{2}|\d\.\d{2} Uhr|\S@\S|^\p{L}{2} \p{L}{2,10}\.?, .*\b\d{4}\b/u;

const isOfMail = (lines: readonly string[], at: number, length: number): boolean =>
  lines.slice(at, at + length).some((line) => timeOrAddress.test(line)) ||
  lines[firstLine(lines, at + length)]?.startsWith(">") === true;

/** The next line that is not empty. */
function firstLine(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && isBlank(lines[at] ?? "")) at += 1;
  return at;
}

/** The line before that is not empty; looked for among the nearest ones. */
function lastLine(lines: readonly string[], from: number): number {
  return isBlank(lines[from] ?? "-") ? from - 1 : from;
}

/** Behind the lines that begin with ">". */
function runEnd(lines: readonly string[], from: number): number {
  let at = from;
  while (lines[at]?.startsWith(">") === true) at += 1;
  return at;
}

const quoteMark = /^>(?:[ >]|$)/;

/** Prompts, routes ("> to 192.0.2.1 via …") and what `diff` writes begin with ">" too. */
function isQuote(lines: readonly string[], from: number, end: number): boolean {
  const isDiff = [lines[from - 1], lines[end]].some(
    (line) => line === "---" || line?.startsWith("< "),
  );
  if (isDiff) return false;
  // Below a table it explains a mark.
  if (end - from === 1 && isDeviceLine(lines[lastLine(lines, from - 1)] ?? "")) return false;
  let hasProse = false;
  for (let at = from; at < end; at++) {
    const line = lines[at] ?? "";
    const said = line.replace(/^[> ]+/, "");
    if (!quoteMark.test(line) || isCommand(said)) return false;
    hasProse ||= /\p{L}{2,} +\p{L}/u.test(said) && !isDeviceLine(said);
  }
  return hasProse;
}
