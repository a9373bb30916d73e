import { streetAddress } from "../../../src/core/privacy/personal/street-address.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [streetAddress],
  [
    { text: "Ship to ⟦1200 N Harbor View Road⟧.", entity: "STREET_ADDRESS", confidence: 0.8 },
    { text: "⟦48 Quillfeather Ave., Suite 300, Portland, OR 97201⟧" },
    { text: "at ⟦7 Larch Lane, York YO1 7HH⟧ today" },
    { text: "Er wohnt ⟦Lindenstraße 7b⟧." },
    { text: "⟦Kastanienallee 12, 10435 Berlin⟧" },
    { text: "⟦Storgatan 14⟧ och ⟦Nybyvägen 3⟧" },
    { text: "au ⟦24, rue des Lilas⟧" },
    { text: "⟦Calle del Olmo 14⟧ y ⟦Via Garibaldi 3⟧ y ⟦ul. Lipowa 3⟧" },
    { text: "⟦PSC 802 Box 74, APO AE 09499⟧" },
    { text: "⟦P.O. Box 8821⟧" },
    { text: "⟦31 Kastanienhof 3 Apt. 12⟧" },
    { name: "everybody's", text: "⟦123 Main Street⟧", confidence: 0.3 },
    { text: "1 Hard Drive, 2 Disk Drive" },
    { text: "via 10.0.0.1, Via Ethernet 1, via Gi0/1, learned Via Bgp 65001/2" },
    { text: "RD 10.0.0.1:32768 and RT 65000:1" },
    { text: "the road is long, 24 ports" },
    { text: "apt 2.0.1 and Suite B" },
    { text: "Gen 10 server" },
  ],
);
