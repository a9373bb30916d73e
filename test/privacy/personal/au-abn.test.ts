import { auAbn } from "../../../src/core/privacy/personal/au-abn.ts";
import { testRecognizers } from "../recognizer-tester.ts";

/** The number is the example of the Australian Business Register. */
testRecognizers(
  [auAbn],
  [
    { text: "ABN ⟦51 824 753 556⟧", entity: "AU_ABN", confidence: 0.95 },
    { text: "abn:⟦51824753556⟧;" },
    { name: "a wrong number", text: "ABN 51 824 753 557" },
    { name: "part of a word", text: "abnormal 51824753556" },
  ],
);
