import { usSsn } from "../../../src/core/privacy/personal/us-ssn.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [usSsn],
  [
    { text: "Here is my SSN: ⟦412-68-9053⟧.", entity: "US_SSN", confidence: 0.95 },
    { text: "employee 7, ⟦412-68-9053⟧, Ohio", confidence: 0.8 },
    { text: "social security number ⟦412 68 9053⟧" },
    { text: "ssn=⟦412689053⟧" },
    { text: '"ssn": "⟦412-68-9053⟧"' },
    { text: "412 68 9053" },
    { text: "412689053" },
    { text: "SSN 000-68-9053, 666-68-9053, 912-68-9053, 412-00-9053, 412-68-0000" },
    { name: "published", text: "ssn ⟦078-05-1120⟧", confidence: 0.3 },
    { text: "part number 412-68-9053" },
    { text: "PID: 412-68-9053-01" },
    { text: "range 12-412-68-9053" },
    { text: "ports 412-68-9053" },
  ],
);
