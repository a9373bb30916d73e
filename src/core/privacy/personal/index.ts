/** The registry of recognizers of persons' data. */

import type { Recognizer } from "../recognizer.ts";
import { auAbn } from "./au-abn.ts";
import { auMedicare } from "./au-medicare.ts";
import { auTfn } from "./au-tfn.ts";
import { brCnpj } from "./br-cnpj.ts";
import { brCpf } from "./br-cpf.ts";
import { creditCard } from "./credit-card.ts";
import { cryptoWallet } from "./crypto-wallet.ts";
import { dateOfBirth } from "./date-of-birth.ts";
import { deIdCard } from "./de-id-card.ts";
import { deTaxId } from "./de-tax-id.ts";
import { driverLicense } from "./driver-license.ts";
import { emailAddress } from "./email-address.ts";
import { esNie } from "./es-nie.ts";
import { esNif } from "./es-nif.ts";
import { frNir } from "./fr-nir.ts";
import { iban } from "./iban.ts";
import { inAadhaar } from "./in-aadhaar.ts";
import { inPan } from "./in-pan.ts";
import { itFiscalCode } from "./it-fiscal-code.ts";
import { nlBsn } from "./nl-bsn.ts";
import { passport } from "./passport.ts";
import { phoneNumber } from "./phone-number.ts";
import { plPesel } from "./pl-pesel.ts";
import { streetAddress } from "./street-address.ts";
import { swiftCode } from "./swift-code.ts";
import { ukNhs } from "./uk-nhs.ts";
import { ukNino } from "./uk-nino.ts";
import { url } from "./url.ts";
import { usBankRouting } from "./us-bank-routing.ts";
import { usItin } from "./us-itin.ts";
import { usSsn } from "./us-ssn.ts";

export const personalRecognizers: readonly Recognizer[] = [
  auAbn,
  auMedicare,
  auTfn,
  brCnpj,
  brCpf,
  creditCard,
  cryptoWallet,
  dateOfBirth,
  deIdCard,
  deTaxId,
  driverLicense,
  emailAddress,
  esNie,
  esNif,
  frNir,
  iban,
  inAadhaar,
  inPan,
  itFiscalCode,
  nlBsn,
  passport,
  phoneNumber,
  plPesel,
  streetAddress,
  swiftCode,
  ukNhs,
  ukNino,
  url,
  usBankRouting,
  usItin,
  usSsn,
];
