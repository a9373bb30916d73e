import { iban } from "../../../src/core/privacy/personal/iban.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [iban],
  [
    { text: "My IBAN is ⟦GB70QXZV60161398765432⟧.", entity: "IBAN_CODE", confidence: 0.98 },
    { text: "transfer to ⟦de44 5001 0517 5407 3249 31⟧ please" },
    { text: "(⟦NO9386011117947⟧)", confidence: 0.3 },
    { text: "⟦NL80QXZV0417164300⟧ und weiter" },
    { text: "NL80 QXZV 0417 1643 01" },
    { text: "GB71QXZV60161398765432" },
    { text: "serial GB70QXZV601613987654321" },
    { name: "not in the groups of an IBAN", text: "DE44 50 01 0517 5407 3249 31" },
    { text: "host.de44500105175407324931" },
  ],
);
