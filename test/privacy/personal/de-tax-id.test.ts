import { deTaxId } from "../../../src/core/privacy/personal/de-tax-id.ts";
import { testRecognizers } from "../recognizer-tester.ts";

/** The numbers are examples of the Bundeszentralamt für Steuern. */
testRecognizers(
  [deTaxId],
  [
    { text: "Steuer-ID: ⟦86 095 742 719⟧", entity: "DE_TAX_ID", confidence: 0.95 },
    { text: "Meine Steueridentifikationsnummer lautet ⟦86095742719⟧." },
    { text: 'Her German tax ID is "⟦65929970489⟧"' },
    { name: "a wrong check digit", text: "Steuer-ID: 86095742718" },
    { name: "no digit more than once", text: "IdNr 12345678903" },
    { name: "no word", text: "ifInOctets 86095742719" },
  ],
);
