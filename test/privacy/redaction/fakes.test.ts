import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as fc from "fast-check";

import { isLuhnValid } from "../../../src/core/privacy/checksums/luhn.ts";
import { isMod97Valid } from "../../../src/core/privacy/checksums/mod97.ts";
import {
  decodeCiscoType7,
  encodeCiscoType7,
} from "../../../src/core/privacy/ciphers/cisco-type7.ts";
import { decodeJuniper9, encodeJuniper9 } from "../../../src/core/privacy/ciphers/juniper9.ts";
import {
  networkEntities,
  personalEntities,
  secretEntities,
} from "../../../src/core/privacy/entities.ts";
import { isFake } from "../../../src/core/privacy/redaction/fakes/fake-kinds.ts";
import { createRedactor } from "../../../src/core/privacy/redaction/redactor.ts";

const redactor = createRedactor({ mode: "replace", key: new Uint8Array(32).fill(5) });

function fakeOf(entity: string, value: string): string {
  return redactor.replacement({ entity, confidence: 1 }, value);
}

/** The values are invented, published examples, or random. */
const likenesses: readonly (readonly [entity: string, value: string, fake: RegExp])[] = [
  ["EMAIL_ADDRESS", "Jo.Doe@acme.io", /^[a-z]{2}\.[a-z]{3}[a-z]*@example\.(com|org|net)$/],
  ["URL", "https://jdoe@intranet.acme.io/x", /^https:\/\/www\.example\.(com|org|net)\/[a-z]+$/],
  ["PHONE_NUMBER", "+1 (212) 867-5309", /^\+1 \(\d{3}\) 555-01\d\d$/],
  ["PHONE_NUMBER", "212.867.5309 x44", /^\d{3}\.555\.01\d\d x\d\d$/],
  ["PHONE_NUMBER", "867-5309", /^555-01\d\d$/],
  ["PHONE_NUMBER", "+44 20 7123 4567", /^\+44 20 7946 0\d{3}$/],
  ["PHONE_NUMBER", "+44 (0)7712 345678", /^\+44 \(0\)7700 900\d{3}$/],
  ["PHONE_NUMBER", "07712 345678", /^07700 900\d{3}$/],
  ["PHONE_NUMBER", "06 12 34 56 78", /^06 39 98 \d\d \d\d$/],
  ["PHONE_NUMBER", "+61 2 9876 5432", /^\+61 2 5550 \d{4}$/],
  ["PHONE_NUMBER", "+49 30 12345678", /^\+49 30 23125\d{3}$/],
  ["PHONE_NUMBER", "+91 98765 43210", /^\+91 00000 00\d{3}$/],
  ["CREDIT_CARD", "4539 1488 0343 6467", /^4242 4200 \d{4} \d{4}$/],
  ["CREDIT_CARD", "5500-0000-0000-0004", /^5555-5500-\d{4}-\d{4}$/],
  ["CREDIT_CARD", "340000000000009", /^37828200\d{7}$/],
  ["IBAN_CODE", "DE89 3704 0044 0532 0130 00", /^DE\d\d 0000 0000 000\d \d{4} \d\d$/],
  ["IBAN_CODE", "gb29nwbk60161331926819", /^gb\d\dxxxx0{7}\d{7}$/],
  ["SWIFT_CODE", "DEUTDEFF500", /^FAKEDE[A-Z\d]{2}XXX$/],
  ["ABA_ROUTING_NUMBER", "021000021", /^99\d{7}$/],
  ["US_SSN", "123-45-6789", /^000-\d\d-\d{4}$/],
  ["US_ITIN", "912-70-1234", /^9\d\d-00-\d{4}$/],
  ["UK_NINO", "AB 12 34 56 C", /^QQ \d\d \d\d \d\d C$/],
  ["UK_NHS", "943 476 5919", /^999 \d{3} \d{4}$/],
  ["US_PASSPORT", "C12345678", /^X000\d{5}$/],
  ["IT_FISCAL_CODE", "RSSMRA85T10A562S", /^X{6}00X0\dX\d{3}X$/],
  ["BR_CPF", "529.982.247-25", /^000\.000\.\d{3}-\d\d$/],
  ["CRYPTO", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT", /^1REDACTED[A-Za-z2-7]{25}$/],
  ["CRYPTO", "0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe", /^0xfa4efa4e[\da-f]{32}$/],
  ["DATE_OF_BIRTH", "1984-05-12", /^190[0-4]-\d\d-\d\d$/],
  ["DATE_OF_BIRTH", "31.12.90", /^\d\d\.\d\d\.190[0-4]$/],
  ["DATE_OF_BIRTH", "May 5, 1984", /^[A-Z][a-z]{2} \d{1,2}, 190[0-4]$/],
  ["DATE_OF_BIRTH", "3rd of February 2001", /^\d{1,2} of [A-Z][a-z]+ 190[0-4]$/],
  ["DATE_OF_BIRTH", "19840512", /^190[0-4]\d{4}$/],
  ["STREET_ADDRESS", "221B Baker Street", /^\d{1,4} Example Street$/],
  ["STREET_ADDRESS", "12 ELM AVE", /^\d{1,4} EXAMPLE AVE$/],
  ["PERSON", "John Smith", /^[A-Z][a-z]+ Example[a-z]+$/],
  ["LOCATION", "BERLIN", /^EXAMPLE[A-Z]+$/],
  ["IP_ADDRESS", "10.20.30.40", /^(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+$/],
  ["IP_ADDRESS", "2a02:1210::1", /^2001:db8::[\da-f]{1,4}:[\da-f]{1,4}$/],
  ["IP_ADDRESS", "2A02:1210:0:1:2:3:4:5", /^2001:DB8(:[\dA-F]{1,4}){6}$/],
  ["MAC_ADDRESS", "00:1b:44:11:3a:b7", /^02:fa:4e(:[\da-f]{2}){3}$/],
  ["MAC_ADDRESS", "001B.4411.3AB7", /^02FA\.4E[\dA-F]{2}\.[\dA-F]{4}$/],
  ["AS_NUMBER", "AS65001", /^AS64(49[6-9]|50\d|51[01])$/],
  ["AS_NUMBER", "0.65001", /^0\.64\d{3}$/],
  ["AS_NUMBER", "3.10", /^1\.([0-9]|1[0-5])$/],
  ["HOSTNAME", "rtr1.nyc.acme.io", /^example-host-[a-z2-7]{5}\.example\.(com|net|org)$/],
  ["HOSTNAME", "CORE-SW1", /^EXAMPLE-HOST-[A-Z2-7]{5}$/],
  ["USER_PASSWORD", "cisco", /^fake0[a-z2-7]{5}$/],
  ["USER_PASSWORD", "Sup3r$ecret!Pass", /^REDACTED[A-Za-z2-7]{8}$/],
  ["USER_PASSWORD", "%^%#abcDEF123!!(xy)%^%#", /^%\^%#REDACTED[A-Za-z2-7]{7}%\^%#$/],
  ["USER_PASSWORD", "%#%#abcDEF123!!(xy)%#%#", /^%#%#REDACTED[A-Za-z2-7]{7}%#%#$/],
  ["USER_PASSWORD", "%@%@abcDEF1!%@%@", /^%@%@fake0[a-z2-7]{5}%@%@$/i],
  ["USER_PASSWORD", "%$%$abcDEF123!!(xy)%$%$", /^%\$%\$REDACTED[A-Za-z2-7]{7}%\$%\$$/],
  ["USER_PASSWORD", "@%@%abcDEF123!!(xy)@%@%", /^@%@%REDACTED[A-Za-z2-7]{7}@%@%$/],
  ["IPSEC_PSK", "0a1b2c3d4e5f", /^fa4efa4e[\da-f]{4}$/],
  ["IPSEC_PSK", "0A1B2C3D4", /^FA4E[\dA-F]{5}$/],
  ["IPSEC_PSK", "a1b2", /^fa4e[\da-f]{4}$/],
  ["IPSEC_PSK", "0x1a", /^0xfa4e[\da-f]{4}$/],
  ["IPSEC_PSK", "0x12345678", /^0xfa4e[\da-f]{4}$/],
  ["IPSEC_PSK", "0xDeadBeef1234", /^0xfa4efa4e[\da-f]{4}$/i],
  ["CISCO_TYPE5", "$1$mERr$hx5rVt7rPNoS4wqbXKX7m0", /^\$1\$\w{4}\$REDACTED\w{14}$/],
  [
    "UNIX_CRYPT",
    `$6$rounds=5000$salt5$${"aB3x".repeat(21)}`,
    /^\$6\$rounds=5000\$\w{5}\$REDACTED\w{76}$/,
  ],
  ["SNMP_V3_KEY", "0x80000009030012345678abcd", /^0xfa4efa4e[\da-f]{16}$/],
  ["SNMP_V3_KEY", "ab:cd:ef:01:23:45:67:89", /^fa:4e:fa:4e(:[\da-f]{2}){4}$/],
  ["WIREGUARD_KEY", "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=", /^REDACTED[A-Za-z2-7]{34}A=$/],
  ["GITHUB_TOKEN", "ghp_abcdefghij0123456789ABCDEFGHIJ123456", /^ghp_REDACTED\w{28}$/],
  ["AWS_ACCESS_KEY_ID", "AKIAQWERTYUIOPASDF12", /^AKIAREDACTED[A-Z2-7]{8}$/],
  [
    "SLACK_TOKEN",
    "xoxb-123456789012-1234567890123-AbCdEfGhIjKlMnOpQrStUvWx",
    /^xoxb-\d{12}-\d{13}-REDACTED\w{16}$/,
  ],
  [
    "GENERIC_API_KEY",
    "550e8400-e29b-41d4-a716-446655440000",
    /^fa4efa4e(-[\da-f]{4}){3}-[\da-f]{12}$/,
  ],
  ["CUSTOMER_ID", "CUST-12345", /^FAKE-[a-z]{6}$/],
];

describe("a fake looks like", () => {
  for (const [entity, value, fake] of likenesses) {
    test(`${entity}: ${value}`, () => {
      assert.match(fakeOf(entity, value), fake);
    });
  }
});

test("cards, accounts and NHS numbers have the right check digits", () => {
  assert.ok(isLuhnValid(fakeOf("CREDIT_CARD", "4539 1488 0343 6467").replace(/\D/g, "")));
  const account = fakeOf("IBAN_CODE", "DE89 3704 0044 0532 0130 00").replaceAll(" ", "");
  assert.ok(isMod97Valid(account.slice(4) + account.slice(0, 4)));
  const nhs = fakeOf("UK_NHS", "9434765919");
  const sum = Array.from(nhs, (digit, index) => Number(digit) * (index === 9 ? 1 : 10 - index));
  assert.equal(sum.reduce((total, term) => total + term, 0) % 11, 0);
});

test("Cisco type 7 and Junos $9$ stay ciphertext, of a fake", () => {
  const cisco = fakeOf("CISCO_TYPE7", encodeCiscoType7("hunter2-x9"));
  assert.match(decodeCiscoType7(cisco) ?? "", /^fake0[a-z2-7]{5}$/);
  const junos = fakeOf("JUNIPER_9", encodeJuniper9("correct-Horse-9x"));
  assert.match(decodeJuniper9(junos) ?? "", /^REDACTED\w{8}$/);
});

test("a token of the web can still be read", () => {
  const token = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxMjMifQ.abcDEF-123-xyz-456";
  const [header = "", payload = "", signature] = fakeOf("JWT", token).split(".");
  assert.deepEqual(JSON.parse(atob(header)), { alg: "HS256", typ: "JWT" });
  assert.deepEqual(JSON.parse(atob(payload)), { sub: "REDACTED" });
  assert.match(signature ?? "", /^REDACTED\w+$/);
});

test("a key block keeps its lines", () => {
  const block = [
    "-----BEGIN RSA PRIVATE KEY-----",
    "Proc-Type: 4,ENCRYPTED",
    "DEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF",
    "",
    "  MIIEowIBAAKCAQEA1234567890abcdefghijklmn",
    "  abc+/w==",
    "-----END RSA PRIVATE KEY-----",
  ];
  const fake = fakeOf("PRIVATE_KEY", block.join("\n")).split("\n");
  assert.equal(fake.length, block.length);
  for (const line of [0, 1, 3, 6]) assert.equal(fake[line], block[line]);
  assert.match(fake[2] ?? "", /^DEK-Info: AES-128-CBC,REDACTED\w{24}$/);
  assert.match(fake[4] ?? "", /^ {2}\w{40}$/);
  assert.match(fake[5] ?? "", /^ {2}\w{6}==$/);
});

test("no piece of a password stays", () => {
  for (const value of [
    "correct-horse-battery-staple-42",
    "$Winter2031$snow",
    "%^%#Winter2031",
    "tiger==",
  ]) {
    for (const entity of [
      "USER_PASSWORD",
      "GENERIC_PASSWORD",
      "GENERIC_API_KEY",
      "SNMP_COMMUNITY",
    ]) {
      const fake = fakeOf(entity, value);
      for (const word of value.match(/[A-Za-z\d]{4,}/g) ?? [])
        assert.ok(!fake.includes(word), fake);
    }
  }
});

test("digits are hexadecimal where the text says so", () => {
  const psk = { entity: "IPSEC_PSK", confidence: 1 };
  for (const value of ["012345678912", "deadbeefcafe"]) {
    assert.match(fakeOf("IPSEC_PSK", value), /REDACTED/i);
    const fake = redactor.replacement(psk, value, { isHexadecimal: true });
    assert.match(fake, /^fa4efa4e[\da-f]{4}$/);
    assert.ok(isFake("IPSEC_PSK", fake));
  }
});

const entities = [
  ...Object.keys({ ...personalEntities, ...secretEntities, ...networkEntities }),
  "CUSTOMER_ID",
];

test("whatever the value, its fake is known as one, needs no escape, and stays", () => {
  const values = fc.oneof(
    fc.string({ minLength: 1, maxLength: 60, unit: "binary" }),
    fc.stringMatching(/^[\w.:@/+=$-]{1,60}$/),
    fc.stringMatching(/^\d[\d -]{0,20}$/),
    fc.stringMatching(/^(?:0x|%@%@|%#%#)?[\da-fA-F]{1,20}(?:%@%@|%#%#)?$/),
  );
  fc.assert(
    fc.property(fc.constantFrom(...entities), values, (entity, value) => {
      const fake = fakeOf(entity, value);
      assert.ok(isFake(entity, fake), fake);
      assert.equal(fakeOf(entity, fake), fake);
      assert.ok(fake === value || !/["'\\]|[^\n\r\x20-\x7e]/.test(fake), fake);
    }),
    { numRuns: 2000 },
  );
});
