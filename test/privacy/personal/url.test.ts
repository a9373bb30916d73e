import { url } from "../../../src/core/privacy/personal/url.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [url],
  [
    { text: "see ⟦https://ana.petrova@files.northline.io/x⟧.", entity: "URL", confidence: 0.8 },
    { text: "<⟦https://northline.io/unsubscribe?email=ana%40northline.io&x=1⟧>" },
    { text: "⟦https://portal.northline.io/?user=apetrova⟧" },
    { text: "⟦https://www.linkedin.com/in/ana-petrova-1a2b⟧" },
    { text: "https://www.cisco.com/c/en/us/support/docs/ip/x.html?dtid=1" },
    { text: "ssh://git@git.northline.io/noc" },
    { text: "https://ana:secret@northline.io/" },
    { text: "https://portal.northline.io/?user=<username>&email=you@example.com" },
    { text: "https://docs.northline.io/@scope/name" },
  ],
);
