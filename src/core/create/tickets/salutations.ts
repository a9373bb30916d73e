/** How mails begin. */

/** Without "Hi team,", alone in its line or before what is said. Hellos of OSPF stay. */
export function withoutSalutation(text: string): string {
  const rest = text.slice(salutationLength(text));
  return rest.trim() === "" ? text : rest;
}

/** Whether there is nothing else. */
export const isSalutation = (text: string): boolean =>
  salutationLength(`${text}\n`) === text.length + 1;

function salutationLength(text: string): number {
  const match = salutation.exec(text);
  if (match === null) return 0;
  const { hail = "", whom = "", end = "" } = match.groups ?? {};
  const isSaid =
    whom === ""
      ? /[,!\n]/.test(end)
      : audience.test(whom) || (persons.test(whom) && !ofNetworks.test(`${hail}${whom}`));
  return isSaid ? match[0].length : 0;
}

const salutation =
  /^\s*(?<hail>hi|hello|hey|dear|hallo|moin|servus|good (?:morning|afternoon|evening|day)|guten (?:tag|morgen|abend)|sehr geehrter?|liebe[rs]?|bonjour|bonsoir|hola|buen(?:os días|as tardes|as noches)|estimad[oa]s?)(?<whom>(?: [\p{L}.'’/-]{1,30}){0,4})(?<end> ?[,!:-](?=\s)| ?[,!:.]?[ \t]*\n)\s*/iu;

const audience =
  /^ (?:(?:it|network|noc|support|service|operations?|infra(?:structure)?|the|helpdesk|help|damen|und|herren|liebes|sir|or)[ /]?)*(?:all|team|teams|noc|support|everyone|everybody|folks|guys|colleagues|there|sir|sirs|madam|ma'am|helpdesk|desk|zusammen|kollegen|kolleginnen|herren|damen|à tous|tous|equipo|todos|sir\/madam)$/iu;
const persons = /^(?: (?:Mr|Mrs|Ms|Dr|Herr|Frau|M|Mme|Sr|Sra)\.?)?(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;
const ofNetworks =
  /\b(?:timers?|intervals?|packets?|messages?|padding|adjacency|multiplier|dead|mechanism|protocol|received|sent|is|are|was|the|we|i)\b/i;
