import assert from "node:assert/strict";
import { test } from "node:test";

import { LogRecords } from "../../../../src/core/create/logs/log-records.ts";
import type { LogEntry } from "../../../../src/core/create/logs/log-entry.ts";
import type { LogRule } from "../../../../src/core/create/logs/log-mapping.ts";
import { readLogMapping } from "../../../../src/core/create/logs/log-mapping-file.ts";
import { LogRules } from "../../../../src/core/create/logs/log-rules.ts";
import { syslogSeverities } from "../../../../src/core/syslog-severities.ts";
import {
  starterMapping,
  starterMappingText,
} from "../../../../src/core/create/logs/starter-mapping.ts";

test("the file that a person gets is read as the mapping that is built in", async () => {
  assert.deepEqual(await readLogMapping(starterMappingText(), "m.json"), {
    mapping: starterMapping,
  });
});

test("every rule says what to make of its entries, in sentences", () => {
  for (const { classification, severity, action } of starterMapping.rules) {
    assert.match(classification ?? "", /^(?:[A-Z]|vPC |sudo |802).*[^.]$/);
    assert.ok(
      syslogSeverities.some((word) => word === severity),
      `${String(severity)} is no severity`,
    );
    assert.match(action ?? "", /^(?:[A-Z"]|\{[a-z]+\}|`).*\.$/);
    assert.equal((action ?? "").split("`").length % 2, 1, action);
  }
});

test("every rule can be met: none before it takes all of its entries", async () => {
  const rules = await LogRules.compile({
    rules: starterMapping.rules.map((rule, index) => ({ ...rule, severity: String(index) })),
  });
  const hidden = starterMapping.rules.filter((rule, index) => {
    const entry = {
      dialect: "rfc3164",
      time: undefined,
      host: undefined,
      severity: undefined,
      mnemonic: rule.mnemonic?.replaceAll("*", "x"),
      message: sampleOf(rule),
    } as const;
    return rules.meaningOf(entry)?.severity !== String(index);
  });
  assert.deepEqual(hidden, []);
});

test("entries of IOS XR are told no commands of IOS alone", async () => {
  const rules = await LogRules.compile(starterMapping);
  const events = starterMapping.rules.flatMap(({ mnemonic = "", message }) =>
    /^\*?(?:LINK|LINEPROTO|BGP|OSPF|CLNS|LDP|BFD|SYS)-/.test(mnemonic)
      ? [{ mnemonic, message }]
      : [],
  );
  for (const { mnemonic, message } of events) {
    for (const category of ["ROUTING", "PKT_INFRA", "L2", "MGBL"]) {
      const meaning = rules.meaningOf({
        dialect: "cisco-iosxr",
        time: undefined,
        host: undefined,
        severity: undefined,
        mnemonic: `${category}-${mnemonic.replace(/^\*/, "").replaceAll("*", "5")}`,
        message: sampleOf({ message }),
      });
      const action = meaning?.action?.({} as LogEntry) ?? ""; // its names are all missing
      assert.doesNotMatch(action, /show ip |transceiver|show archive|ip ospf/, mnemonic);
    }
  }
});

/** A message that fits the expression of the rule, which is simple. */
function sampleOf({ message = "" }: LogRule): string {
  return message
    .replace("(?i)", "")
    .replace(/\(\?:([^|)]*)[^)]*\)/g, "$1")
    .replace("[a-z-]+", "sshd")
    .replace(/\[(.).\]/, "$1")
    .replace(/\|.*/, "")
    .replace(/(["\s])\?/g, "$1")
    .replaceAll("\\", "");
}

const samples: readonly [line: string, classification: string, action?: RegExp][] = [
  [
    "<187>May  1 12:00:00 sw1 101: May  1 12:00:00.123: %LINK-3-UPDOWN: Interface GigabitEthernet1/0/1, changed state to down",
    "Interface lost its physical link",
    /^Check whether GigabitEthernet1\/0\/1 was/,
  ],
  [
    "<189>May  1 12:00:00 r1 55: *May  1 12:00:00.123: %BGP-5-ADJCHANGE: neighbor 192.0.2.2 Down Interface flap",
    "BGP session down: its interface failed",
    /towards 192\.0\.2\.2 first/,
  ],
  [
    "<187>May  1 12:00:00 r1 56: May  1 12:00:00.123: %BGP-3-NOTIFICATION: sent to neighbor 192.0.2.2 4/0 (hold time expired) 0 bytes",
    "BGP hold time expired: no keepalives arrived",
    /path to 192\.0\.2\.2 for loss/,
  ],
  [
    "<189>May  1 12:00:00 r1 57: May  1 12:00:00.123: %OSPF-5-ADJCHG: Process 1, Nbr 192.0.2.9 on GigabitEthernet0/1 from FULL to DOWN, Neighbor Down: Dead timer expired",
    "OSPF neighbour lost: its hellos stopped",
    /^Test GigabitEthernet0\/1 towards 192\.0\.2\.9 for loss/,
  ],
  [
    "<189>: 2026 May  1 12:00:00 UTC: %ETHPORT-5-IF_DOWN_LINK_FAILURE: Interface Ethernet1/10 is down (Link failure)",
    "Interface lost its physical link",
    /Ethernet1\/10/,
  ],
  [
    '<164>May 01 2026 12:00:00 fw1 : %ASA-4-106023: Deny tcp src outside:198.51.100.7/4711 dst inside:192.0.2.10/22 by access-group "outside_in" [0x0, 0x0]',
    "Access list denied traffic",
  ],
  [
    "RP/0/RSP0/CPU0:May  1 12:00:00.123 UTC: ifmgr[214]: %PKT_INFRA-LINK-3-UPDOWN : Interface TenGigE0/0/0/1, changed state to Down",
    "Interface lost its physical link",
    /TenGigE0\/0\/0\/1.*`show controllers optics`/,
  ],
  [
    "RP/0/RSP0/CPU0:May  1 12:00:00.123 UTC: bgp[1046]: %ROUTING-BGP-5-ADJCHANGE : neighbor 192.0.2.2 Down - BGP Notification sent, hold time expired (VRF: default) (AS: 64500)",
    "BGP session down: hold time expired",
    /path to 192\.0\.2\.2 for loss/,
  ],
  [
    "RP/0/RSP0/CPU0:May  1 12:00:00.123 UTC: config[66222]: %MGBL-SYS-5-CONFIG_I : Configured from console by ops on vty1 (192.0.2.7)",
    "Configuration session ended",
    /`show configuration commit list`/,
  ],
  [
    "<189>: 2026 May  1 12:00:00 UTC: %BGP-5-ADJCHANGE:  bgp-64500 [1234] (default) neighbor 192.0.2.2 Down - holdtimer expired error",
    "BGP session down: hold time expired",
    /path to 192\.0\.2\.2 for loss/,
  ],
  [
    "<189>: 2026 May  1 12:00:00 UTC: %ETHPORT-5-IF_DOWN_ERROR_DISABLED: Interface Ethernet1/13 is down (Error disabled. Reason:BPDUGuard)",
    "Port was error-disabled: it received a BPDU",
  ],
  [
    "<188>May  1 12:00:00 sw1 102: May  1 12:00:00.123: %PM-4-ERR_DISABLE: bpduguard error detected on Gi1/0/1, putting Gi1/0/1 in err-disable state",
    "Port was err-disabled: it received a BPDU",
    /behind Gi1\/0\/1/,
  ],
  [
    "<188>May  1 12:00:00 sw1 103: May  1 12:00:00.123: %PM-4-ERR_DISABLE: link-flap error detected on Gi1/0/1, putting Gi1/0/1 in err-disable state",
    "Port was err-disabled: its link flapped",
  ],
  [
    "<188>May  1 12:00:00 sw1 104: May  1 12:00:00.123: %PM-4-ERR_DISABLE: pagp-flap error detected on Gi1/0/1, putting Gi1/0/1 in err-disable state",
    "Port was err-disabled to protect the network",
    /^Remove the cause/,
  ],
  [
    "<191>May  1 12:00:00 sw1 105: May  1 12:00:00.123: %ILPOWER-7-DETECT: Interface Gi1/0/3: Power Device detected: IEEE PD",
    "Powered device was plugged in",
  ],
  [
    "<28>May  1 12:00:00 mx1 rpd[4321]: RPD_BGP_NEIGHBOR_STATE_CHANGED: BGP peer 192.0.2.2 (External AS 64500) changed state from Established to Idle (event HoldTime) (instance master)",
    "BGP session down: hold time expired",
    /path to 192\.0\.2\.2 for loss/,
  ],
  [
    "<28>May  1 12:00:00 mx1 mib2d[4322]: SNMP_TRAP_LINK_DOWN: ifIndex 501, ifAdminStatus up(1), ifOperStatus down(2), ifName ge-0/0/0",
    "Interface lost its link",
    /end of ge-0\/0\/0/,
  ],
  [
    "<189>May  1 12:00:00 leaf1 Bgp: %BGP-5-ADJCHANGE: peer 192.0.2.3 (VRF default AS 64500) old state Established event HoldTime new state Idle",
    "BGP session down: hold time expired",
    /path to 192\.0\.2\.3 for loss/,
  ],
  [
    '<188>date=2026-05-01 time=12:00:00 devname="fw2" devid="FG100F0000000000" logid="0101037136" type="event" subtype="vpn" level="error" vd="root" logdesc="IPsec DPD failed" msg="IPsec DPD failure" action="dpd" remip=192.0.2.20',
    "IPsec peer lost: no answer to DPD",
    /path to 192\.0\.2\.20 and/,
  ],
  [
    '<12>May  1 12:00:00 pa1 1,2026/05/01 12:00:00,007000000001,SYSTEM,port,0,2026/05/01 12:00:00,,link-change,ethernet1/3,0,0,general,informational,"Port ethernet1/3: Down 1Gb/s-full duplex",42,0x0,0,0,0,0,,pa1',
    "Interface lost its link",
    /end of ethernet1\/3/,
  ],
  [
    "<38>May  1 12:00:00 srv1 sshd[812]: Failed password for invalid user admin from 192.0.2.7 port 4711 ssh2",
    "SSH login failed: unknown user",
  ],
];

for (const [line, classification, action] of samples) {
  test(`the starter knows: ${classification}: ${line.slice(0, 60)}`, async () => {
    const records = await LogRecords.open({
      mapping: starterMapping,
      year: 2026,
      zone: 0,
      incidentMinutes: undefined,
      leastSevere: 7,
    });
    records.read(line, 1);
    const [outcome] = records.end({ isCutOff: false });
    assert.ok(outcome?.type === "record");
    assert.equal(outcome.record.parts.classification, classification);
    assert.match(outcome.record.parts.action ?? "", action ?? /./);
    assert.deepEqual(outcome.record.missing, []);
  });
}
