import { nlBsn } from "../../../src/core/privacy/personal/nl-bsn.ts";
import { testRecognizers } from "../recognizer-tester.ts";

/** 111222333 is a published test number. */
testRecognizers(
  [nlBsn],
  [
    { text: "BSN ⟦111222333⟧", entity: "NL_BSN", confidence: 0.95 },
    { text: "burgerservicenummer: ⟦1234.56.782⟧" },
    { text: 'klant_bsn="⟦123456782⟧"' },
    { name: "a wrong check digit", text: "BSN 123456789" },
    { name: "no word", text: "vlan bits 123456782" },
    { name: "part of a word", text: "absnt 123456782" },
    { name: "a count", text: "BSN lookup of 111222333 frames" },
  ],
);
