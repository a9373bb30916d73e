/** What tells an assigned value that is a secret from one that only points to it, names it or counts it. */

import type { Assignment } from "./assignment.ts";
import { bitsPerCharacter } from "./entropy.ts";
import { isDummyToken, isIdentifier, isPasswordPlaceholder } from "./placeholders.ts";

/** Words before the one that says secret, in snake case, of names that hold none. */
const harmlessName =
  /(?:^|[_.-])(?:public|publishable|next|page|paging|pagination|continuation|continue|cancel|cancellation|sync|cursor|csrf|xsrf|eos|bos|pad|padding|unk|unknown|mask|cls|sep|stop|special|delimiter|prompt|completion|verify|confirm|forgot|change|show|no|min|max|is|has|use|allow|require|required)(?:[_.-](?:access|api|auth|secret|private))?[_.-]?(?:pass|pwd|token|secret|key|access|api|auth)/;

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const address =
  /^(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[\da-f]{2}[:-]){5}[\da-f]{2}|[\da-f]{4}(?:\.[\da-f]{4}){2})$/i;
/** `^10.2.2`, `>=3.1`. */
const version = /^[\^~v]?\d{1,4}(?:\.\d{1,6}){1,3}$/;
const hashed = /^(?:sha\d{1,3}|md5|blake\w{1,3})[:=_-]/i;
const place = /^(?:[a-z][a-z+.-]{1,20}:\/\/|(?:\.{0,2}|~)\/[\w.-]|[A-Z]:\\)/i;
const fileName =
  /\.(?:pem|key|pub|crt|cer|der|p12|pfx|jks|txt|ya?ml|json|toml|xml|env|conf|cfg|ini|py|js|ts|sh|md|html?|gpg|kdbx|keytab|png|gif|jpe?g|svg)$/i;
/** Code: a member, a call, an element. */
const codeReference =
  /^[A-Za-z_]\w{0,40}(?:(?:\??\.|->|::)[A-Za-z_]\w{0,40}){1,6}$|[(]|\)\.|^[A-Za-z_][\w.?]{0,80}\[|^\//;
const constant = /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/;
const callAhead = /^(?:[([]|\.\w)/;

/** Whether the value stands for itself, and not for what is elsewhere. */
export function isLiteralValue(text: string, { value, span, isQuoted, kind }: Assignment): boolean {
  if (uuid.test(value) || address.test(value) || hashed.test(value)) return false;
  if (version.test(value) || place.test(value) || fileName.test(value) || /^0x/i.test(value))
    return false;
  if (value.includes("${") || value.includes("{{") || value.includes("<%")) return false;
  if (isQuoted) return true;
  if ((kind === "assign" || kind === "colon") && isIdentifier(value)) return false;
  return (
    !constant.test(value) &&
    !codeReference.test(value) &&
    !callAhead.test(text.slice(span.end, span.end + 2))
  );
}

export function isHarmlessName(name: string): boolean {
  return harmlessName.test(name.replace(/([a-z\d])([A-Z])/g, "$1_$2").toLowerCase());
}

const tokenValue = /^[\w+/.~:@%-]{12,512}={0,3}$/;
/** Dates, versions, amounts. */
const numeric = /^[\d.,:/_-]+$/;
const hexadecimal = /^[\da-f]+$/i;

/** A key or token drawn at random. */
export function isTokenValue(value: string): boolean {
  if (!tokenValue.test(value) || numeric.test(value)) return false;
  if (isMadeOfWords(value) || isPasswordPlaceholder(value) || isDummyToken(value)) return false;
  if (!/\d/.test(value)) return isScrambled(value);
  const isHex = hexadecimal.test(value);
  if (isHex && value.length < 16) return false;
  return bitsPerCharacter(value) >= (isHex || value.length < 20 ? 2.9 : 3.3);
}

/** Runs of letters as camel case divides them, and of digits. */
const parts = /[A-Z]*[a-z]+|[A-Z]+|\d+/g;
const joints = /[^A-Za-z\d]/g;

/** "prod-api-token-01", "OAuth2TokenCredential": words in any style, numbered once or at each joint. */
function isMadeOfWords(value: string): boolean {
  const all = value.match(parts) ?? [];
  const numbers = all.filter((part) => /\d/.test(part));
  const words = all.filter((part) => !/\d/.test(part));
  return (
    numbers.length <= (value.match(joints)?.length ?? 0) + 1 &&
    numbers.every((number) => number.length <= 4) &&
    words.every((word) => word.length >= 3)
  );
}

/** Letters without digits: cases mixed as in no name, whose words are longer. */
function isScrambled(value: string): boolean {
  const all = value.match(parts) ?? [];
  const short = all.filter((part) => part.length <= 2);
  return value.length >= 20 && all.length * 4.5 >= value.length && short.length >= 2;
}

/** Labels, hints and messages of programs, which stand under the same names. */
const sentence =
  /\s(?:a|an|and|are|at|be|by|can|cannot|could|did|do|does|for|from|has|have|if|in|is|it|least|must|not|of|on|or|please|should|than|that|the|this|to|was|will|with|you|your|password|passwords|passphrase|token|secret|characters?|required|incorrect|invalid|wrong|again|expired)\b|^(?:enter|please|confirm|forgot|reset|change|invalid|incorrect|wrong|the|your|new|old|current|set|show|use|must|repeat|retype|choose|type)\s|\?$/i;

const shortestPassword = 4;
const longestPassword = 128;

/** A password may be any word, unless it says that there is none. */
export function isPasswordValue(value: string): boolean {
  return (
    value.length >= shortestPassword &&
    value.length <= longestPassword &&
    !isPasswordPlaceholder(value) &&
    !sentence.test(value)
  );
}

/** Digits or signs among letters: no word of a sentence. */
export function isMixedValue(value: string): boolean {
  return /[A-Za-z]/.test(value) && /[\d!@#$%^&*+=?~]/.test(value);
}

const shortestSharedSecret = 8;

/** Secrets that people chose for two devices or services to share; names of things have joints. */
export function isSharedSecretValue(value: string): boolean {
  return (
    value.length >= shortestSharedSecret &&
    !/[-_./:\s]/.test(value) &&
    isPasswordValue(value) &&
    isMixedValue(value)
  );
}
