import type { Recognizer } from "../recognizer.ts";

interface Shape {
  readonly prefix: string;
  readonly shape: RegExp;
}

/** What devices write for a secret, whatever it is for; that, the words of its command tell to others. */
const shapes: readonly Shape[] = [
  // Huawei VRP: any characters between two marks.
  ...["%^%#", "%@%@", "%$%$", "%#%#", "%+%#", "@%@%"].map((prefix) => ({
    prefix,
    shape: new RegExp(`(${prefix.replaceAll(/[$^+]/g, String.raw`\$&`)})[!-~]{8,256}?\\1`, "y"),
  })),
  // Comware 7: reversible and hashed.
  { prefix: "$c$3$", shape: /\$c\$3\$[+/=\dA-Za-z]{12,256}/y },
  { prefix: "$h$6$", shape: /\$h\$6\$[+/=\dA-Za-z]{8,64}\$[+/=\dA-Za-z]{20,128}/y },
  { prefix: "$h$3$", shape: /\$h\$3\$[+/=\dA-Za-z]{8,64}\$[+/=\dA-Za-z]{20,128}/y },
  // F5 BIG-IP, encrypted with the master key.
  { prefix: "$m$", shape: /\$M\$[\dA-Za-z]{2}\$[+/=\dA-Za-z]{8,512}/y },
  // ASA, PBKDF2 since 9.7.
  { prefix: "$sha512$", shape: /\$sha512\$\d{1,8}\$[+/=\dA-Za-z]{8,64}\$[+/=\dA-Za-z]{8,128}/y },
  // PAN-OS: version, SHA-1 of the plain text, AES ciphertext.
  { prefix: "-aq==", shape: /-AQ==[+/\dA-Za-z]{27}=[+/=\dA-Za-z]{16,400}/y },
];

/** Ciphertext in shapes that vendors use for secrets alone. */
export const vendorCiphertext: Recognizer = {
  id: "vendor-ciphertext",
  entities: ["USER_PASSWORD"],
  triggers: shapes.map(({ prefix }) => ({ literal: prefix })),
  find(text, { start, end }, report) {
    const found = shapes.find(({ prefix }) => prefix === text.slice(start, end).toLowerCase());
    if (found === undefined) return;
    found.shape.lastIndex = start;
    const secret = found.shape.exec(text)?.[0];
    if (secret === undefined) return;
    // Less sure than who knows the purpose, of which there may be none on the line.
    report({ start, end: start + secret.length, entity: "USER_PASSWORD", confidence: 0.7 });
  },
};
