import assert from "node:assert/strict";
import { suite, test } from "node:test";

import fc from "fast-check";

import { cleanText } from "../../../../src/core/create/tickets/clean-text.ts";

const all = { quotes: true, signatures: true, greetings: true };
const none = { quotes: false, signatures: false, greetings: false };
const lines = (...parts: string[]): string => parts.join("\n");

type Case = readonly [name: string, text: string, cleaned: string];

function check(cases: readonly Case[], cleaning = all): void {
  for (const [name, text, cleaned] of cases) {
    test(name, () => {
      assert.equal(cleanText(text, cleaning), cleaned);
      assert.equal(cleanText(cleaned, cleaning), cleaned, "once more");
    });
  }
}

suite("what stays as it is", () => {
  const texts: readonly (readonly [string, string])[] = [
    ["a sentence", "The uplink Gi1/0/1 flaps since a < b && c > d. See {ticket} *now*!"],
    ["help of a command line", "switch(config)# vlan ?\n  <1-4094>  VLAN ID\n  <cr>"],
    ["placeholders", "ip address <address> <mask>, interface <name>, <b> and <a>, vlan <id>"],
    ["prompts", lines("switch> show version", "router>enable", "router#conf t", "> show arp")],
    ["routes of Junos", lines("192.0.2.0/24 *[BGP/170]", "> to 192.0.2.1 via ge-0/0/0.0")],
    ["what diff writes", lines("3c3", "< vlan 10", "---", "> vlan 20 is the new one")],
    [
      "a configuration",
      lines("interface Gi1/0/1", " description uplink", " switchport mode trunk", "!", "end"),
    ],
    ["hellos of OSPF", "Hello timers differ: 10 s here, 40 s there."],
    ["hellos of OSPF, with a colon", "Hello interval:\n10 on R1, 30 on R2"],
    ["XML of a device", "<rpc-reply><interface><name>ge-0/0/0</name></interface></rpc-reply>"],
    [
      "the key of a table",
      lines(
        "VLAN0248   248   up",
        "-------------------",
        "",
        "> Indicates a name that was cut",
        "",
        "Total: 1",
      ),
    ],
    ["XML with entities", "<config><name>a &lt;b&gt;</name></config>"],
    ["tags in Markdown", "Use `<hr>` for a line and `<b>x</b>` for bold."],
    ["a template", "interface {{ port }}\n description {{ name }}"],
    [
      "a SIP message",
      lines(
        "INVITE sip:100@example.com SIP/2.0",
        "From: <sip:a@example.com>",
        "To: <sip:b@example.com>",
        "CSeq: 1 INVITE",
      ),
    ],
    [
      "thanks within a text",
      "Thanks to the new SFP the link is up.\nThanks for waiting, it works.",
    ],
    ["rules of tables", lines("Port      Status", "--------- ------", "Gi1/0/1   up")],
    ["separators", lines("first part", "--", "second part was changed in the core as well.")],
    [
      "code in fences",
      lines("Do this:", "```", "> quoted <br> &lt;", "Regards,", "```", "It helps."),
    ],
    ["an ampersand", "AT&T & others; a=1&copy=2 &foo; &#xFFFFFFF;"],
    ["mail addresses", "Mail from <jane@example.com> bounced."],
    ["text that begins with On", "On switch 3 the VLAN 20 is missing.\nOn all others it is there."],
  ];
  check(texts.map(([name, text]) => [name, text, text]));
});

suite("white space", () => {
  check(
    [
      ["breaks of Windows", "a\r\nb\rc", "a\nb\nc"],
      ["spaces that do not break", "a\u00a0b\u200b", "a b"],
      ["ends of lines", "a  \n\tb\t\n", "a\n\tb"],
      ["empty lines", "\n\na\n\n \n\nb\n\n", "a\n\nb"],
      ["nothing but white space", " \n\t\n", ""],
    ],
    none,
  );
});

