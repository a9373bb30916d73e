import { brCpf } from "../../../src/core/privacy/personal/br-cpf.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [brCpf],
  [
    { text: "CPF: ⟦52998224725⟧", entity: "BR_CPF", confidence: 0.95 },
    { text: "CPF. ⟦529.982.247-25⟧", entity: "BR_CPF", confidence: 0.95 },
    { name: "as it is written, without a word", text: "João, ⟦529.982.247-25⟧.", confidence: 0.8 },
    { text: "⟦529.982.247-25⟧" },
    { name: "a wrong check digit", text: "CPF 529.982.247-26" },
    { name: "a repeated digit", text: "CPF 111.111.111-11" },
    { name: "eleven digits without a word", text: "packets 52998224725" },
    { name: "an address range", text: "192.168.100.10-20" },
  ],
);
