/** What is masked when records are compared ticket-blind. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Sketcher } from "../../../src/core/similarity/sketcher.ts";

const sketcher = new Sketcher({ plainBands: 1, blindBands: 1, prompts: true });

/** Examples of one kind each: they become the same word. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  address: [
    "10.1.2.3",
    "(192.0.2.77)",
    "198.51.100.7:44321,",
    "10.207.16.218.179",
    "10.1.1.1,10.1.1.2",
    "10.1.1.1-10.1.1.20",
    "2001:db8::1",
    "fe80::1%eth0",
    "fe80::",
    "::ffff:10.1.2.3",
    "2001:0db8:0000:0000:0000:0000:0000:0001",
  ],
  mac: ["00:1b:21:3c:4d:5e", "00-1B-21-3C-4D-5E", "001b.213c.4d5e", "aabb.cc00.0100,"],
  ticket: ["INC0012345", "CHG-20481", "JIRA-1234.", "CHG_20481", "#12345", "(PRB4436806)"],
  time: [
    "10:22:33.123",
    "10:22",
    "10:22:33,123:",
    "10:22:33Z",
    "10:22:33+02:00",
    "10:22-10:45",
    "1d02h",
    "00:01:23",
    "2w3d",
    "1764072000",
    "1764072000123",
    "1764072000.123",
  ],
  date: [
    "2026-11-22",
    "2026-11-22T10:22:33Z",
    "2026-11-22T10:22:33.123+02:00",
    "2026/11/22",
    "22/11/2026",
    "22.11.2026",
    "22-Nov-2026",
    "Nov 22",
    "november 2,",
    "22 Nov",
    "Nov 22 2026",
    "22 Nov 2026",
    "May 5",
  ],
  interface: [
    ..."GigabitEthernet1/0/24 Gi1/0/24 Te1/1 xe-0/0/1.0 et-0/0/3 ge-0/0/0 ae12.100 Ethernet1/5 Eth1/1".split(
      " ",
    ),
    ..."Vlan123 Port-channel1 Po1 Loopback0 Lo0 lo0.0 Tunnel1 HundredGigE0/0/0/1 Bundle-Ether1 irb.100".split(
      " ",
    ),
    ..."eth0 ens192 enp0s31f6 bond0 mgmt0 swp1 MgmtEth0/RP0/CPU0/0 10GE1/0/1 Gi1/0/24-28 t1-0/0/0".split(
      " ",
    ),
    '"Gi1/0/1":',
    "GigabitEthernet 1/0/24",
    "Te 1/1",
    "loopback 0",
    "Port-channel 12",
  ],
  host: [
    ..."fra1-core-sw-01 sw-core-03.example.net router1.example.net SW-CORE-03 vie1-dist-35".split(
      " ",
    ),
    ..."sw01 R1 core1 switch12, AP-0032 ce2 sw-01 pe-1 leaf-12 fra1-core core-sw1 (fra1-core-sw-01), fra1.core-sw-01".split(
      " ",
    ),
  ],
};

describe("masked", () => {
  const masks = new Set<number>();
  for (const [kind, texts] of Object.entries(kinds)) {
    test(kind, () => {
      const [first = ""] = texts;
      const [mask = 0] = sketcher.words(first, "blind");
      for (const text of texts) {
        assert.deepEqual([...sketcher.words(text, "blind")], [mask], text);
        assert.ok(!sketcher.words(text, "plain").includes(mask), text);
      }
      masks.add(mask);
    });
  }
  test("each kind has a mask of its own", () => {
    assert.equal(masks.size, Object.keys(kinds).length);
  });
});

describe("masked as a part of a word", () => {
  const pairs = [
    ["src=10.1.2.3", "src=10.9.8.7"],
    ["inside:10.1.2.3/4432", "inside:10.9.8.7/1025"],
    ["noc@sw-01.example.net", "noc@sw-02.example.net"],
    ["https://sw-01.example.net:8443/path", "https://sw-02.example.net:8443/path"],
    ["Gi1/0/1:up", "Gi1/0/2:up"],
    ['{"host":"fra1-core-sw-01"}', '{"host":"fra1-core-sw-02"}'],
    ["端口Gi1/0/1故障", "端口Gi1/0/2故障"],
  ] as const;
  for (const [one, other] of pairs) {
    test(one, () => {
      assert.deepEqual(sketcher.words(one, "blind"), sketcher.words(other, "blind"));
      assert.notDeepEqual(sketcher.words(one, "plain"), sketcher.words(other, "plain"));
    });
  }
  test("the rest counts", () => {
    const words = (text: string): Float64Array => sketcher.words(text, "blind");
    assert.notDeepEqual(words("src=10.1.2.3"), words("dst=10.1.2.3"));
    assert.notDeepEqual(words("Gi1/0/1:up"), words("Gi1/0/1:down"));
  });
});

describe("masked but for prefixes, masks and ports of services", () => {
  const texts = [
    ["10.1.2.3", "10.9.8.7"],
    ["10.1.2.0/24", "10.9.8.0/24"],
    ["10.1.2.0/30", "10.9.8.0/30"],
    ["10.1.2.3:22", "10.9.8.7:22"],
    ["10.1.2.3:443", "10.9.8.7:443"],
    ["10.1.0.0/255.255.0.0", "10.9.0.0/255.255.0.0"],
    ["10.1.0.0/0.0.0.255", "10.9.0.0/0.0.0.255"],
    ["2001:db8::/64", "2001:db8:9::/64"],
    ["2001:db8::1/127", "2001:db8:9::1/127"],
    ["dst=10.1.2.0/24", "dst=10.9.8.0/24"],
  ] as const;
  const hashOf = (text: string): string => sketcher.words(text, "blind").join();
  for (const [one, other] of texts) {
    test(one, () => {
      assert.equal(hashOf(one), hashOf(other));
      assert.notEqual(hashOf(one), sketcher.words(one, "plain").join());
    });
  }
  test("they differ", () => {
    assert.equal(new Set(texts.map(([text]) => hashOf(text))).size, texts.length);
  });
});

const untouched = [
  ..."100 1500 9000 65001 AS65001 AS-65001 65000.1 50% 3dBm -14 10Gbps 1,234 3.5 2026 1d 30s".split(
    " ",
  ),
  ..."1/1/1 0/0 65000:100 100:1 10-20 24x7 0x2102 2.4GHz 1st 1.3.6.1.2.1.2.2 1.3.6.1.4 TCP8080 tcp/443".split(
    " ",
  ),
  ..."17.9.4a v17.9.4a 15.2(4)M3 9.3(10) 21.4R3-S5 16.12.1 7.2.1".split(" "),
  ..."sha-256 aes-128 aes-256-gcm esp-sha256-hmac 802.1x 802.11ac type-7 type5-route cat-6 utf-8 wpa2-x".split(
    " ",
  ),
  ..."layer-3 level-2 l2-switching ipv4-unicast ospfv2-area phase1-proposal RFC2544 CVE-2024-12345".split(
    " ",
  ),
  ..."ISO-27001 Windows-10 IEEE-1588 x.509 g.711 10GBASE-T 1000base-t sfp-10g-sr C9300-48P MX960".split(
    " ",
  ),
  ..."Catalyst-9300 ISR4431 ASR9000 part-2 sub-10ms pre-5g non-5g ES-5 point-to-point running-config".split(
    " ",
  ),
  ..."255.255.255.0 255.255.255.252 0.0.0.0 0.0.0.0/0 0.0.3.255 127.0.0.1 224.0.0.5 239.1.1.1 ::1 ::/0 ff02::5".split(
    " ",
  ),
  ..."JSA10990 FN72222 CSCvz12345 KB5034441 PSIRT-12345 cisco-sa-20180328-smi2 FG-IR-22-398 MS17-010".split(
    " ",
  ),
  ..."P1 wifi6 rack12 server2019 ce6850 core2duo DB9 RJ45 ASR1001".split(" "),
  "area 0.0.0.1",
  ..."area-0 cost-10 vrf-1 e.g.5 example.net startup-config.txt core1.log".split(" "),
  ..."%OSPF-5-ADJCHG: %PLATFORM-4-ELEMENT_WARNING: %LINK-3-UPDOWN".split(" "),
  "vlan 10",
  "interface Vlan 10",
  "ethernet 100 mbit",
  "as 65001",
  "port 5 may flap",
  "may be 5",
];

describe("not masked", () => {
  for (const text of untouched) {
    test(text, () => {
      assert.deepEqual(sketcher.words(text, "blind"), sketcher.words(text, "plain"));
    });
  }
});
