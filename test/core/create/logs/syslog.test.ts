/** Headers of RFC 3164 and RFC 5424, and chains of servers. */
import { linesAre } from "./support.ts";

linesAre([
  // RFC 3164
  [
    "<34>Oct 11 22:14:15 mymachine su: 'su root' failed for lonvick on /dev/pts/8",
    {
      dialect: "rfc3164",
      time: "2025-10-11T22:14:15.000Z",
      host: "mymachine",
      process: "su",
      severity: 2,
      facility: 4,
      mnemonic: undefined,
      message: "'su root' failed for lonvick on /dev/pts/8",
    },
  ],
  [
    "May  1 12:00:01 web1 sshd[123]: Failed password for root from 192.0.2.7 port 22 ssh2",
    {
      host: "web1",
      process: "sshd",
      severity: undefined,
      facility: undefined,
      interface: undefined,
    },
  ],
  [
    "May  1 12:00:01 web1 sshd(pam_unix)[19939]: authentication failure; uid=0",
    { host: "web1", process: "sshd(pam_unix)", message: "authentication failure; uid=0" },
  ],
  [
    "May 1 12:00:01 web1 kernel: [123.456] eth0: link down",
    { host: "web1", process: "kernel", dialect: "rfc3164" },
  ],
  [
    "2026-05-01T12:00:01.123456+02:00 web1 cron[1]: job",
    { dialect: "rfc3164", time: "2026-05-01T10:00:01.123Z", host: "web1", process: "cron" },
  ],
  ["2026-05-01T12:00:01Z web1 app: x", { time: "2026-05-01T12:00:01.000Z", host: "web1" }],
  ["2026-05-01 12:00:01,250 web1 app: x", { time: "2026-05-01T12:00:01.250Z", host: "web1" }],
  ["2026/05/01 12:00:01 web1 app: x", { time: "2026-05-01T12:00:01.000Z", host: "web1" }],
  // No host
  ["May  1 12:00:01 sshd[123]: session opened", { host: undefined, process: "sshd" }],
  ["May  1 12:00:01 postfix: started", { host: undefined, process: "postfix" }],
  [
    "<13>logger: a word from the local socket",
    { host: undefined, process: "logger", severity: 5, time: undefined },
  ],
  [
    "<13>nothing but a message",
    { host: undefined, process: undefined, message: "nothing but a message" },
  ],
  // No program
  [
    "<13>Feb  5 17:32:18 192.0.2.99 Use the right word!",
    { host: "192.0.2.99", process: undefined, message: "Use the right word!" },
  ],
  ["May  1 12:00:01 web1 -- MARK --", { host: "web1", message: "-- MARK --" }],
  ["<14>May  1 12:00:01 web1", { host: "web1", message: "" }],
  ["<14>May  1 12:00:01", { host: undefined, time: "2026-05-01T12:00:01.000Z", message: "" }],
  // Repetitions
  [
    "May  1 12:00:01 web1 last message repeated 3 times",
    { host: "web1", process: undefined, message: "last message repeated 3 times" },
  ],
  [
    "May  1 12:00:01 last message repeated 3 times",
    { host: undefined, message: "last message repeated 3 times" },
  ],
  [
    "<30>May  1 12:00:01 web1 sshd[1]: message repeated 2 times: [ Failed ]",
    { host: "web1", process: "sshd" },
  ],
  // Programs, which write a level and no host
  [
    "2026-05-01 12:00:01,123 ERROR [main] com.example.Foo - failed",
    { host: undefined, severity: 3, message: "[main] com.example.Foo - failed" },
  ],
  [
    "2026-05-01 12:00:01,123 [main] ERROR com.example.Foo - failed",
    { host: undefined, message: "[main] ERROR com.example.Foo - failed" },
  ],
  [
    "2026/05/01 12:00:01 [error] 1234#0: *5 connect() failed",
    { host: undefined, severity: 3, message: "*5 connect() failed" },
  ],
  ["2026-05-01 12:00:01 WARN  Queue: late", { host: undefined, severity: 4, process: "Queue" }],
  ["2026-05-01 12:00:01 ERROR: no space", { host: undefined, severity: 3, message: "no space" }],
  ["May  1 12:00:01 debug sshd[1]: x", { host: "debug", process: "sshd" }],
  ["<13>May  1 12:00:01 ERROR sshd[1]: x", { host: "ERROR", severity: 5 }],
  ["May  1 12:00:01 [2001:db8::1] sshd[1]: x", { host: "[2001:db8::1]" }],
  // PRI
  ["<0>May  1 12:00:01 web1 a: b", { severity: 0, facility: 0 }],
  ["<191>May  1 12:00:01 web1 a: b", { severity: 7, facility: 23 }],
  ["<192>May  1 12:00:01 web1 a: b", undefined],
  ["<999>text", undefined],
  ["<34>", { severity: 2, message: "" }],
  ["<>text", undefined],
  ["<1x>text", undefined],
  [
    "83 <34>1 2026-05-01T12:00:01Z web1 su - - - framed by its length",
    { dialect: "rfc5424", host: "web1", severity: 2 },
  ],
  ["\uFEFF<34>May  1 12:00:01 web1 su: x", { host: "web1", severity: 2 }],
  ["  <34> May  1 12:00:01 web1 su: x", { host: "web1", severity: 2 }],
  // Of a server of Kiwi
  [
    "2026-05-01 12:00:01\tLocal7.Warning\t192.0.2.1\t45: 000123: *May  1 11:59:59.001: %SYS-5-CONFIG_I: Configured from console",
    { dialect: "cisco-ios", host: "192.0.2.1", time: "2026-05-01T11:59:59.001Z", severity: 5 },
  ],
  [
    "2026-05-01 12:00:01\tDaemon.Error\t192.0.2.1\tdisk is full",
    { host: "192.0.2.1", severity: 3 },
  ],
  // RFC 5424
  [
    `<165>1 2026-05-01T12:00:01.003Z app1.example.com evntslog 8710 ID47 [ex@32473 iut="3" src="Ap\\"p\\]l\\\\"][prio@32473 class="high"] \uFEFFAn entry`,
    {
      dialect: "rfc5424",
      time: "2026-05-01T12:00:01.003Z",
      host: "app1.example.com",
      process: "evntslog",
      mnemonic: "ID47",
      severity: 5,
      facility: 20,
      message: "An entry",
      fields: { "ex@32473.iut": "3", "ex@32473.src": 'Ap"p]l\\', "prio@32473.class": "high" },
    },
  ],
  [
    "<34>1 - - - - - - nothing is known",
    {
      dialect: "rfc5424",
      time: undefined,
      host: undefined,
      process: undefined,
      mnemonic: undefined,
      message: "nothing is known",
      fields: undefined,
    },
  ],
  [
    "<165>1 2026-05-01T05:14:15.000003-07:00 192.0.2.1 p 8710 - - %% It's time",
    { time: "2026-05-01T12:14:15.000Z", message: "%% It's time" },
  ],
  ["<34>1 2026-05-01T12:00:01Z h a - - -", { message: "", host: "h" }],
  [
    "1 2026-05-01T12:00:01Z web1 app - - - stored without its PRI",
    { dialect: "rfc5424", host: "web1", severity: undefined },
  ],
  [
    `<34>1 2026-05-01T12:00:01Z web1 app - - [broken id="x message`,
    { dialect: "rfc5424", host: "web1" },
  ],
  [
    "<34>1 2026-05-01T12:00:01Z web1 app - - no data at all",
    { dialect: "rfc5424", host: "web1", message: "no data at all" },
  ],
  // Times that are none: the rest still counts.
  ["May 32 12:00:01 web1 app: x", { time: undefined, host: "web1" }],
  ["Feb 29 12:00:01 web1 app: 2026 has none", { time: undefined, host: "web1" }],
  ["2024-02-29T12:00:01Z web1 app: 2024 has one", { time: "2024-02-29T12:00:01.000Z" }],
  ["May  1 24:00:00 web1 app: x", { time: undefined, host: "web1" }],
  ["May  1 23:60:00 web1 app: x", { time: undefined, host: "web1" }],
  ["Jun 30 23:59:60 web1 app: leap", { time: "2025-07-01T00:00:00.000Z" }],
  // No log
  ["", undefined],
  ["   ", undefined],
  ["interface GigabitEthernet1/0/1", undefined],
  ["Traceback (most recent call last):", undefined],
  ["    at foo (bar.js:1:2)", undefined],
  ["Note: this is prose.", undefined],
  ["On May  1 12:00:01 something happened", undefined],
  ["Maybe 1 12:00:01 x", undefined],
  ["100%-3-done: nothing", undefined],
  ["2026-05-01 is a day", undefined],
]);

linesAre([["May  1 12:00:01 web1 app: local", { time: "2026-05-01T10:00:01.000Z" }]], {
  year: 2026,
  month: 5,
  zone: 120,
});
