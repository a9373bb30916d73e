import { plPesel } from "../../../src/core/privacy/personal/pl-pesel.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [plPesel],
  [
    { text: "PESEL: ⟦44051401359⟧", entity: "PL_PESEL", confidence: 0.95 },
    { text: "(pesel ⟦44051401359⟧)" },
    { name: "a wrong check digit", text: "PESEL: 44051401358" },
    { name: "no month", text: "PESEL: 44131401354" },
    { name: "no word", text: "44051401359" },
  ],
);
