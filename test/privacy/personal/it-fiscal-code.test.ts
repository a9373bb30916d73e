import { itFiscalCode } from "../../../src/core/privacy/personal/it-fiscal-code.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [itFiscalCode],
  [
    { text: "⟦RSSMRA85T10A562S⟧", entity: "IT_FISCAL_CODE", confidence: 0.95 },
    { text: "codice fiscale: ⟦rssmra85t10a562s⟧." },
    { text: '{"cf":"⟦RSSMRA85T10A562S⟧"}' },
    { name: "digits become letters", text: "C.F. ⟦RSSMRA85T10A56NH⟧" },
    { name: "a wrong check letter", text: "RSSMRA85T10A562T" },
    { name: "no month", text: "RSSMRA85F10A562S" },
    { name: "part of something longer", text: "XRSSMRA85T10A562S RSSMRA85T10A562S9" },
    { name: "hexadecimal", text: "00:1a:2b:3c:4d:5e 0xdeadbeef12345a" },
  ],
);
