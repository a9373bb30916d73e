import assert from "node:assert/strict";
import { test } from "node:test";
import { asNumber } from "../../../src/core/privacy/network/as-number.ts";
import { PrivacyScanner } from "../../../src/core/privacy/privacy-scanner.ts";
import { testRecognizers } from "../recognizer-tester.ts";

const cases = [
  "AS⟦64999⟧, AS ⟦64999⟧, AS#⟦64999⟧ and ASN: ⟦64999⟧.",
  "router bgp ⟦64999⟧\n neighbor 10.0.0.1 remote-as ⟦65001⟧\n local-as ⟦65002⟧ no-prepend",
  "set routing-options autonomous-system ⟦64999⟧",
  "peer-as ⟦64999⟧;",
  "bgp ⟦64999⟧\n peer 10.0.0.1 as-number ⟦65001⟧",
  "[core-bgp] bgp ⟦64999⟧",
  " redistribute bgp ⟦64999⟧ route-map A",
  "config router bgp\n    set as ⟦64999⟧\n        set remote-as ⟦65001⟧",
  "/routing bgp peer add remote-as=⟦64999⟧ as=⟦65001⟧",
  '{"remote_as": ⟦64999⟧, "asn": "⟦65001⟧", "localAs": ⟦65002⟧}',
  "<peer-as>⟦64999⟧</peer-as>",
  "local AS number ⟦64999⟧, remote AS is ⟦1.10⟧, external link",
  "set as-path prepend ⟦64999⟧ ⟦64999⟧ ⟦64999⟧",
  'as-path-prepend "⟦64999⟧ ⟦65001⟧";',
  "AS path: ⟦64999⟧ ⟦65001⟧ I",
  "bgp confederation identifier ⟦64999⟧\n bgp confederation peers ⟦65001⟧ ⟦65002⟧\n timers 65003",
  "as⟦64999⟧.example.net",
  "AS: ⟦64999⟧, AS = ⟦65001⟧ and AS # ⟦65002⟧",
  // Others.
  "match as-path 102 and ip as-path access-list 7 permit ^$",
  "such as 65001 users, as 3 of 5, has 65001",
  "remote-as internal, remote-as 65001:100, remote-as 65001.1.1.1",
  "AS 0, AS 23456, AS 65535 and AS 4294967296",
  "BGP version 4, bgp log-neighbor-changes, show bgp 10.0.0.0/8",
  "hostname PublicASN300",
  // The number's own place is taken.
  "as-path AS<AS_NUMBER> 1",
  "set as-path prepend <AS_NUMBER> 65001",
  "neighbor 192.0.2.1 remote-as <AS_NUMBER> 65001",
  "route-target 64999:100 and community 64999:200",
];
testRecognizers(
  [asNumber],
  cases.map((text) => ({ text, entity: "AS_NUMBER" })),
);

test("a class by IANA's ranges", () => {
  const found = new PrivacyScanner([asNumber]).scan("AS 3320 AS 64512 AS 64496 AS 4200000000");
  assert.deepEqual(
    found.map(({ networkClass }) => networkClass),
    ["as-public", "as-private", "as-documentation", "as-private"],
  );
});