suite("HTML", () => {
  check(
    [
      ["paragraphs", "<p>Link down.</p><p>Since <b>Monday</b>.</p>", "Link down.\n\nSince Monday."],
      ["breaks", "one<br>two<br/>\nthree<BR />four", "one\ntwo\nthree\nfour"],
      [
        "blocks",
        "<div>one</div><div>two</div><div><br></div><div>three</div>",
        "one\ntwo\n\nthree",
      ],
      ["lists", "<ul><li>one</li><li>two</li></ul>", "- one\n- two"],
      [
        "steps",
        "<ol>\n <li>stop</li>\n <li>start</li>\n</ol>then wait",
        "1. stop\n2. start\n\nthen wait",
      ],
      [
        "tables",
        "<table><tr><td>Gi1</td><td>up</td></tr><tr><td>Gi2</td><td>down</td></tr></table>",
        "Gi1 | up\nGi2 | down",
      ],
      [
        "code",
        "Run<pre>interface Gi1\n shutdown\n\n no shutdown</pre>now",
        "Run\n```\ninterface Gi1\n shutdown\n\n no shutdown\n```\nnow",
      ],
      [
        "code with names in brackets",
        "<pre>vlan &lt;id&gt;<br>name &lt;b&gt;</pre>",
        "```\nvlan <id>\nname <b>\n```",
      ],
      ["code in a sentence", "Use <code>show arp</code> there.", "Use show arp there."],
      ["what nobody sees", "<style>p { x }</style>a<!-- b --><script>if (a<b) c</script> d", "a d"],
      [
        "attributes with brackets",
        `<a href="https://example.com/?a>b" title='x'>the page</a>`,
        "the page",
      ],
      [
        "pictures in the text",
        `before<img src="data:image/png;base64,${"A".repeat(9000)}">after`,
        "beforeafter",
      ],
      ["entities", "a &lt; b &amp;&amp; c&nbsp;d &#39;e&#x27; &uuml;", "a < b && c d 'e' ü"],
      ["HTML that was escaped", "&lt;p&gt;Link down&lt;/p&gt;&lt;br&gt;now", "Link down\n\nnow"],
      [
        "a page",
        "<html><head><title>x</title></head><body>\n<p>one\n  two</p>\n</body></html>",
        "one two",
      ],
      [
        "placeholders beside tags",
        "<p>Set vlan <id> on <interface></p>",
        "Set vlan <id> on <interface>",
      ],
      ["Outlook's own", "<p class=MsoNormal>one<o:p></o:p></p><![if !x]>", "one"],
      ["an end that is missing", "<p>one <b", "one <b"],
      ["a quote", "<p>Yes.</p><blockquote>Is it <b>up</b>?</blockquote>", "Yes.\n\n> Is it up?"],
    ],
    none,
  );
});

suite("markup of Jira and ServiceNow", () => {
  check(
    [
      [
        "code",
        "Set:\n{code:bash}\nip route\n next\n{code}\nDone.",
        "Set:\n\n```\nip route\n next\n```\n\nDone.",
      ],
      ["no format, in a line", "Use {noformat}show ip{noformat} here.", "Use show ip here."],
      [
        "headings and bold",
        "h2. Cause\n*Bad* cable\nbq. really\n{color:red}x{color}",
        "Cause\nBad cable\nreally\nx",
      ],
      [
        "references",
        "[~jdoe] see [the page|https://example.com/x] !a-b.png|thumbnail!",
        "see the page",
      ],
      ["a marker alone", "h1. x\n{code}\nrest", "x\n\nrest"],
      ["journals", "[code]<b>Port</b> replaced<br/>by us[/code]", "Port replaced\nby us"],
    ],
    none,
  );
});

