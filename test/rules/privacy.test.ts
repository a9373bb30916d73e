import { chat, testRule } from "./rule-tester.ts";

const mail = "ann.kowal@fernwick-net.io";
const asked = chat(`Who is ${mail}?`, "A colleague.");

testRule("pii", [
  { name: "nothing private", text: chat("Which port does BGP use?", "TCP 179.") },
  {
    name: "in a turn",
    text: asked,
    findings: [{ messageId: "inTurn", at: mail, data: { what: "E-mail address", role: "user" } }],
  },
  {
    name: "beside the turns",
    text: `{"author":"${mail}",${asked.slice(1).replace(mail, "he")}`,
    findings: [{ messageId: "inRecord", at: mail, data: { what: "E-mail address" } }],
  },
  {
    name: "several in one text, in its order",
    text: chat("Call +1 212 867 4410 or (212) 867-4411.", `Or write to ${mail}.`),
    findings: [
      { messageId: "inTurn", at: "+1 212 867 4410" },
      { messageId: "inTurn", at: "(212) 867-4411" },
      { messageId: "inTurn", at: mail, data: { what: "E-mail address", role: "assistant" } },
    ],
  },
  {
    name: "in a line that is no JSON",
    text: `${asked.replace(mail, "he")}\n{"prompt": "${mail}`,
    findings: [{ messageId: "inRecord", line: 1, at: mail }],
  },
  { name: "a rule that is off", text: asked, config: { rules: { pii: "off" } } },
  {
    name: "a kind that is off",
    text: asked,
    config: { rules: { pii: { entities: { EMAIL_ADDRESS: "off" } } } },
  },
]);

testRule("secret", [
  { name: "talk of secrets", text: chat("What is an enable secret?", "A password with a hash.") },
  {
    name: "the secret alone, not the command",
    text: chat("Review this:\nenable password 7 094F471A1A0A\n!", "Use type 9."),
    findings: [
      {
        messageId: "inTurn",
        at: "094F471A1A0A",
        data: { what: "Cisco type 7 password", role: "user" },
      },
    ],
  },
  {
    name: "two on one line",
    text: chat("snmp-server user mon grp v3 auth sha Kq8vTz41Lm priv aes 128 Wd5nRb72Xc", "Fine."),
    findings: [
      { messageId: "inTurn", at: "Kq8vTz41Lm" },
      { messageId: "inTurn", at: "Wd5nRb72Xc" },
    ],
  },
  { name: "a mask", text: chat("enable secret 5 <CISCO_TYPE5>", "Good.") },
]);

testRule("network-identifier", [
  { name: "private addresses", text: chat("ping 10.1.2.3 and 192.0.2.7", "Done.") },
  {
    name: "a public address",
    text: chat("ping 8.8.4.4", "Done."),
    findings: [
      { messageId: "inTurn", at: "8.8.4.4", data: { what: "Public IP address", role: "user" } },
    ],
  },
  {
    name: "addresses, not what looks like one",
    text: chat("IOS 15.2.4.7, OID 1.3.6.1.4.1.9 and neighbor 8.8.4.4", "Done."),
    findings: [{ messageId: "inTurn", at: "8.8.4.4" }],
  },
  {
    name: "what the policy wants of each class",
    text: chat("router bgp 64620\n neighbor 8.8.4.4 remote-as 3320", "mac 3c:5a:b4:01:02:03"),
    config: {
      rules: {
        "network-identifier": {
          policy: {
            "ip-public": "block",
            "as-private": "mask",
            "as-public": "pseudonymize",
            mac: "inform",
          },
        },
      },
    },
    findings: [
      { messageId: "toMask", at: "64620" },
      { messageId: "blocked", at: "8.8.4.4" },
      { messageId: "toPseudonymize", at: "3320" },
      { messageId: "inTurn", at: "3c:5a:b4:01:02:03" },
    ],
  },
]);
