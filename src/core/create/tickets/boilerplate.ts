/** Resolutions that say nothing: "user confirmed", "closed automatically after 5 days". */

import { isLetter } from "../../ascii.ts";

/**
 * Whether the text has no word that tells anything. Any other word keeps it: "Resolved by replacing the SFP; user
 * confirmed." is none. That it is over ("alarm cleared", "no trouble found") and where else to look ("see KB0012345") is
 * no answer. `phrases`: those of a project, in its own words.
 */
export function isBoilerplate(text: string, phrases: readonly string[] = []): boolean {
  if (text.length > mostLetters) return false;
  // Most texts say something at once.
  if (phrases.length === 0 && saysSomethingAtOnce(text)) return false;
  let plain = ` ${plainWords(text.replace(people, " "))} `;
  for (const phrase of phrases) {
    const words = plainWords(phrase);
    if (words !== "") plain = plain.replaceAll(` ${words} `, " ");
  }
  return isEmpty(plain) && !blame.test(plain);
}

/**
 * Whether a word says something before there is anything but plain words: "The optic was replaced in Gi1/0/1". A capital
 * within a sentence may begin the name of a person.
 */
function saysSomethingAtOnce(text: string): boolean {
  for (let start = 0, at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code) && (code >= lowerA || start === 0)) continue;
    // "n /a" is one word.
    const next = text.charCodeAt(at + 1);
    if (!isSeparator(code) || !(isLetter(next) || isSeparator(next))) return false;
    if (at > start && !isEmptyWord(text.slice(start, at).toLowerCase())) return true;
    start = at + 1;
  }
  return false;
}

const lowerA = 0x61;

/** Blanks, breaks, commas, colons and semicolons, which end words in any case. */
const isSeparator = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x2c || code === 0x3a || code === 0x3b;

function isEmpty(plain: string): boolean {
  const words = plain.split(" ").filter((word) => word !== "");
  return words.length <= mostWords && words.every(isEmptyWord);
}

const isEmptyWord = (word: string): boolean => empty.has(word) || isNothing.test(word);

/** Longer ones say something, be it in empty words. */
const mostLetters = 400;
const mostWords = 40;

