/** Which fakes stand for which kind of value. */

import { secretEntities, type EntityType } from "../../entities.ts";
import { birthDate } from "./birth-date.ts";
import { email, link } from "./addresses.ts";
import { bankCode, card, iban, routingNumber } from "./payment.ts";
import type { Fake } from "./fake.ts";
import {
  identityNumber,
  nhsNumber,
  nino,
  socialSecurityNumber,
  taxpayerNumber,
} from "./identity.ts";
import { person, place, streetAddress } from "./names.ts";
import { asNumber, hostname, ipAddress, macAddress } from "./network.ts";
import { own } from "./own.ts";
import { phone } from "./phone.ts";
import { cipher7, juniper9, secret, service, webToken } from "./secrets.ts";
import { wallet } from "./wallet.ts";

const fakes: Readonly<Record<string, Fake>> = {
  EMAIL_ADDRESS: email,
  URL: link,
  PHONE_NUMBER: phone,
  CREDIT_CARD: card,
  IBAN_CODE: iban,
  SWIFT_CODE: bankCode,
  ABA_ROUTING_NUMBER: routingNumber,
  US_SSN: socialSecurityNumber,
  US_ITIN: taxpayerNumber,
  UK_NINO: nino,
  UK_NHS: nhsNumber,
  CRYPTO: wallet,
  DATE_OF_BIRTH: birthDate,
  STREET_ADDRESS: streetAddress,
  PERSON: person,
  LOCATION: place,
  IP_ADDRESS: ipAddress,
  MAC_ADDRESS: macAddress,
  AS_NUMBER: asNumber,
  HOSTNAME: hostname,
  CISCO_TYPE7: cipher7,
  JUNIPER_9: juniper9,
  JWT: webToken,
};

/** Numbers of documents, which differ in their lengths and letters only. */
const documents: ReadonlySet<string> = new Set([
  "US_PASSPORT",
  "US_DRIVER_LICENSE",
  "UK_PASSPORT",
  "UK_DRIVING_LICENCE",
  "PASSPORT",
  "DRIVER_LICENSE",
  "DE_TAX_ID",
  "DE_ID_CARD",
  "FR_NIR",
  "ES_NIF",
  "ES_NIE",
  "IT_FISCAL_CODE",
  "NL_BSN",
  "PL_PESEL",
  "IN_AADHAAR",
  "IN_PAN",
  "BR_CPF",
  "BR_CNPJ",
  "AU_TFN",
  "AU_MEDICARE",
  "AU_ABN",
]);

/** Passwords and keys that people or devices made up; every other secret is a service's, with a shape to keep. */
const freeSecrets =
  /^(?:CISCO|ARISTA|UNIX|FORTINET|ENABLE|USER|SNMP|TACACS|RADIUS|BGP|ROUTING|NTP|IPSEC|PPP|WIFI|WIREGUARD|LDAP|CERT|SSH|PRIVATE_KEY|URL_CREDENTIAL|GENERIC_)/;

export function fakeOf(entity: EntityType): Fake {
  const special = fakes[entity];
  if (special !== undefined) return special;
  if (documents.has(entity)) return identityNumber;
  if (!(entity in secretEntities)) return own;
  return freeSecrets.test(entity) ? secret : service;
}

/** Whether a value is one of our fakes, or reserved for examples like them. */
export function isFake(entity: EntityType, value: string): boolean {
  return own.isMade(value) || fakeOf(entity).isMade(value);
}

/** Two spellings of one value are the same in this. */
export function identityOf(entity: EntityType, value: string): string {
  return fakeOf(entity).identityOf?.(value) ?? value;
}
