/** Passwords that a sentence tells, in English, German, Spanish and French. */

import type { Assignment } from "../assignment.ts";
import type { EntityType } from "../entities.ts";
import type { Match, Recognizer } from "../recognizer.ts";
import { isLiteralValue, isMixedValue, isPasswordValue } from "../secret-value.ts";

/** "contrase" is what is ASCII in "contraseña". */
const words = [
  ...["password", "passphrase", "passcode", "psk", "pre-shared key", "preshared key"],
  ...["passwort", "kennwort", "contrase", "clave", "mot de passe"],
];
const logins = ["login", "credentials", "creds", "zugangsdaten", "credenciales", "identifiants"];

const others = String.raw`(?:[ \t]{1,2}[\w'’./\u00c0-\u017f-]{1,32}){0,6}?`;
const copula = String.raw`(?:is|was|lautet|ist|war|es|era|est|était)(?:[ \t](?:now|set[ \t]to|jetzt|ahora))?[ \t]{0,2}:?[ \t]{1,4}`;
const value = String.raw`(?:(["'\u0060«„“])[ \t]?(?<quoted>[^\n"'\u0060»“”]{4,64})|(?<bare>[^\s"'\u0060<>]{4,64}))`;
const told = new RegExp(
  String.raw`(?:(?:ñ|n\u0303)a)?${others}(?:[ \t]{1,4}${copula}|[ \t]{0,2}:[ \t]{1,4})${value}`,
  "iy",
);

/** "Login is admin / X". */
const pair = new RegExp(
  String.raw`(?:[ \t]{1,4}(?:is|are|was|ist|sind|lauten|es|son|est|sont)[ \t]{0,2}:?|[ \t]{0,2}:)[ \t]{1,4}["'\u0060]?(?<user>[\w@-]{1,64})["'\u0060]?[ \t]{0,3}\/[ \t]{0,3}${value}`,
  "iy",
);

const confidence = 0.6;
const shortest = 6;
/** What else has digits among letters. */
const notion = /^(?:sha|md|aes|des|base|utf|ascii|type|v|level|wpa|ikev|pbkdf|rfc|vlan|r|sw)-?\d/i;

export const toldPassword: Recognizer = {
  id: "told-password",
  entities: ["GENERIC_PASSWORD", "WIFI_PSK", "IPSEC_PSK"],
  triggers: [...words, ...logins].map((literal) => ({ literal, boundary: "before" as const })),
  find(text, trigger, report) {
    const word = text.slice(trigger.start, trigger.end).toLowerCase();
    const shape = logins.includes(word) ? pair : told;
    shape.lastIndex = trigger.end;
    const found = shape.exec(text);
    const match = found === null ? undefined : passwordIn(text, found, entityOf(word, found[0]));
    if (match !== undefined) report(match);
  },
};

function entityOf(word: string, sentence: string): EntityType {
  if (/\b(?:wi-?fi|wlan|ssid|wireless)\b/i.test(sentence)) return "WIFI_PSK";
  return /^(?:psk|pre-?shared key)$/.test(word) ? "IPSEC_PSK" : "GENERIC_PASSWORD";
}

function passwordIn(text: string, found: RegExpExecArray, entity: EntityType): Match | undefined {
  const { quoted, bare = "" } = found.groups ?? {};
  const written = quoted ?? bare;
  const start = found.index + found[0].length - written.length;
  const password = quoted?.trimEnd() ?? bare.replace(/[.,;:)\]]{1,4}$/, "");
  const span = { start, end: start + password.length };
  const assignment: Assignment = {
    ...{ name: "", nameStart: found.index, kind: "prose", value: password, span },
    isQuoted: quoted !== undefined,
  };
  if (password.length < shortest || /\s/.test(password) || notion.test(password)) return undefined;
  if (!isMixedValue(password) || !isPasswordValue(password)) return undefined;
  return isLiteralValue(text, assignment) ? { ...span, entity, confidence } : undefined;
}
