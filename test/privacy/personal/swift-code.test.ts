import { swiftCode } from "../../../src/core/privacy/personal/swift-code.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [swiftCode],
  [
    { text: "SWIFT code: ⟦QXZVDEFF⟧.", entity: "SWIFT_CODE", confidence: 0.8 },
    { text: "SWIFT/BIC ⟦QXZVGB2LXXX⟧" },
    { text: '"bic": "⟦QXZVNL2A⟧"' },
    { text: "Swift LANGUAGE" },
    { text: "swift code: QXZV1EFF" },
    { text: "BIC DATABASE" },
  ],
);
