import { ukNino } from "../../../src/core/privacy/personal/uk-nino.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [ukNino],
  [
    { name: "in pairs", text: "⟦JG 10 31 29 A⟧", entity: "UK_NINO", confidence: 0.8 },
    { text: "National Insurance number ⟦JG103129A⟧", confidence: 0.95 },
    { text: "NI no: ⟦jg-10-31-29-a⟧." },
    { text: "my NINO is ⟦jg 103129 a⟧" },
    { name: "no word", text: "Smith (⟦JG103129A⟧)", confidence: 0.6 },
    { name: "small letters without a word", text: "host jg103129a" },
    { name: "letters that are never given", text: "DG103129A JO103129A GB103129A JG103129E" },
    { name: "part of something longer", text: "FJG103129A JG103129AB AB-JG103129A" },
  ],
);
