import { esNie } from "../../../src/core/privacy/personal/es-nie.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [esNie],
  [
    { text: "NIE ⟦X1234567L⟧", entity: "ES_NIE", confidence: 0.95 },
    { text: "N.I.E. ⟦x-1234567-l⟧" },
    { name: "no word", text: "«⟦Y1234567X⟧»", confidence: 0.6 },
    { name: "a wrong letter", text: "NIE X1234567M" },
    { name: "part of a serial number", text: "FOX1234567L X1234567L2" },
  ],
);
