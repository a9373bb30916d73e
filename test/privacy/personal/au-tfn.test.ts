import { auTfn } from "../../../src/core/privacy/personal/au-tfn.ts";
import { testRecognizers } from "../recognizer-tester.ts";

/** 123 456 782 and 37118629 are published test numbers. */
testRecognizers(
  [auTfn],
  [
    { text: "TFN ⟦123 456 782⟧", entity: "AU_TFN", confidence: 0.95 },
    { text: "tax file number is ⟦123456782⟧." },
    { name: "eight digits", text: "TFN: ⟦37118629⟧" },
    { name: "a wrong check digit", text: "TFN 123 456 783" },
    { name: "no word", text: "123 456 782" },
  ],
);
