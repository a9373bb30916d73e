/** Words of names that tell devices from what is not one, in lower case; for the masks and for families of records. */

/**
 * Kinds of devices with a number directly behind: sw01, R1, core1. Fewer than the roles within longer names, as many of
 * those have other numbers: p1 is a priority, wifi6 a standard, rack12 a place, db9 a connector.
 */
export const numberedDevices: ReadonlySet<string> = words(`
  r rt rr rtr router sw asw csw dsw switch fw firewall ap core acc access agg dist distribution edge border bdr leaf
  spine tor pe ce upe cpe bng bras asbr lsr lns dut gw gateway host hub spoke node srv server proxy lb adc ldap radius
  mail web nas nms jump wlc sbc olt ont vtep vedge vm client printer cam branch backbone
`);

/** Beginnings of ids that makers and others publish for all: of advisories, field notices, articles, bugs. */
export const publicPrefixes: ReadonlySet<string> = words(`
  cve cwe rfc bcp jsa jsb tsb pr kb fn psirt vmsa ms cisco-sa huawei-sa pan-sa fg-ir
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
