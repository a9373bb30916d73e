import { emailAddress } from "../../../src/core/privacy/personal/email-address.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [emailAddress],
  [
    { text: "Write to ⟦ana.petrova@northline.io⟧.", entity: "EMAIL_ADDRESS", confidence: 0.95 },
    { text: "<⟦o'brien+noc@mail.northline.co.uk⟧>".replace("o'", "o_") },
    { text: '"email":"⟦ana_petrova@northline.com⟧","x":1' },
    { text: "⟦jürgen.weiß@northline.de⟧, bitte" },
    { text: "mailto:⟦ana@northline.com⟧?subject=x" },
    { text: "e-mail ⟦ana@northline.photography⟧" },
    { name: "a company's directory", text: "user ⟦apetrova@northline.local⟧", confidence: 0.6 },
    {
      name: "a program's account",
      text: "member ⟦netbox-sync@fake-project.iam.gserviceaccount.com⟧",
      confidence: 0.4,
    },
    { name: "as short as can be", text: "⟦a@d.co⟧ ⟦jo@hq.de⟧", confidence: 0.4 },
    { text: "⟦jo@northline.io⟧, ⟦ana@hq.de⟧", confidence: 0.95 },
    { name: "RFC 2606", text: "⟦ana@example.com⟧ or ⟦bob@mx.test⟧", confidence: 0.3 },
    { name: "a manual's placeholder", text: "⟦name@yourdomain.com⟧", confidence: 0.3 },
    { name: "printed by every device", text: "send email to ⟦export@cisco.com⟧.", confidence: 0.3 },
    { text: "git clone git@git.northline.com:noc/configs.git" },
    { text: "https://ana@git.northline.com/noc" },
    { text: "ssh admin@edge1.northline.net" },
    { text: "admin@edge1.northline.net:~$ ls" },
    { text: "admin@edge1.northline.net> show version" },
    { text: "[root@edge1.northline.net ~]# ls" },
    { text: "Ciphers chacha20-poly1305@openssh.com,aes256-gcm@openssh.com" },
    { text: "systemctl restart wg-quick@wg0.service" },
    { text: "icon@2x.png left-pad@1.3.0 root@mx1 a@b.c" },
    { text: "ana@-northline.com .@northline.com ana.@northline.com" },
    { text: "mail ⟦o'brien@northline.ie⟧ or 'ana'" },
    {
      text: "from 'ana', '⟦ana@northline.com⟧', f'⟦ana.p@northline.com⟧', écrire à l'⟦ana@hq.northline.fr⟧",
    },
    {
      name: "a quoted local part",
      text: 'mail ⟦"ana petrova"@northline.ie⟧, "⟦ana@northline.ie⟧"',
    },
  ],
);
