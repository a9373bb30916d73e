/** Resolutions that say nothing: "user confirmed", "closed automatically after 5 days". */

/**
 * Whether the text has no word that tells anything. Any other word keeps it: "Resolved by replacing the SFP; user
 * confirmed." is none. `phrases`: those of a project, in its own words.
 */
export function isBoilerplate(text: string, phrases: readonly string[] = []): boolean {
  if (text.length > mostLetters) return false;
  // Most texts say something at once.
  if (phrases.length === 0 && !isEmpty(plainWords(beginning(text)))) return false;
  let plain = ` ${plainWords(text)} `;
  for (const phrase of phrases) {
    const words = plainWords(phrase);
    if (words !== "") plain = plain.replaceAll(` ${words} `, " ");
  }
  return isEmpty(plain);
}

/** Whole words of it. */
function beginning(text: string): string {
  const end = text.length <= 60 ? -1 : text.lastIndexOf(" ", 40);
  return end === -1 ? "" : text.slice(0, end);
}

function isEmpty(plain: string): boolean {
  const words = plain.split(" ").filter((word) => word !== "");
  return words.length <= mostWords && words.every((word) => empty.has(word) || isNumber.test(word));
}

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

/** 5, 24h, inc0012345, of days and tickets. */
const isNumber =
  /^\d+(?:[hdx]|st|nd|rd|th|am|pm)?$|^(?:inc|req|ritm|sctask|task|chg|prb|cs|case|sr|ticket)\d+$/;
const empty: ReadonlySet<string> = new Set(
  `a about above answer answered according acknowledged action actions additional after again agreed alert alerts all already also am
  an and any anymore anything applicable are as asked at attempt attempts auto automatic automatically awaiting back be
  because been before being below between business by call called caller calls can cancel canceled cancelled case cases
  clear cleared close closed closes closing closure code comment comments communicated complete completed completes
  confirm confirmation confirmed confirms contact contacted could couldnt create created creator cust customer customers
  customer's date day days default described description details did didnt discussed do does done due dup dupe duplicate
  earlier email emailed emails end ended enduser engineer entered everything exist existed existing exists feedback few fine finish finished
  fix fixed following for from full further get gone good got had handled happy has have he hence her here him his hour
  hours how i if in inactivity inc incident incidents information informed into is issue issues it it's its itself job
  just last left longer mail mailed mails marked me message messages min mins minutes more month months moved my na
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
  ab abgeschlossen aber alle alles am an anforderung anfrage anwender anwenderin auf auto automatisch bei behoben bekannt
  bereits besteht bestätigt bestätigung beendet bitte das dem den der des die durch duplikat ein einem einen einer eines
  er erfolg erfolgreich erfolgt erledigt erreichbar erreicht fall fehler fehlt fertig funktioniert für geht gelöst gemacht
  gemeldet geschlossen gibt hat hinweis ich ihm im in ist jetzt kann kein keine keinen keiner kunde kunden kundin laut
  lösung mehr meldung melder mit nach nachfrage nicht noch notizen nun nutzer oben oder ohne per problem problems
  rückmeldung schließen schliessen seit sich sie siehe sind so störung stunden tag tage tagen telefonisch ticket tickets
  um und unten user vom von vorgang wartet war wegen weiter werden wie wieder wir wird woche wochen worden wunsch wurde
  zeit zu zum zur zurück zurückgezogen`
    .split(/\s+/)
    .map((word) => word.replace("'", "")),
);
