/**
 * Words in names of devices that tell what a device is for and not whose it is: roles, kinds, makers, numbers of a pair.
 * Collected from naming conventions that operators publish and from vendors' example configurations.
 */
const words = `
  acc access acs adc adm admin agg aggr aggregation ap aprt asa asbr asr auth b2b backbone backup bb bdr bgp bkp bl
  bng bottom bor border br branch bras brdr cam campus ce cer cisco cl client cloud clos cluster cmts con conf console
  core cpe csr csw ctrl cust customer data db dc dci dcn dev dhcp dist distribution dist dmz dns dr ds dsl dsw dut east
  edge eng er ex ext external fab fabric fex fi firewall fw gate gateway guest gw ha hca host hub hsrp iad idf ids igw
  inet int internal internet ipmi ips ipsec isp iot isr ix ixp junos jump juniper l lab lan lb ldap leaf left legacy lns
  lo log ls lsr lte mail main mdf mgmt mgt mpls mux mx nas nat net network nms node noc north ntp nx nxos oob office olt
  ont ops opt out outer p pa pair pe peer per perimeter pod poc pop pri primary printer prod proxy ptx qa qfx rack
  radius ran reflector rem remote rep right rnc room route router routers row rr rs rt rtr sat sbc sdwan sec secondary
  server site slave snmp south spare spine spoke srv srx standby stack stage staging standalone storage super sup sw
  switch switches syslog tacacs te term test tftp top tor transit trunk upe user vedge vlan vm voice voip vpc vpn vrf
  vrr vrrp vsrx vtep wae wan web west wifi wireless wlan wlc wl xr xrv zone
`;

export const deviceRoles: ReadonlySet<string> = new Set(words.trim().split(/\s+/));
