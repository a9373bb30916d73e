import { auMedicare } from "../../../src/core/privacy/personal/au-medicare.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [auMedicare],
  [
    { text: "Medicare number ⟦2123 45670 1⟧", entity: "AU_MEDICARE", confidence: 0.8 },
    { text: "medicare: ⟦2123456701/1⟧" },
    { name: "a wrong check digit", text: "Medicare 2123 45680 1" },
    { name: "a first digit that is never given", text: "Medicare 7123 45670 1" },
    { name: "no word", text: "2123456701" },
  ],
);
