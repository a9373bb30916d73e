import { passport } from "../../../src/core/privacy/personal/passport.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [passport],
  [
    { text: "My passport number is ⟦XK4820917⟧.", entity: "PASSPORT", confidence: 0.8 },
    { text: "US passport ⟦548209173⟧", entity: "US_PASSPORT" },
    { text: "British passport no. ⟦548209173⟧", entity: "UK_PASSPORT" },
    { text: "passport: ⟦A54820917⟧", entity: "US_PASSPORT" },
    { text: "Reisepass Nr. ⟦C01X00T47⟧", entity: "PASSPORT" },
    { text: "passport renewed in 2021" },
    { text: "XK4820917" },
    { text: "passport authentication 123" },
  ],
);
