/** What people write where a secret belongs, in documentation, templates and redacted texts. */

import { bitsPerCharacter } from "./entropy.ts";

const placeholderWord =
  /example|placeholder|your[a-z_-]|redacted|censored|removed|change.?me|replace.?me|insert.?|dummy|fake|sample|x{4}|\*{3}|\.{3}|…|-here$/i;

/** A run this long of one character, or of neighbours in the alphabet, is not drawn at random. */
const maxRepeated = 7;
const maxAscending = 5;

/** Of a key or token, without its prefix. */
export function isDummyToken(body: string): boolean {
  return (
    placeholderWord.test(body) || isPatterned(body) || bitsPerCharacter(body) < leastBits(body)
  );
}

/** Well below what random bodies of that length reach, well above repeated words and numbers. */
function leastBits(body: string): number {
  return body.length < 20 ? 2.3 : 2.8;
}

/** "aaaaaaaa", "abcdef0123456789". */
function isPatterned(body: string): boolean {
  let repeated = 0;
  let ascending = 0;
  for (let at = 1; at < body.length; at++) {
    const step = body.charCodeAt(at) - body.charCodeAt(at - 1);
    repeated = step === 0 ? repeated + 1 : 0;
    ascending = step === 1 ? ascending + 1 : 0;
    if (repeated >= maxRepeated || ascending >= maxAscending) return true;
  }
  return false;
}

/** `${VAR}`, `$VAR`, `{{ x }}`, `<password>`, `[PASSWORD]`, `%(x)s`, `%CENSORED%`, `#{x}`, `@Microsoft.KeyVault(`. */
const templated =
  /^(?:[${<[]|%[({]|%[A-Z_]{3,32}%|#\{|@[A-Za-z]+\.|!vault|ENC\[|ref\+|vault:|op:\/\/|arn:)|\$\{|\{\{|\$\(|#\{/;
const blanked = /^(?:[x*.•_#?-]{3,}|\W+)$/i;
/** Words that stand for a secret, for its lack or for a rule about it. */
const standIn =
  /^(?:(?:%[sdr]\W?)+|sample|n\/?a|nil|null|none|not|no|nope|yes|true|false|on|off|empty|blank|undefined|unset|unknown|any|all|string|str|text|bytes|char|int|integer|number|object|bool|boolean|varchar|optional|required|mandatory|enabled?|disabled?|hidden|secret|secrets|masked|encrypted|plain|plaintext|clear|cleartext|hash|hashed|default|invalid|incorrect|wrong|expired|missing|forgotten|changed|change[_-]?(?:me|it)|reset|rotated|stored|never|todo|tbd|foo|bar|(?:my|the|your|some|new|old|user|admin|db|api|auth|access|client)?[ _-]?(?:password|passwd|passphrase|passcode|pass|pwd|secret|token|key|apikey|api[_-]key|credentials?))$/i;

/** Of a password, which may be any word: whole values that stand for one. */
export function isPasswordPlaceholder(value: string): boolean {
  return (
    templated.test(value) ||
    blanked.test(value) ||
    standIn.test(value) ||
    /^[a-z_-]*pass(?:word|phrase)[a-z_-]*$/i.test(value) ||
    /^(?:your|my|insert|enter|put|add)[ _-]|[_ -]here$|redacted|censored|placeholder|replace.?me|x{6}|<[a-z _-]+>/i.test(
      value,
    )
  );
}

/** `enable_secret`, `random_password.psk.result`; digits and capitals are rare in such names and common in secrets. */
const identifier = /^_?[a-z]+(?:_[a-z]+)+$|^[A-Za-z_]\w{0,40}(?:\.[A-Za-z_]\w{0,40}){2,6}$/;
/** `self_test.password`: two parts alone may be a domain as well. */
const member = /^(?=[^_]*_)[a-z][a-z_]{1,40}\.[a-z_]{2,40}$/;
const typeName =
  /^(?:str|string|String|int|float|bool|bytes|bytearray|any|Any|unicode|Text|Secret|SecretStr|SecretString|SecureString|SecureStr|PSCredential|\[\]byte|&?(?:'static )?str|char\*?|std::string)\??$/;

/** Of what is assigned without quotes: whether it is code that points to a value, or tells its type. */
export function isIdentifier(value: string): boolean {
  return identifier.test(value) || member.test(value) || typeName.test(value);
}

/** Of labs, where any other word is a password: "yourpassword", "my_secret", "changeme". */
const ownName =
  /^(?:(?:my|your|the|user|admin)?[ _-]?(?:password|passwd|passphrase|passcode|pwd|secret)|change[_-]?(?:me|it)|(?:your|insert|enter)[ _-].{1,40})$/i;

/** Of what is in quotes or assigned: whether it only names what belongs there. */
export function isNameOfPassword(value: string): boolean {
  return ownName.test(value);
}
