import { cryptoWallet } from "../../../src/core/privacy/personal/crypto-wallet.ts";
import { testRecognizers } from "../recognizer-tester.ts";

/** Addresses from BIP 173, BIP 350, EIP-55 and of public contracts. */
testRecognizers(
  [cryptoWallet],
  [
    { text: "Send to ⟦1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2⟧.", entity: "CRYPTO", confidence: 0.98 },
    { name: "pay to script hash", text: '"⟦3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy⟧"' },
    { name: "bech32", text: "(⟦bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4⟧)" },
    { name: "bech32 in capitals", text: "⟦BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4⟧" },
    { name: "bech32m", text: "⟦bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr⟧" },
    { name: "Ethereum", text: "to=⟦0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed⟧," },
    {
      name: "Ethereum in one case after a word",
      text: "ETH wallet: ⟦0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed⟧",
      confidence: 0.8,
    },
    { name: "Ethereum in one case", text: "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed" },
    { name: "Ethereum in wrong case", text: "eth 0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed" },
    { name: "Litecoin", text: "⟦LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1⟧" },
    { name: "Dogecoin", text: "⟦DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L⟧" },
    { name: "Tron", text: "USDT on ⟦TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t⟧" },
    { name: "XRP", text: "⟦rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh⟧" },
    {
      name: "Solana",
      text: "Solana: ⟦So11111111111111111111111111111111111111112⟧",
      confidence: 0.8,
    },
    { name: "a wrong character", text: "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3" },
    { name: "a wrong character in bech32", text: "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5" },
    { name: "hexadecimal", text: "0x00000001 1f2e3d4c5b6a79881f2e3d4c5b6a7988 3com" },
  ],
);
