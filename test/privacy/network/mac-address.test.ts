import { macAddress } from "../../../src/core/privacy/network/mac-address.ts";
import { testRecognizers } from "../recognizer-tester.ts";

const cases = [
  "⟦02:a0:c9:d1:e2:f3⟧",
  "at ⟦02-A0-C9-D1-E2-F3⟧ and ⟦02a0.c9d1.e2f3⟧.",
  "mac:⟦02:a0:c9:d1:e2:f3⟧, src=⟦02:a0:c9:d1:e2:f4⟧;",
  '(⟦02a0.c9d1.e2f3⟧) \\"⟦02a0-c9d1-e2f3⟧\\"',
  '"macAddress": "⟦02A0C9D1E2F3⟧"',
  "MAC ⟦02a0c9d1e2f3⟧ and mac-address=⟦02a0c9-d1e2f3⟧",
  "Calling-Station-Id = ⟦02a0c9d1e2f3⟧",
  "MAC address ⟦1234-5678-9012⟧",
  "⟦33:33:00:00:00:16⟧ is of a group",
  // Nobody's.
  "00:00:00:00:00:00, ffff.ffff.ffff, FF-FF-FF-FF-FF-FF",
  "0000.0000.0011 is an IS-IS system",
  // Longer ones, or others.
  "20:00:00:25:b5:aa:00:1f and 00:11:22:33:44:55:66:77:88:99",
  "49.0001.02a0.c9d1.e2f3.00 and 02a0.c9d1.e2f3.0000",
  "0000:02a0:c9d1:e2f3 and 02a0:c9d1:e2f3",
  "clientMac=⟦02a0c9d1e2f3⟧",
  "12:34:56 on 2024-01-02, 1234-5678-9012",
  "02a0c9d1e2f3 alone and commit 02a0c9d1e2f3a4b5",
  "550e8400-e29b-41d4-a716-446655440000",
  "machine 123456789012, mac os 123456789012x",
  "02:a0:c9-d1:e2:f3 and x02:a0:c9:d1:e2:f3",
];
testRecognizers(
  [macAddress],
  cases.map((text) => ({ text, entity: "MAC_ADDRESS" })),
);