suite("mails", () => {
  const reply = "The port was down.";
  check([
    [
      "a mail below",
      lines(reply, "", "-----Original Message-----", "From: A", "Sent: now", "Hello"),
      reply,
    ],
    [
      "Outlook's head",
      lines(
        reply,
        "",
        "From: Jane Doe <jane@example.com>",
        "Sent: Monday",
        "To: NOC",
        "Subject: RE: down",
        "",
        "old",
      ),
      reply,
    ],
    [
      "in German",
      lines(
        reply,
        "________________________________",
        "Von: Jane Doe",
        "Gesendet: Montag",
        "An: NOC",
        "Betreff: AW: x",
        "alt",
      ),
      reply,
    ],
    [
      "an attribution",
      lines(
        reply,
        "",
        "On Mon, 3 May 2027 at 10:12, Jane Doe <j@example.com> wrote:",
        "> old",
        ">> older",
      ),
      reply,
    ],
    [
      "an attribution of two lines",
      lines(reply, "", "On Mon, 3 May 2027 at 10:12,", "Jane Doe wrote:", "", "old text"),
      reply,
    ],
    [
      "an attribution in German",
      lines(reply, "Am 03.05.2027 um 10:12 schrieb Jane Doe:", "> alt"),
      reply,
    ],
    ["in French", lines(reply, "Le 3 mai 2027 à 10:12, Jane Doe a écrit :", "> ancien"), reply],
    ["in Spanish", lines(reply, "El lun, 3 may 2027, Jane escribió:", "viejo"), reply],
    [
      "what somebody reported is no mail",
      lines(reply, "On 5 May 2024 the customer wrote:", "The port has CRC errors.", "We see 1000."),
      lines(reply, "On 5 May 2024 the customer wrote:", "The port has CRC errors.", "We see 1000."),
    ],
    [
      "nor in German",
      lines(reply, "Am 5. Mai schrieb der Kunde:", "Der Port hat Fehler."),
      lines(reply, "Am 5. Mai schrieb der Kunde:", "Der Port hat Fehler."),
    ],
    [
      "answers between",
      lines("> Is it plugged in?", "Yes.", "> And the other end?", "No."),
      "Yes.\nNo.",
    ],
    [
      "a mail that is forwarded",
      lines("From: Jane", "Sent: Monday", "To: NOC", "Subject: down", "", "The link is down."),
      "The link is down.",
    ],
    [
      "a mail that is passed on",
      lines(
        "Hi Jane,",
        "please see below",
        "",
        "From: Bob",
        "Sent: Monday",
        "To: Jane",
        "Subject: VPN",
        "",
        "The VPN is down.",
      ),
      "please see below\n\nThe VPN is down.",
    ],
    [
      "what Outlook bolds",
      lines(reply, "*From:* Jane", "*Sent:* Monday", "*To:* x", "*Subject:* y", "z"),
      reply,
    ],
  ]);
});

suite("greetings and signatures", () => {
  const said = "The port was down.";
  check([
    ["a greeting", lines("Hi team,", "", said), said],
    ["a greeting in the line", `Hello NOC, ${said}`, said],
    ["to nobody", `Hi,\n${said}`, said],
    ["to a person", `Dear Mr. Smith,\n\n${said}`, said],
    ["in German", `Sehr geehrte Damen und Herren,\n\n${said}`, said],
    ["by the hour", `Good morning all!\n${said}`, said],
    ["two of them", `Hi all,\nHello John,\n${said}`, said],
    [
      "a signature",
      lines(
        said,
        "",
        "Kind regards,",
        "Jane Doe",
        "Network Engineer",
        "Example Ltd.",
        "Tel: +1 555 0100",
        "www.example.com",
      ),
      said,
    ],
    ["a name in the line", lines(said, "", "Thanks, Jane"), said],
    ["dashes", lines(said, "-- ", "Jane Doe", "jane@example.com"), said],
    [
      "what follows it",
      lines(said, "Thanks,", "Jane", "", "Update: replaced the SFP."),
      `${said}\n\nUpdate: replaced the SFP.`,
    ],
    [
      "a deed below a name",
      lines(said, "Thanks,", "Jane", "Replaced SFP"),
      `${said}\nReplaced SFP`,
    ],
    [
      "what a device says below",
      lines(said, "Regards,", "switch# show version"),
      `${said}\nswitch# show version`,
    ],
    [
      "in German",
      lines(said, "", "Mit freundlichen Grüßen", "Jörg Müller", "Telefon: +49 30 000000"),
      said,
    ],
    [
      "two languages, a company",
      lines(
        said,
        "",
        "Best regards / Mit freundlichen Grüßen",
        "",
        "Max Muster",
        "IT Administrator",
        "",
        "Example GmbH | Musterstr. 1 | 12345 Musterstadt",
        "Tel.: +49 30 000000-12",
        "",
        "Geschäftsführer: A. B.",
        "HRB 12345",
      ),
      said,
    ],
    [
      "a name, then a card",
      lines(said, "Regards", "Bob", "", "Bob Smith", "Senior Engineer", "M: +1 555 0100"),
      said,
    ],
    [
      "what comes after a card",
      lines(said, "Regards", "Bob", "", "The fix:", "M: +1 555 0100"),
      `${said}\n\nThe fix:\nM: +1 555 0100`,
    ],
    ["dashes above a notice", lines(said, "-- ", "This message is confidential."), said],
    ["of a phone", lines(said, "", "Sent from my iPhone"), said],
    [
      "a disclaimer",
      lines(
        said,
        "",
        "This e-mail and its attachments are confidential and intended",
        "for the addressee only.",
        "",
        "It is up again.",
      ),
      `${said}\n\nIt is up again.`,
    ],
    [
      "a warning above",
      lines("CAUTION: This email originated from outside of the organization.", "", said),
      said,
    ],
  ]);

  test("the settings are heeded, each of them", () => {
    const text = lines("Hi team,", said, "Kind regards,", "Jane Doe", "> Is it up again?");
    const cleaned = (cleaning: Partial<typeof all>): string =>
      cleanText(text, { ...none, ...cleaning });
    assert.equal(cleaned({}), text);
    assert.equal(cleaned({ greetings: true }), lines(said, "Jane Doe", "> Is it up again?"));
    assert.equal(
      cleaned({ signatures: true }),
      lines("Hi team,", said, "Kind regards,", "> Is it up again?"),
    );
    assert.equal(cleaned({ quotes: true }), lines("Hi team,", said, "Kind regards,", "Jane Doe"));
  });
});

