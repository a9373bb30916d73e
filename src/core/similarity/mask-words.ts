/**
 * Ticket-blind comparison: what a word stands for when only the kind of it counts. Masked are
 *
 * - IPv4 and IPv6 addresses, with the ports of clients; MAC addresses
 * - ids of tickets: two to six letters and four or more digits (INC0012345, CHG-20481), #12345
 * - times and dates, also "Nov 22" and "22 Nov 2026"; uptimes (1d02h, 00:01:23), seconds since 1970
 * - names of interfaces (Gi1/0/24, xe-0/0/1.0, Vlan123, "GigabitEthernet 1/0/24")
 * - names of hosts: letters and digits with hyphens or dots (fra1-core-sw-01, sw-03.example.net), and kinds of devices
 *   with a number (sw01, R1)
 *
 * also as a part of a word: src=10.1.2.3, inside:10.1.2.3/4432. Not masked are plain numbers (VLANs, MTUs, AS numbers,
 * ports), prefix lengths and ports of services behind an address, masks and wildcards, loopback and multicast addresses,
 * versions, names of standards (sha-256, 802.1x, type-7), of bulletins (CVE-2024-12345, KB5034441) and of events
 * (%OSPF-5-ADJCHG), and ordinary words.
 *
 * The kernel knows the shapes; here are the words that it needs to tell them, in lower case.
 */

import { deviceRoles } from "../privacy/device-roles.ts";
import { numberedDevices, publicPrefixes } from "./device-words.ts";

interface MaskWords {
  readonly words: Iterable<string>;
  readonly flags: number;
}

/** As in `kernel/vocabulary.ts`, where they are explained. */
const flags = {
  month: 1,
  monthOnly: 2,
  interface: 4,
  slottedInterface: 8,
  spacedInterface: 16,
  role: 32,
  standard: 64,
  counted: 128,
  file: 256,
  numberedDevice: 512,
};

export const maskWords: readonly MaskWords[] = [
  {
    flags: flags.month | flags.monthOnly,
    words: list(`
      january february march april june july august september october november december
      jan feb mar apr jun jul aug sep sept oct nov dec
    `),
  },
  // Behind a number it is rather a verb: "port 5 may flap".
  { flags: flags.month, words: ["may"] },
  {
    flags: flags.interface | flags.spacedInterface,
    words: list(`
      gigabitethernet gige tengigabitethernet ten-gigabitethernet xgigabitethernet tengige twentyfivegige
      twentyfivegigabitethernet twenty-fivegige fortygigabitethernet fortygige fiftygige hundredgige
      hundredgigabitethernet twohundredgige fourhundredgige port-channel portchannel bundle-ether eth-trunk
      bridge-aggregation loopback tunnel tunnel-te tunnel-ip dialer virtual-template virtual-access mgmteth
    `),
  },
  {
    flags: flags.interface,
    words: list(`
      fastethernet ethernet eth gi gig te fa fo hu et xe twe serial vlan vlanif vlan-interface po lo tu be ae irb bvi
      reth st fxp em me ma mgmt management vme nve swp ens enp eno br bond team wlan lag cellular multilink vif
    `),
  },
  {
    flags: flags.slottedInterface,
    words: list("ge ten tw fi fe so se gr lt ms sp pos atm hundred forty e t p mg-ge mge"),
  },
  { flags: flags.role, words: deviceRoles },
  { flags: flags.numberedDevice, words: numberedDevices },
  { flags: flags.standard, words: publicPrefixes },
  {
    flags: flags.standard,
    words: list(`
      sha md aes des rsa dsa ecdsa ecdh ecp modp hmac esp ah dh ike ikev tls tlsv ssl sslv ssh sshv http https wpa eap
      ipv ospfv snmpv igmpv ripv vrrpv hsrpv netflowv icmpv dhcpv bgpv mldv pimv nfsv smbv
      ieee iso iec itu utf latin base ascii cp dot type cat layer level phase tier class option opt version ver
      rev release kb list map policy prefix g gbase base-t sfp qsfp cwdm dwdm om os covid windows
      l1 l2 l3 l4 l7 l2vpn l3vpn e1 e3 t1 t3 p2p b2b s2s n2n x86 x64 i386 amd64 arm64 h323 h264 mp3 mp4 k8s k9 oc3 oc12 stm1
    `),
  },
  {
    flags: flags.counted,
    words: list(`
      as asn vlan vlans vni vxlan vrf port ports mtu mss tcp udp pid ppid line seq rule term entry acl dscp cos qos ttl
      group area step part stage page section chapter day week month year quarter fy pre mid post sub non win since until
      number num no nr count size len time id priority metric cost weight
      cisco juniper arista huawei nokia dell hp hpe asr isr csr nexus n catalyst ws air mx ex qfx srx ptx acx ne ce ar
      dcs sr fortigate fg pa palo iosxe ios nxos junos eos
    `),
  },
  {
    flags: flags.file,
    words: list(`
      txt log cfg conf config bin img iso json jsonl yaml yml xml csv tsv py sh pl js ts html htm pdf png jpg jpeg gif svg
      doc docx xls xlsx pcap pcapng tar gz tgz zip bz2 rpm deb exe pkg spa ova qcow2 pem crt key db sql md
    `),
  },
];

/** The words that have one of these meanings. */
export function wordsFor(...meanings: readonly (keyof typeof flags)[]): ReadonlySet<string> {
  const wanted = meanings.reduce((sum, meaning) => sum | flags[meaning], 0);
  return new Set(maskWords.flatMap(({ flags, words }) => (flags & wanted ? [...words] : [])));
}

function list(words: string): string[] {
  return words.trim().split(/\s+/);
}
