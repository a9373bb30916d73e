/** E-mail addresses (RFC 5322, section 3.4.1: dot-atoms), told apart from the many other things with an `@`. */

import { textAfter, textBefore } from "../context.ts";
import type { Recognizer } from "../recognizer.ts";

/** The atext of RFC 5322 that addresses in use are made of, and letters of the European alphabets (RFC 6531). */
const letter = "a-zA-Z\\u00c0-\\u024f\\u0370-\\u03ff\\u0400-\\u04ff";
const localCharacter = new RegExp(`[${letter}\\d_%+.!#$&'*/=?^\`{|}~-]`);
const label = `[${letter}\\d](?:[${letter}\\d-]{0,61}[${letter}\\d])?`;
const domain = new RegExp(
  `(?:${label}\\.){1,8}(xn--[a-z\\d-]{2,59}|[${letter}]{2,24})(?![${letter}\\d_-])`,
  "iy",
);

export const emailAddress: Recognizer = {
  id: "email-address",
  entities: ["EMAIL_ADDRESS"],
  triggers: [{ literal: "@" }],

  find(text, { start: at }, report) {
    domain.lastIndex = at + 1;
    const found = domain.exec(text);
    if (found === null) return;
    const suffix = (found[1] ?? "").toLowerCase();
    const host = found[0].toLowerCase();
    if (noSuffixes.has(suffix) || protocolDomains.has(host)) return;
    const written = localPartBefore(text, at);
    // `f'jo@...'` of Python.
    const local = text.charAt(domain.lastIndex) === "'" ? written.replace(/^\p{L}'/u, "") : written;
    if (local === "" || isOtherThing(text, at, local)) return;
    const end = domain.lastIndex;
    if (isShellTarget(text, { start: at - local.length, end })) return;
    const start = at - local.length;
    report({
      start,
      end,
      entity: "EMAIL_ADDRESS",
      confidence: confidenceOf(text, start, host, suffix),
    });
  },
};

function localPartBefore(text: string, at: number): string {
  const last = text.charAt(at - 1);
  if (last === '"') return quotedLocalPart(text, at);
  if (last === "" || last === "." || last === " " || last === "@") return "";
  let start = at;
  while (at - start < 64 && localCharacter.test(text.charAt(start - 1))) start -= 1;
  const local = text.slice(start, at).replace(/^.*\.\./, "");
  // Signs that open a quotation or separate values belong to an address in theory only.
  const whole = local.replace(/^.*[=?&{}|`/*#~^!$]/, "").replace(/^[^\p{L}\d_]+/u, "");
  return hasApostrophe.test(whole)
    ? whole
    : whole.replace(/^.*'/, "").replace(/^[^\p{L}\d_]+/u, "");
}

/** "o'brien"; no quotation, nor an article or pronoun of French before an address: "l'ana@...". */
const hasApostrophe = /^(?!(?:[cjlmnst]|qu)')[\p{L}\d._%+-]*\p{L}'\p{L}[\p{L}\d._%+-]*$/iu;

/** RFC 5322, section 3.2.4: `"jo smith"@...`. */
function quotedLocalPart(text: string, at: number): string {
  return /(?<![\w"])"[^"\\\n]{1,62}"$/.exec(textBefore(text, at, 65))?.[0] ?? "";
}

/** The user of a URL, which is no address; a second `@` means that the first belongs to a path or password. */
function isOtherThing(text: string, at: number, local: string): boolean {
  const before = textBefore(text, at - local.length, 80);
  return /:\/\/[^\s/"'<>]{0,64}$/.test(before) || before.endsWith("@");
}

const addressScheme =
  /\b(?:mailto|sips?|xmpp|acct|e-?mail|mail|from|to|cc|bcc|contact):[ \t"'<]{0,3}$/i;
const remoteCommand =
  /\b(?:ssh|scp|sftp|rsync|mosh|autossh|sshpass|telnet|ssh-copy-id)\b[^\n|;]{0,60}$/i;

/** "git@host:path", "admin@host:~$", "<prompt>#", "ssh admin@host": a login on a machine. */
function isShellTarget(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = textBefore(text, start, 80);
  const after = textAfter(text, end, 4);
  if (addressScheme.test(before)) return false;
  if (/^:(?=[^\s"'])/.test(after)) return true;
  // RFC 5321 writes addresses between angle brackets; a prompt has the closing one alone.
  if (/^[>#%$](?:\s|\w|$)/.test(after) && !before.endsWith("<"))
    return /(?:^|\n)[{(]?[\w.:-]{0,20}[})]?$/.test(before);
  if (before.endsWith("[") && /^ ?[~/\]]/.test(after) && /(?:^|\n)\[$/.test(before)) return true;
  return remoteCommand.test(before);
}

function confidenceOf(text: string, start: number, host: string, suffix: string): number {
  if (isReserved(host, suffix) || publishedAddress.test(text.slice(start, start + 80))) return 0.3;
  if (isProgram(host) || isShortest(text, start, host)) return 0.4;
  if (suffix.length === 2 || suffix.startsWith("xn--") || commonSuffixes.has(suffix)) return 0.95;
  if (privateSuffixes.has(suffix)) return 0.6;
  return /\bmail|[<:]$/i.test(textBefore(text, start, 40)) ? 0.8 : 0.4;
}

/** RFC 2606, RFC 6761, and the names that manuals take instead. */
function isReserved(host: string, suffix: string): boolean {
  return reservedSuffixes.has(suffix) || reservedHost.test(host);
}

/** Google Cloud's accounts of services, which no person has. */
function isProgram(host: string): boolean {
  return host === "gserviceaccount.com" || host.endsWith(".gserviceaccount.com");
}

/** "a@b.co": one or two characters each, as examples have and hardly anybody else. */
function isShortest(text: string, start: number, host: string): boolean {
  const domain = /^([^.]{1,2})\.[^.]+$/.test(host);
  return domain && text.indexOf("@", start) - start <= 2;
}

const reservedHost =
  /(?:^|\.)(?:example|example-[a-z\d-]{1,40}|your[a-z\d-]{1,40}|my-?(?:company|domain|org|corp|site)|(?:some|any)-?(?:company|domain)|domain|company|foo|bar|test)\.(?:com|org|net|edu|co|io|tld|local)$/;

const reservedSuffixes = new Set(["test", "invalid", "localhost", "example"]);

/** Vendors' addresses that their devices print, as "show version" of Cisco IOS does. */
const publishedAddress =
  /^(?:export|tac|cs-html|support|psirt|info|license|licensing|noreply|no-reply|webmaster)@(?:[a-z-]{1,20}\.)?(?:cisco|juniper|arista|fortinet|paloaltonetworks|nokia|huawei|hp|hpe|extremenetworks|mikrotik|ubnt|ui|vyos|redhat|debian|ubuntu|vmware|broadcom)\.(?:com|net|io|org)\b/i;

/**
 * RFC 4250, section 4.6.1: names of algorithms and extensions of SSH end in `@` and the domain of who made them:
 * "chacha20-poly1305@openssh.com".
 */
const protocolDomains = new Set([
  "openssh.com",
  "libssh.org",
  "ssh.com",
  "lysator.liu.se",
  "tinyssh.org",
  "hpnssh.org",
  "putty.projects.tartarus.org",
  "amzn.com",
]);

/** Names of files and systemd units ("icon@2x.png", "wg-quick@wg0.service"); none is a top-level domain. */
const noSuffixes = new Set(
  (
    "service socket timer target mount automount slice scope path device conf cfg yaml yml json xml html htm css js mjs " +
    "cjs ts tsx jsx png jpg jpeg gif svg webp ico pdf txt log csv tgz gz tar whl deb rpm exe dll lock toml ini rb php java"
  ).split(" "),
);

/** Not delegated (ICANN SAC 113, 2020, RFC 6762, RFC 8375), yet user names of companies' directories end in them. */
const privateSuffixes = new Set([
  "local",
  "internal",
  "corp",
  "lan",
  "intranet",
  "private",
  "ad",
  "home",
]);

/** The generic top-level domains with most registrations, of IANA's root zone. */
const commonSuffixes = new Set(
  (
    "com net org edu gov mil int info biz name pro aero coop museum jobs mobi travel tel cat asia post app dev cloud online " +
    "site store shop xyz tech top club live life world today email page blog art design digital agency company group " +
    "global network systems solutions services support consulting software engineering university academy school health " +
    "care bank finance money law legal team work works zone studio media news space website host hosting link click wiki " +
    "guru ninja email berlin hamburg koeln london paris amsterdam wien nyc tokyo eus swiss bayern nrw vegas miami"
  ).split(" "),
);
