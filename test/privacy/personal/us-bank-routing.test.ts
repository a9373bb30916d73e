import { usBankRouting } from "../../../src/core/privacy/personal/us-bank-routing.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [usBankRouting],
  [
    { text: "Routing number: ⟦111000025⟧", entity: "ABA_ROUTING_NUMBER", confidence: 0.8 },
    { text: "ABA routing number ⟦111000025⟧." },
    { text: '"routing_number": "⟦111000025⟧"' },
    { text: "routing number 111000026" },
    { text: "routing table 111000025" },
    { text: "routing protocol 111000025" },
  ],
);
