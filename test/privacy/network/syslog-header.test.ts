import { syslogHeader } from "../../../src/core/privacy/network/syslog-header.ts";
import { testRecognizers } from "../recognizer-tester.ts";

const cases = [
  "Jan  7 09:12:33 ⟦muc-core-sw1⟧ sshd[815]: Accepted publickey",
  "<189>Nov 22 10:00:00.123 ⟦Gandalf⟧ %LINK-3-UPDOWN: Interface Gi0/1",
  "Nov 22 10:00:00 ⟦oslo-sw3.zentrale.net⟧ 815: *Nov 22 09:59:59.9: %SYS-5-CONFIG_I: Configured",
  "May 3 2026 10:00:00 ⟦AR-2⟧ %%01SHELL/5/LOGIN(l)[4]:VTY0",
  "<165>1 2026-10-11T22:14:15.003Z ⟦vega⟧ evntslog - ID47 - started",
  "<34>1 2026-10-11T22:14:15+02:00 ⟦mx1.oslo⟧ su 815 ID47",
  // Others.
  "Nov 22 10:00:00 10.0.0.1 %LINK-3-UPDOWN: x\nNov 22 10:00:00 UTC %LINK-3-UPDOWN: x",
  "*Nov 22 10:00:00.123: %LINK-3-UPDOWN: Interface Gi0/1",
  "Nov 22 10:00:00 sshd[815]: Accepted publickey",
  "On Jan 7 09:12:33 we saw it, in May 3 times: 10:00:00 it was",
  "Last login: Sat Nov 22 10:00:00 2026 from 10.0.0.1",
  "<165>1 2026-10-11T22:14:15.003Z - evntslog - ID47 -",
];

testRecognizers(
  [syslogHeader],
  cases.map((text) => ({ text, entity: "HOSTNAME" })),
);
