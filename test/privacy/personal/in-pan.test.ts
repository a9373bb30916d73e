import { inPan } from "../../../src/core/privacy/personal/in-pan.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [inPan],
  [
    { text: "PAN: ⟦AFZPK7190K⟧", entity: "IN_PAN", confidence: 0.8 },
    { text: "permanent account number ⟦afzpk7190k⟧." },
    { name: "a holder that does not exist", text: "PAN: AFZXK7190K" },
    { name: "an operating system", text: "PAN-OS 10.2.3 on PA-3220" },
    { name: "no word", text: "part AFZPK7190K" },
  ],
);
