import { deIdCard } from "../../../src/core/privacy/personal/de-id-card.ts";
import { testRecognizers } from "../recognizer-tester.ts";

/** The number is that of the specimen card. */
testRecognizers(
  [deIdCard],
  [
    { text: "Personalausweis ⟦L01X00T471⟧", entity: "DE_ID_CARD", confidence: 0.8 },
    { text: "Ausweisnummer: ⟦L01X00T47⟧" },
    { text: "identity card number ⟦l01x00t471⟧, valid until 2031" },
    { name: "a wrong check digit", text: "Personalausweis L01X00T472" },
    { name: "a word", text: "Ausweis PLKJHGFDT" },
    { name: "no word around", text: "serial L01X00T471" },
    { name: "vowels", text: "Personalausweis LA1X00T471" },
  ],
);
