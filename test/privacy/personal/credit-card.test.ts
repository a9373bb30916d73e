import { creditCard } from "../../../src/core/privacy/personal/credit-card.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [creditCard],
  [
    { text: "My card ⟦4539148803436467⟧ was declined.", entity: "CREDIT_CARD", confidence: 0.95 },
    { text: "My card 4539148803436468 was declined." },
    { text: "Mastercard ⟦2221001234567896⟧", entity: "CREDIT_CARD" },
    { text: "charge my amex ⟦3714 496353 98431⟧.", confidence: 0.3 },
    { text: "lost card (⟦4539 1488 0343 6467⟧)" },
    { text: "⟦3589123456789018⟧ is the JCB card" },
    { text: "Diners card ⟦30204123456784⟧, thanks" },
    { text: "card: ⟦213112345678904⟧" },
    { text: "pay with ⟦4539-1488-0343-6467⟧", confidence: 0.6 },
    { name: "Maestro needs a word", text: "the maestro card ⟦501800000009⟧" },
    { text: "501800000009 arrived" },
    { name: "a bare number is a guess", text: "⟦4539148803436467⟧", confidence: 0.6 },
    { name: "no guess where ids are as long", text: "⟦4539148803433⟧", confidence: 0.4 },
    { name: "a test card", text: "credit card ⟦4242 4242 4242 4242⟧", confidence: 0.3 },
    { text: "5 minute input rate 4539148803436467 bits/sec" },
    { text: "Counter64: 4539148803436467" },
    { text: "session id 4539-1488-0343-6467" },
    { text: "order a1b2c3d4-4539-1488-0343-646700000000" },
    { text: "0000: 4539 1488 0343 6467 0000 0000" },
    { text: "card rate 0.4539148803436467" },
    { text: "line card 501800000009 inserted" },
    { text: "last change 20240229235959 on the host" },
    { name: "a part of a word does not count", text: "keychain ⟦4539148803436467⟧ moneybits" },
    { text: "sessionId 4539148803436467, uptime" },
  ],
);
