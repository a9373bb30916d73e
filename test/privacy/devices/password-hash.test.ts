import { passwordHash } from "../../../src/core/privacy/devices/password-hash.ts";
import { testRecognizers } from "../recognizer-tester.ts";

const md5 = `$1$FAKE$${"Fa.ke/".repeat(4).slice(0, 22)}`;
const sha256 = `$5$FAKEFAKE$${"Fake/0".repeat(8).slice(0, 43)}`;
const sha512 = `$6$FAKEFAKE$${"Fake/0".repeat(15).slice(0, 86)}`;
const scrypt = `$9$FAKEFAKEFAKE00$${"Fake/0".repeat(8).slice(0, 43)}`;
const bcrypt = `$2y$10$${"Fake/0".repeat(9).slice(0, 53)}`;

testRecognizers(
  [passwordHash],
  [
    { text: `enable secret 5 ⟦${md5}⟧`, entity: "CISCO_TYPE5" },
    { text: `<secret>⟦${md5}⟧</secret>`, entity: "CISCO_TYPE5" },
    { text: `set user admin password-hash ⟦${md5}⟧`, entity: "UNIX_CRYPT" },
    { text: `encrypted-password "⟦${md5}⟧"; ## SECRET-DATA`, entity: "UNIX_CRYPT" },
    { text: `username x password 5 ⟦${sha256}⟧  role network-admin`, entity: "UNIX_CRYPT" },
    { text: `username x secret sha512 ⟦${sha512}⟧`, entity: "ARISTA_SECRET" },
    { text: `encrypted-password '⟦${sha512}⟧'`, entity: "UNIX_CRYPT" },
    { text: `username x secret 9 ⟦${scrypt}⟧`, entity: "CISCO_TYPE8_9" },
    { text: `password "⟦${bcrypt}⟧"`, entity: "UNIX_CRYPT" },
    { text: 'secret "⟦$9$LbHX-wg4Z⟧"; ## SECRET-DATA', entity: "JUNIPER_9", confidence: 0.96 },
    { text: "secret ⟦$9$LbHX-wg4Z⟧;", entity: "JUNIPER_9" },
    { text: 'secret "⟦$9$FAKEFAKEFAKE⟧"', entity: "JUNIPER_9" },
    { name: "no letters of Junos that decode, and no quotes", text: "costs $9$FAKEFAKEFAKE" },
    { name: "an MD5 hash cut short", text: `secret 5 ${md5.slice(0, -4)}` },
    { name: "an MD5 hash that goes on", text: `secret 5 ${md5}A` },
    { name: "prices", text: "from $5 to $6, that is $1$2" },
  ],
);
