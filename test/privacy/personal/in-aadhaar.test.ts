import { inAadhaar } from "../../../src/core/privacy/personal/in-aadhaar.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [inAadhaar],
  [
    { text: "Aadhaar: ⟦2341 2341 2346⟧", entity: "IN_AADHAAR", confidence: 0.95 },
    { text: '{"aadhaarNumber":"⟦234123412346⟧"}' },
    { text: "aadhar card no. ⟦2341-2341-2346⟧." },
    { name: "a wrong check digit", text: "Aadhaar: 2341 2341 2345" },
    { name: "a first digit that is never given", text: "Aadhaar: 1341 2341 2349" },
    { name: "no word", text: "octets 234123412346" },
  ],
);
