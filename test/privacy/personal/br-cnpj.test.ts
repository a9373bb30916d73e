import { brCnpj } from "../../../src/core/privacy/personal/br-cnpj.ts";
import { testRecognizers } from "../recognizer-tester.ts";

/** 12.ABC.345/01DE-35 is the example of the Receita Federal. */
testRecognizers(
  [brCnpj],
  [
    { text: "CNPJ ⟦11222333000181⟧", entity: "BR_CNPJ", confidence: 0.95 },
    { name: "as it is written, without a word", text: "(⟦11.222.333/0001-81⟧)", confidence: 0.8 },
    { name: "with letters", text: "CNPJ: ⟦12.ABC.345/01DE-35⟧" },
    { name: "with letters, without a word", text: "fornecedor ⟦12.ABC.345/01DE-35⟧" },
    { name: "a wrong check digit", text: "CNPJ 11.222.333/0001-82" },
    { name: "nothing", text: "CNPJ 00000000000000" },
    { name: "an address", text: "10.222.333/24" },
  ],
);
