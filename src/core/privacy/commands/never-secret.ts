/** What stands where a secret would and is none: placeholders, references, other words of the command, sentences. */

import { isLetter } from "../../ascii.ts";
import { isIdentifier, isNameOfPassword } from "../placeholders.ts";
import type { SecretValue } from "./secret-value.ts";

/** Redacted by people and tools (RANCID, show tech-support, netconan), or to be filled in. */
const placeholder =
  /^(?:<[^<>]*>?|.*<[a-z_ -]{3,40}>.*|\([^()]*\):?|\{.*|!(?:vault|unsafe|ref|sub|env|secret)|\*+|\.{2,}|-{2,}|_{2,}|#+|\/\*.*|%[A-Z_ ]*%|\$(?:[A-Z_][A-Z\d_]*|\d{1,2})|(?:0x)?0+|\*+[A-Z]+\*+|.{0,16}(?:\.{2,}|…)|[a-z]{2,16}:\\?"[^"]*".*|\$[({].*|.*\{\{.*|.*\$\{.*|\[[^\]]*\]?|[x\u2022]+|[X]+)$/i;
const placeholderWord =
  /^(?:<?(?:removed|redacted\w*|hidden|masked|censored|sanitized|scrubbed|secret[-_]?data|omitted|filtered|encrypted|n\/a|-?na-?|null|nil|none|undefined|unknown|empty|blank|your[-_].*|changeme\w*|tbd|todo|string|word|line|value|[a-z]+[-_](?:here|goes[-_]here))>?)$/i;

/** A variable, a call, a member or a type rather than a string, in code and templates. */
const reference =
  /^(?:(?:os|process|var|self|this|local|data|module|aws|each|vault|secrets|env|config|settings|args)\.[\w.[\]"']+|[A-Za-z_][\w.]*[([].*|@\w+@|lookup.*)$/;

const functionWords =
  "a an and are as at be but by can could do does did for from had has have if in into is it its may must not of on or " +
  "our out should than that the their them then there these they this those to until was we were what when where which " +
  "while who why will with would you your";
/** Other words of the commands that secrets stand in; none of them alone is a secret without quotes. */
const commandWords =
  "aaa access-list acl add address age aging aes aes-128 aes128 aes256 algorithm algorithm-type all any ascii attributes auth auth-pass priv-pass " +
  "authentication authorization accounting auto both chain chap cak ckn cipher clear clients cmac command commands cmac-aes-128 community " +
  "complexity config-key configured control default delete des 3des description disable disabled display enable enabled " +
  "encrypted encryption encryption-key encrypt entry entries exact-match expire extended fallback file files fingerprint format generate group hash hmac host " +
  "hostname index info interface ipv4 ipv6 key key-chain keychain key-string keyring keys length level life lifetime list " +
  "local managed management match md5 member members minimum-length mode modulus name network nopassword null option " +
  "optional options pap passphrase password password-hash path peer permit plain policy port priv private-key profile " +
  "prompt public-key radius read read-only read-write recovery remote required role rotated rsa secret send server " +
  "set sha sha1 sha256 sha512 shared-secret show simple size source source-interface standard standby storage strength success synopsis " +
  "tacacs tacacs+ text timeout traps trap informs type udp-port unrestricted update use-acl use-vrf user username vacm " +
  "value version view vrf vty write zeroize v1 v2 v2c v3 version: storage-type failed failure failures reset rules " +
  "ro rw rwa noauth never always using whose history print export import changed vs versus instead characters long field fields string strings hashes hashing security active inactive prefer only valid invalid correct incorrect wrong required. ok yes set: is: { } ( [ | = -";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const functionWord = words(functionWords);
const commandWord = words(commandWords);

/** A digit before it may be the number of the key. */
const algorithm =
  /^(?:md5|sha-?\d{0,3}|hmac-[a-z\d-]+|cmac-[a-z\d-]+|aes-?\d{3}(?:-\w+)?|3?des|set-key|key-?string|key-?chain)$/;

/** Of policies on passwords: `minimum-length`, `strength-check`. */
const policyWord =
  /^(?:min|max|change|complexity|strength|history|expir|aging|lockout|level|recovery|reset|encryption|retry|warning)[a-z]*-[a-z\d-]+$/;

const address = /^\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?$/;

export function isNeverSecret(secret: SecretValue, takesAnyWord = false): boolean {
  const { value, isQuoted, encoding, isAnnounced, sign } = secret;
  if (value.length < 2) return true;
  const word = value.toLowerCase();
  // Words first: most values are some, and looking them up costs less than the expressions.
  if (!isQuoted && functionWord.has(word)) return true;
  const isCommandWord = !isQuoted && !takesAnyWord && commandWord.has(word);
  if (isCommandWord && !isAnnounced) return true;
  if (isPlaceholder(value)) return true;
  // Bare ones are typed at devices: `password cisco`, and in labs `password password`.
  if ((isQuoted || sign === "=" || sign === ":") && isNameOfPassword(value)) return true;
  if (isQuoted) return false;
  // An empty value with the next pair behind it.
  if (/^[a-z][a-z-]{1,40}=(?:["']|$)/i.test(value)) return true;
  if (sign === "=" && /^[a-z][a-z-]{1,40}=./i.test(value)) return true;
  if ((sign === "=" || sign === ":") && (reference.test(value) || isIdentifier(value))) return true;
  if (address.test(value) || (sign !== "" && value.startsWith("[")) || /^\d{1,3}$/.test(value))
    return true;
  if (algorithm.test(word) || policyWord.test(word)) return true;
  // The number before may be one of a key or of a line as well; in labs the encoding is often one that was made up.
  return isCommandWord && /^[1-9]$/.test(encoding ?? "") && !/^(?:secret|password)$/.test(word);
}

function isPlaceholder(value: string): boolean {
  return (
    (!isLetters(value) && placeholder.test(value)) ||
    placeholderWord.test(value) ||
    mask.test(value)
  );
}

/** The placeholders that are made of letters alone. */
const mask = /^x+$/i;

function isLetters(value: string): boolean {
  for (let at = 0; at < value.length; at++) {
    if (!isLetter(value.charCodeAt(at))) return false;
  }
  return true;
}

/** Whether one would take the value for a password wherever it stands: no word of a language, no number. */
export function looksSecret(value: string): boolean {
  if (!/[A-Za-z]/.test(value))
    return value.length >= 6 && /\d/.test(value) && /[^\d.:/-]/.test(value);
  return /\d/.test(value) || /[^A-Za-z'’\-/.]/.test(value) || /[a-z][A-Z]/.test(value);
}

const masked =
  /^(?:<[^<>|\n]{1,64}>|\*{3,}|\[[A-Z][A-Z _-]{1,40}\]|\{\{.*|\$\{.*|%[A-Z_]{3,40}%|<?(?:removed|redacted|masked|hidden|censored|sanitized|scrubbed)>?)[,;]?$/;

/** Whether a secret stood here before somebody took it out: `<removed>`, `<SNMP_COMMUNITY>`, `****`. */
export function isMasked(value: string): boolean {
  return masked.test(value) && value !== "<cr>";
}

const wordBehind = /^[ \t]{1,16}(\S{3,68})/;

/** Whether a mask stands behind a word, which then is one of the command. */
export function isMaskBehind(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code !== 0x20 && code !== 0x09) return false;
  const word = wordBehind.exec(text.slice(offset, offset + 84))?.[1];
  return word !== undefined && isMasked(word);
}

/** Words of a language, as far as letters tell. */
export function isWordOnly(value: string): boolean {
  return /^[a-z]+$/.test(value);
}

const sentenceBehind = /^[ \t]+([A-Za-z]+)\b/;

/** Whether a sentence goes on behind a word. */
export function isSentenceBehind(text: string, offset: number): boolean {
  const word = sentenceBehind.exec(text.slice(offset, offset + 24))?.[1];
  return word !== undefined && functionWord.has(word.toLowerCase());
}
