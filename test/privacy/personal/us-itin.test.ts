import { usItin } from "../../../src/core/privacy/personal/us-itin.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [usItin],
  [
    { text: "my ITIN is ⟦912-78-4561⟧", entity: "US_ITIN", confidence: 0.8 },
    { text: "ITIN: ⟦912784561⟧" },
    { text: "file under ⟦912-78-4561⟧.", confidence: 0.6 },
    { text: "912-49-4561 and 912-93-4561" },
    { text: "912784561" },
  ],
);
