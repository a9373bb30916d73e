import { esNif } from "../../../src/core/privacy/personal/es-nif.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [esNif],
  [
    { text: "DNI: ⟦12345678Z⟧", entity: "ES_NIF", confidence: 0.95 },
    { text: "NIF ⟦12.345.678-Z⟧" },
    { text: "dni ⟦12345678-z⟧" },
    { name: "no word", text: "Ana Ruiz, ⟦12345678Z⟧.", confidence: 0.6 },
    { name: "a wrong letter", text: "DNI 12345678A" },
    { name: "a longer number", text: "112345678Z" },
    { name: "a serial number", text: "12345678ZT4" },
    { name: "small letters without a word", text: "0x12345678f 12345678z" },
  ],
);
