import { urlParameter } from "../../../src/core/privacy/tokens/url-parameter.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [urlParameter],
  [
    {
      text: "https://lab.io/dl?token=⟦k3Jd83hdKs92Lq⟧",
      entity: "GENERIC_API_KEY",
      confidence: 0.8,
    },
    { text: "https://lab.io/dl?a=1&key=⟦9f3ac01b77de4582b6e1⟧&x=1" },
    { text: "https://lab.io/dl?se=2024&amp;sig=⟦9f3ac01b77de4582b6e1%2Bab%3D⟧" },
    { text: "https://lab.io/dl?apikey=⟦Granite5521x⟧." },
    { text: "https://lab.io/?X-Amz-Signature=⟦9f3ac01b77de4582b6e19f3ac01b77de⟧" },
    ...[
      "https://lab.io/dl?key=value&token=",
      "https://lab.io/dl?page_token=k3Jd83hdKs92Lq",
      "https://lab.io/dl?sort_key=k3Jd83hdKs92Lq",
      "https://lab.io/dl?token=YOUR_TOKEN",
      "monkey=k3Jd83hdKs92Lq",
    ].map((text) => ({ text })),
  ],
);
