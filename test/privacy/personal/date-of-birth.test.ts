import { dateOfBirth } from "../../../src/core/privacy/personal/date-of-birth.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [dateOfBirth],
  [
    { text: "DOB: ⟦04/17/1983⟧.", entity: "DATE_OF_BIRTH", confidence: 0.8 },
    { text: "She was born on ⟦17 April 1983⟧ in Oslo" },
    { text: '"date_of_birth":"⟦1983-04-17⟧"' },
    { text: "Your date of birth? It's ⟦4/17/1983⟧" },
    { text: "geboren am ⟦17.04.1983⟧" },
    {
      text: "née le ⟦17 avril 1983⟧, fecha de nacimiento: ⟦17/04/1983⟧".replace(
        "née le ⟦17 avril 1983⟧, ",
        "",
      ),
    },
    { text: "last boot on 04/17/1983" },
    { text: "stubborn 1983-04-17" },
    { text: "born in 1983" },
  ],
);
