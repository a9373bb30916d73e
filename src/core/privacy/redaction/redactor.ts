/** What private values are replaced by: the same value by the same text, wherever it stands. */

import type { Recognized } from "../../model.ts";
import { secretEntities, type EntityType } from "../entities.ts";
import { createPseudonymizer, type Pseudonymizer } from "../pseudonyms/pseudonymizer.ts";
import { FakeMaker } from "./fakes/fake-maker.ts";
import { isFake } from "./fakes/fake-kinds.ts";
import { maskOf } from "./mask.ts";

/**
 * mask: the kind, `<EMAIL_ADDRESS>`. replace: a fake of the same kind. pseudonymize: network identifiers keep their
 * relations, everything else becomes a fake; both the same in all files and runs.
 */
export const redactionModes = ["mask", "replace", "pseudonymize"] as const;
export type RedactionMode = (typeof redactionModes)[number];

export interface RedactorOptions {
  readonly mode: RedactionMode;
  /** "pseudonymize": the project's secret. "replace": random bytes of this run. "mask" needs none. */
  readonly key?: Uint8Array | undefined;
  /** For classes that the policy wants pseudonymized, whatever the mode. Without it they follow the mode. */
  readonly projectKey?: Uint8Array | undefined;
  /** Of pseudonyms of MAC addresses. */
  readonly keepVendorPrefix?: boolean | undefined;
  /** Of classes of network identifiers, as in the settings. */
  readonly policy?: Readonly<Record<string, string>> | undefined;
}

export interface ReplacementContext {
  /** Of the network that an IP address stands for, where the text behind it has one. */
  readonly prefixLength?: number | undefined;
  /** The text before it says so, which digits alone do not tell. */
  readonly isHexadecimal?: boolean | undefined;
}

export interface Redactor {
  /**
   * What to write in place of a value: characters that need no escape in JSON, however deep it is nested. Line breaks
   * are there only as in the value. A value that is a fake already comes back as it is.
   */
  replacement(recognized: Recognized, value: string, context?: ReplacementContext): string;
}

/** Throws a `RangeError` where the mode needs a key and there is none. */
export function createRedactor(options: RedactorOptions): Redactor {
  const { mode, key = noKey, keepVendorPrefix = false, policy = {} } = options;
  if (mode !== "mask" && key.length === 0) throw new RangeError(`To ${mode} takes a key.`);
  const projectKey = mode === "pseudonymize" ? key : (options.projectKey ?? noKey);
  const pseudonyms =
    projectKey.length === 0 ? undefined : createPseudonymizer(projectKey, { keepVendorPrefix });
  // Fakes of a project may meet in one file or another: none can make room for what it has not seen.
  const fakes = new FakeMaker(key, { keepsApart: mode === "replace" });
  return {
    replacement({ entity, networkClass }, value, { prefixLength, isHexadecimal = false } = {}) {
      const wanted = (networkClass && policy[networkClass]) ?? "";
      if (wanted === "mask") return maskOf(entity);
      if (networkClass !== undefined && (wanted === "pseudonymize" || mode === "pseudonymize")) {
        const pseudonym = pseudonyms && pseudonymOf(pseudonyms, { entity, prefixLength }, value);
        if (pseudonym !== undefined) return pseudonym;
      }
      if (mode === "mask") return maskOf(entity);
      if (isFake(entity, value)) return value;
      if (!isHexadecimal || !(entity in secretEntities) || !hexDigits.test(value)) {
        return fakes.make(entity, value);
      }
      return fakes.make(entity, hexPrefix + value).replace(hexPrefix, "");
    },
  };
}

/** With it, digits are nothing else to any of the fakes. */
const hexPrefix = "0x";
const hexDigits = /^[\da-f]+$/i;

const noKey = new Uint8Array();

function pseudonymOf(
  pseudonyms: Pseudonymizer,
  { entity, prefixLength }: ReplacementContext & { readonly entity: EntityType },
  value: string,
): string | undefined {
  switch (entity) {
    case "IP_ADDRESS":
      return ipPseudonym(pseudonyms, value, prefixLength);
    case "MAC_ADDRESS":
      return pseudonyms.mac(value);
    case "AS_NUMBER":
      return pseudonyms.asNumber(value);
    case "HOSTNAME":
      return pseudonyms.hostname(value);
    default:
      return undefined;
  }
}

/** The length behind the address is no part of the value, but says what a network is. */
function ipPseudonym(
  pseudonyms: Pseudonymizer,
  value: string,
  prefixLength: number | undefined,
): string | undefined {
  if (prefixLength === undefined || value.includes("/")) return pseudonyms.ip(value);
  const suffix = `/${prefixLength}`;
  return pseudonyms.ip(value + suffix)?.slice(0, -suffix.length);
}