test("cleaning once is enough", () => {
  const piece = fc.constantFrom(
    ..."<p> </p> <br> <pre> </pre> <b> </b> <code> </code> <li> <ol> </ol> <td> <script> </script> <!-- --> < > & &lt; &gt; &amp; lt; # 38; {code} {quote} h1. * ``` [code] [/code] Thanks, Regards, Jane -- Hi team, Hello, wrote: switch# > >> | ! word".split(
      " ",
    ),
    "\n",
    "\n\n",
    " ",
    "\r\n",
    "\u00a0",
    "\u0000",
    "\u00000\u0000",
    "On 3 May 2027 Jane wrote:\n",
    "From: A\nSent: b\nSubject: c\n",
    "-----Original Message-----\n",
    "Sent from my iPhone",
    "The link is down.",
  );
  const texts = fc.array(fc.tuple(piece, fc.constantFrom("", " ", "\n")), { maxLength: 24 });
  fc.assert(
    fc.property(texts, fc.constantFrom(all, none), (parts, cleaning) => {
      const cleaned = cleanText(parts.flat().join(""), cleaning);
      assert.equal(cleanText(cleaned, cleaning), cleaned);
    }),
    { numRuns: 3000 },
  );
});

suite("a megabyte of hostile text takes less than a second of a core", () => {
  const size = 1_000_000;
  const pieces = [
    "<", "<a ", '<a "', `<a "'`, "<p>", "<pre>", "<blockquote>", "<code>", "<script>", "<!--", "<!", "&", "&amp;",
    '"', " ", "\n", "> ", ">\n", "```\n", "```a\n", "{code}", "{code:", "{{", "*a", "!a", "[", "[a|", "h1. ", "Hi ", "Hi, ",
    "On 3 ", "On 3\n", "On 3 wrote:\n", "From: a\n", "Thanks,\n", "Thanks,\nJane\n\n", "--\n", "a@", "+1 ", "A ", "1:00",
    "<li>", "<td>", "\u0000", "a\n\n\n", "<a <p>", "{quote}", "Jane Doe (", "This e-mail ",
  ]; // prettier-ignore
  for (const piece of pieces) {
    test(JSON.stringify(piece), () => {
      const text = piece.repeat(size / piece.length);
      const start = process.cpuUsage();
      cleanText(text, all);
      const elapsed = process.cpuUsage(start).user / 1000;
      assert.ok(elapsed < 1000, `${Math.round(elapsed)} ms`);
    });
  }
});
