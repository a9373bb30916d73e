import { ukNhs } from "../../../src/core/privacy/personal/uk-nhs.ts";
import { testRecognizers } from "../recognizer-tester.ts";

/** 943 476 5919 is the example of the NHS Data Model and Dictionary. */
testRecognizers(
  [ukNhs],
  [
    { text: "NHS number: ⟦943 476 5919⟧", entity: "UK_NHS", confidence: 0.95 },
    { text: '{"nhs_number": "⟦9434765919⟧"}' },
    { text: "patient.nhsNumber = ⟦943-476-5919⟧." },
    { text: "⟦943 476 5919⟧ (NHS)" },
    {
      name: "a list",
      text: "NHS numbers: ⟦943 476 5919⟧, ⟦401 023 2137⟧, ⟦943 476 5919⟧, ⟦401 023 2137⟧ and none",
    },
    { name: "a wrong check digit", text: "NHS number: 943 476 5918" },
    { name: "no word", text: "ticket 9434765919" },
    { name: "part of a word", text: "the inhsbit counter 9434765919" },
    { name: "a longer number", text: "NHS 94347659190" },
    { name: "a repeated digit", text: "NHS 0000000000" },
  ],
);