/** "Closed — n/a, see NETOPS-12." as "closed na see". */
function plainWords(text: string): string {
  const lower = text.toLowerCase();
  return (isReference.test(lower) ? lower.replace(ticketKey, " ") : lower)
    .replace(/n\s?[/.]\s?a\b\.?/g, "na")
    .replace(/[’']/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** With such words, other tickets are named; without, "vlan-12" is none. */
const isReference = /\b(?:dup(?:licate|likat|e)?|see|siehe|refer)\b/;
const ticketKey = /\b[a-z][a-z\d]{1,11}-\d+\b/g;

/** 5, 24h, x3, inc0012345, l2: of days, tickets and teams; "xxx". */
const isNothing =
  /^\d+(?:[hdx]|st|nd|rd|th|am|pm)?$|^x\d$|^l[1-4]$|^(?:inc|req|ritm|sctask|task|chg|prb|cs|case|sr|kba?|ticket)\d+$|^(\p{L})\1+$/u;

const name = "(?!\\p{L}+(?:ed|ing)\\b)\\p{Lu}\\p{Ll}+(?!\\p{L})";

/** Who said so, after words that only people are named after. */
const people = new RegExp(
  [
    `(?<=\\b(?:[Mm]rs?|[Mm]s|[Hh]errn?|[Ff]rau)\\.? )${name}(?: ${name})?`,
    `(?<=\\b(?:[Tt]hanks|[Tt]hank you|[Dd]anke) )${name}(?: ${name})?(?=[.!]?$)`,
    `(?<=\\b(?:[Vv]erified|[Cc]onfirmed|[Cc]hecked|[Ss]poken?|[Tt]alked|[Aa]greed)(?: \\p{Ll}+| OK){0,2} (?:with|to) )${name}(?: ${name})?`,
    `(?<=\\b(?:[Vv]erified|[Cc]onfirmed|[Cc]losed) by )${name} ${name}`,
    `(?<=\\b[Cc]los(?:ed|ing)\\b[^.\\n]{0,60} per )${name}`,
  ].join("|"),
  "gu",
);

/** Words that say nothing one by one, but together who was wrong. */
const blame = / (?:user|human|operator|customer|client|caller)s? (?:errors?|faults?|mistakes?) /;
const empty: ReadonlySet<string> = new Set(
  `a about above answer answered according acknowledged action actions additional after again agreed alert alerts all already also am
  an and any anymore anything applicable are as asked at attempt attempts auto automatic automatically awaiting back be
  because been before being below between business by call called caller calls can cancel cannot canceled cancelled case cases
  clear cleared close closed closes closing closure code comment comments communicated complete completed completes
  confirm confirmation confirmed confirms contact contacted could couldnt create created creator cust customer customers
  customer's date day days default described description details did didnt discussed do does done due dup dupe duplicate
  earlier email emailed emails end ended enduser engineer entered everything exist existed existing exists feedback few fine finish finished
  fix fixed following for from full further get gone good got had handled happy has have he hence her here him his hour
  hours how i if in inactivity inc incident incidents information informed into is issue issues it it's its itself job
  just last left longer mail mailed mails marked me message messages min mins minutes more month months moved mr mrs ms my na
  necessary need needed next nil no non none not note noted notes nothing now number observed of ok okay old on once one
  open opened or original other our out over parent patience pending per permanently phone please pls portal post previous problem
  problems provided ps raised re reach reachable reached received ref refer reference regarding related remarks reminder
  reminders reopen reopened replied reply report reported reporter reports request requested requester requestor requests
  required resolution resolve resolved resolves respond responded response responses rest review reviewed same satisfied
  see seen self sent service several she since so solution solved some sorted staff state status still strike strikes success
  successful successfully sufficient support system tbc tbd team teams thank thanks that the their them then there they
  thing things this three ticket tickets time times to today told tried try twice two unable unreachable until up update
  updated updates upon us user users user's verbally verified via voicemail voicemails was we week weeks well went were
  when which while will with withdrawn within without work worked working worklog worknote worknotes works yes yesterday
  you your
  abnormalities abnormality alarm alarms anomalies anomaly appreciated article asdf assigned attached attachment attachments
  awesome business connectivity desk disappeared doc docs document documented documents eod error errors escalated
  event events fault faults find forwarded found gave given glad great green healed healthy help helpdesk helped
  ignore ignored kindly level linked mistake mistakenly monitored monitoring merged nff noc normal ntf observation operating
  operational own perfect perfectly quick quickly qwerty reaction reassigned recovered recovery repro reproduce reproduced
  reproducible reproducing restored runs running self service servicedesk services smooth smoothly spoke spoken
  stable talked test tested testing tests tier track tracked tracking trouble troubles under vanished welcome
  wonderful amazing assistance brilliant effort efforts excellent fantastic fast lot many much prompt really response swift very
  ab abgeschlossen aber alle alles am an anforderung anfrage anwender anwenderin auf auto automatisch bei behoben bekannt
  bereits besteht bestätigt bestätigung beendet bitte das dem den der des die durch duplikat ein einem einen einer eines
  er erfolg erfolgreich erfolgt erledigt erreichbar erreicht fall fehler fehlt fertig funktioniert für geht gelöst gemacht
  gemeldet geschlossen gibt hat hinweis ich ihm im in ist jetzt kann kein keine keinen keiner kunde kunden kundin laut
  lösung mehr meldung melder mit nach nachfrage nicht noch notizen nun nutzer oben oder ohne per problem problems
  rückmeldung schließen schliessen seit sich sie siehe sind so störung stunden tag tage tagen telefonisch ticket tickets
  um und unten user vom von vorgang wartet war wegen weiter werden wie wieder wir wird woche wochen worden wunsch wurde
  zeit zu zum zur zurück zurückgezogen
  aufgetreten antwort antwortet benutzer danke dank dass eröffnet erstellt es frau fehlers feststellbar festgestellt getestet gefunden herr herrn
  irrtum irrtümlich läuft laufen meldet mitarbeiter nachvollziehbar passt prima reproduzierbar stabil super trat
  versehentlich vielen vorhanden weitergeleitet
  automatiquement clos clôturé confirme confirmé corrigé de du est fait fermé fonctionne incident la le les merci par
  plus problème que rien réglé réponse résolu résolue sans terminé ticket utilisateur à
  al automáticamente caso cerrada cerrado cliente confirma confirmado del el fue gracias ha hecho incidencia por problema
  respuesta resuelta resuelto sin solucionada solucionado usuario`
    .split(/\s+/)
    .map((word) => word.replace("'", "")),
);
