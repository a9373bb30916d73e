/**
 * Where PAN-OS writes what, by type of log (PAN-OS 11.1 administrator's guide, "Syslog Field Descriptions", 2026).
 * Columns count from 0; those of all types are the receive time (1), the serial number (2), the type (3), the subtype (4) and
 * the time of the event (6).
 */

export interface PanOsType {
  /** Of the name of the device. */
  readonly device: number;
  readonly severity?: number;
  /** Names for columns that tell most. */
  readonly names: readonly (readonly [name: string, column: number])[];
}

function named(names: Readonly<Record<string, number>>): PanOsType["names"] {
  return Object.entries(names);
}

const session = {
  source: 7,
  destination: 8,
  rule: 11,
  source_user: 12,
  destination_user: 13,
  application: 14,
  source_zone: 16,
  destination_zone: 17,
  inbound_interface: 18,
  outbound_interface: 19,
  session_id: 22,
  source_port: 24,
  destination_port: 25,
  protocol: 29,
  action: 30,
};
const tunnel: PanOsType = { device: 41, names: named(session) };

const types: ReadonlyMap<string, PanOsType> = new Map(
  Object.entries({
    TRAFFIC: {
      device: 52,
      names: named({ ...session, bytes: 31, packets: 34, category: 37, session_end_reason: 46 }),
    },
    THREAT: {
      device: 59,
      severity: 34,
      names: named({
        ...session,
        url: 31,
        threat_id: 32,
        category: 33,
        severity: 34,
        direction: 35,
      }),
    },
    SYSTEM: {
      device: 22,
      severity: 13,
      names: named({ event_id: 8, object: 9, module: 12, severity: 13, description: 14 }),
    },
    CONFIG: {
      device: 21,
      names: named({ client_address: 7, command: 9, admin: 10, client: 11, result: 12, path: 13 }),
    },
    GLOBALPROTECT: {
      device: 47,
      names: named({
        event_id: 8,
        stage: 9,
        user: 12,
        machine: 14,
        error: 26,
        description: 27,
        status: 28,
      }),
    },
    USERID: { device: 25, names: named({ address: 8, user: 9, source_name: 10, event_id: 11 }) },
    HIPMATCH: {
      device: 24,
      names: named({ user: 7, machine: 9, os: 10, address: 11, profile: 12 }),
    },
    AUTHENTICATION: {
      device: 29,
      names: named({ address: 8, user: 9, object: 11, policy: 12, description: 18, event: 20 }),
    },
    CORRELATION: {
      device: 17,
      severity: 11,
      names: named({ source: 7, user: 8, category: 10, severity: 11 }),
    },
    IPTAG: { device: 23, names: named({ address: 8, tag: 9, event_id: 10 }) },
    START: tunnel,
    END: tunnel,
    TUNNEL: tunnel,
  }),
);

/** Of a configuration log that has columns for what was before and after. */
const configWithDetails: PanOsType = {
  device: 23,
  names: named({
    client_address: 7,
    command: 9,
    admin: 10,
    client: 11,
    result: 12,
    path: 13,
    before: 14,
    after: 15,
  }),
};

/** `undefined` for types whose columns are not known. */
export function panOsType(columns: readonly string[]): PanOsType | undefined {
  const type = (columns[3] ?? "").replace(/[-_ ]/g, "").toUpperCase();
  // Behind the path stand the sequence number and the flags, if nothing else does.
  if (type === "CONFIG" && !(columns[15] ?? "").startsWith("0x")) return configWithDetails;
  return types.get(type);
}
