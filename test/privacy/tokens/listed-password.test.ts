import { listedPassword } from "../../../src/core/privacy/tokens/listed-password.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [listedPassword],
  [
    { text: '"passwords":["⟦Granite#5521⟧", "⟦lantern⟧"]', entity: "GENERIC_PASSWORD" },
    { text: "passwords = [\n  '⟦lantern⟧',\n  '⟦Granite#5521⟧',\n]" },
    { text: '"api_keys": ["⟦k3Jd83hdKs92Lq⟧"]', entity: "GENERIC_API_KEY" },
    { text: '"passwords": ["<removed>", "", "password"], "tokens": ["the", "word"]' },
    { text: '"passwords": ["Enter your password"], "passwords": []' },
  ],
);
