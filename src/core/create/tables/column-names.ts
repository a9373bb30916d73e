/** How columns are called, by what they become: in exports of ServiceNow, Jira, Remedy, Zendesk and in people's tables. */

import type { SourceKind } from "../operational-record.ts";

const names = (text: string): readonly string[] => text.split(",").map((name) => name.trim());

/** The likelier ones first. All are spelled as `plainName` does: in lower case, "ö" as "oe". */
export type FieldNames = Readonly<Record<string, readonly string[]>>;

const vendor = names("vendor, device vendor, manufacturer, make, hersteller, platform");
const host = names(
  "cmdb ci, configuration item, config item, affected ci, ci name, ci+, ci, host, hostname, host name, device, device name, affected device, affected item, node, node name, equipment, geraet, geraetename, asset, hpd ci, equipement, equipo",
);
const category = names(
  "category, kategorie, issue type, issuetype, ticket type, incident type, type, categorization tier 1, operational categorization tier 1, product categorization tier 1, subcategory, components, component, service, categorie, categoria",
);
const severity = names(
  "severity, schweregrad, priority, prioritaet, impact, urgency, sev, prio, dringlichkeit, level, log level, severity level, priorite, prioridad",
);
const id = names(
  "number, incident number, incident id, ticket id, ticket number, ticket no, ticketid, ticket, issue key, key, case number, case id, case, request number, incident, ticketnummer, vorgangsnummer, stoerungsnummer, nummer, display id, issue id, request id, id, nr, record id, entry id, numero, numero de ticket",
);
const task_type = names("task type, tasktype");

/** A title, of which a body says more. */
export const titleNames = names(
  "short description, summary, subject, title, headline, kurzbeschreibung, kurztext, betreff, titel, incident summary, issue summary, ticket summary, titre, titulo, objet, asunto, resume, resumen",
);

export const namesOfKind: Readonly<Record<SourceKind, FieldNames>> = {
  ticket: {
    problem: names(
      "problem, problem description, detailed description, detailed decription, description, issue description, symptom, symptoms, symptom description, issue, fault description, fault, complaint, stoerung, stoerungsbeschreibung, problembeschreibung, fehlerbeschreibung, fehlerbild, fehler, beschreibung, description text, details, question, request, what happened, first article, descripcion, descripcion del problema, description du probleme, probleme, problema, symptome, symptomes, sintoma, sintomas",
    ),
    diagnosis: names(
      "diagnosis, root cause, root cause analysis, rootcause, rca, cause, probable cause, cause description, cause notes, analysis, findings, investigation, troubleshooting, troubleshooting steps, diagnose, ursache, fehlerursache, ursachenanalyse, analyse, cause racine, diagnostic, causa, causa raiz, diagnostico, analisis",
    ),
    resolution: names(
      "resolution notes, close notes, resolution details, resolution description, resolution comments, resolution comment, resolution text, resolution note, resolution summary, resolution steps, closure notes, closure comments, close comments, closing notes, closure note, solution, fix, fix notes, fix applied, resolution, workaround, loesung, loesungsbeschreibung, loesungstext, behebung, abschlussbemerkung, abschlussnotiz, massnahme, massnahmen, abhilfe, answer, corrective action, action taken, actions taken, remediation, how fixed, loesungshinweise, loesungsnotizen, final fix, permanent fix, fix description, solution applied, last article, notes de resolution, solucion, resolucion, notas de resolucion",
    ),
    notes: names(
      "comments and work notes, work notes, work notes list, additional comments, comments, comment, comment comments, worklog, work log, work info, work info notes, worklog notes, internal notes, private notes, public comments, all comments, journal, activity log, activities, updates, conversation, conversations, thread, notes, note, arbeitsnotizen, kommentare, kommentar, bemerkungen, bemerkung, notizen, verlauf, history, notes de travail, commentaires, notas de trabajo, comentarios",
    ),
    id,
    vendor,
    severity,
    category,
    host,
    state: names(
      "state, status, incident state, ticket state, ticket status, zustand, close code, resolution code, status code, statut, etat, estado",
    ),
    opened: names(
      "opened, opened at, created, created at, created on, created date, created time, create date, creation date, date created, sys created on, reported date, reported on, submit date, open date, open time, opened on, start time, eroeffnet, eroeffnet am, erstellt, erstellt am, gemeldet am",
    ),
    resolved: names(
      "resolved, resolved at, resolved on, resolved date, resolved time, resolution date, resolutiondate, last resolved date, solved at, closed, closed at, closed on, closed date, closed time, close date, date closed, end time, geloest am, geschlossen, geschlossen am, behoben am",
    ),
    task_type,
  },
  config: {
    request: names(
      "request, requirement, requirements, task, instruction, intent, prompt, question, change request, change description, change summary, goal, objective, use case, scenario, anforderung, aufgabe, aenderung, description, summary, short description, title, subject, input, beschreibung",
    ),
    config: names(
      "config, configuration, config snippet, configuration snippet, config text, generated config, generated configuration, device config, device configuration, commands, cli commands, cli, new config, new configuration, target config, running config, config after, after, snippet, konfiguration, befehle, implementation, implementation plan, code, output, answer, solution",
    ),
    explanation: names(
      "explanation, rationale, reason, reasoning, why, justification, erklaerung, begruendung, erlaeuterung, comment, comments, notes, note, remarks, details, bemerkung",
    ),
    id,
    vendor,
    category,
    host,
    task_type,
  },
  log: {
    entry: names(
      "entry, log entry, logentry, log, log message, log line, syslog, syslog message, syslog entry, raw, raw log, raw message, raw event, event message, message, msg, event, event text, line, text, meldung, logmeldung, protokolleintrag",
    ),
    classification: names(
      "classification, class, event class, event type, event category, category, label, tag, type, meaning, klassifikation, klassifizierung, kategorie, einstufung",
    ),
    severity,
    action: names(
      "action, recommended action, recommended actions, suggested action, recommendation, remediation, response, next step, next steps, what to do, resolution, solution, fix, runbook, massnahme, aktion, empfehlung, handlungsempfehlung",
    ),
    id,
    vendor,
    host,
    interface: names("interface, interface name, port, schnittstelle"),
    neighbour: names("neighbour, neighbor, peer, nachbar"),
    time: names(
      "time, timestamp, date, datetime, date time, event time, log time, received, zeit, zeitstempel, datum",
    ),
    task_type,
  },
};

/** Parts of names that exports add around them. */
const wrapped = /^custom field \((.*)\)$/i;
const path = /^(?:(?:fields|result|ticket|issue|incident|values|attributes)\.)+/i;
const ofValue =
  /\.(?:name|displayname|display_value|value|text|body|plain_body|content|comments)$/i;
const repeat = / \(\d+\)$/;

/** Marks that are no umlauts of German: "Descripción" as "descripcion". */
const marks = /\p{M}/gu;

/** "Incident ID*+", "fields.summary", "Custom field (Root Cause)", "Störung (2)" as "incident id", "summary", … */
export function plainName(column: string): string {
  const bare = column.slice(0, 200).trim().replace(repeat, "").replace(wrapped, "$1");
  return bare
    .replace(path, "")
    .replace(ofValue, "")
    .replace(/^(?:u|x)_/i, "")
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(marks, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
