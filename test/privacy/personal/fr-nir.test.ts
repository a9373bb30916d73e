import { frNir } from "../../../src/core/privacy/personal/fr-nir.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [frNir],
  [
    {
      name: "as it is written, without a word",
      text: "assurée ⟦2 55 08 14 168 025 38⟧.",
      entity: "FR_NIR",
      confidence: 0.8,
    },
    { text: "NIR : ⟦255081416802538⟧", confidence: 0.95 },
    { text: "Numéro de sécurité sociale ⟦2 55 08 14 168 025 38⟧" },
    { name: "Corsica", text: "NIR ⟦1 73 05 2A 004 123 62⟧" },
    { name: "a wrong key", text: "NIR 2 55 08 14 168 025 39" },
    { name: "no month", text: "NIR 2 55 13 14 168 025 33" },
    { name: "fifteen digits without a word", text: "IMEI 255081416802538" },
    { name: "a table", text: "1 10 20 30 100 200 30 1 2 3 4 5 6 7 8 9 10" },
  ],
);
