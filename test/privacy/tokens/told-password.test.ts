import { toldPassword } from "../../../src/core/privacy/tokens/told-password.ts";
import { testRecognizers } from "../recognizer-tester.ts";

testRecognizers(
  [toldPassword],
  [
    { text: "The password of the lab is ⟦Winter2024!⟧", entity: "GENERIC_PASSWORD" },
    { text: 'the password is "⟦Welcome2Fake⟧".' },
    { text: "Das Passwort lautet ⟦Sommer2024!⟧" },
    { text: "Das Kennwort für den Router ist ⟦Sommer2024!⟧." },
    { text: "La contraseña del router es ⟦Verano2024!⟧, gracias" },
    { text: "la clave es ⟦Verano2024!⟧" },
    { text: "le mot de passe est « ⟦Hiver2024!⟧ »" },
    { text: "Mot de passe : ⟦Hiver2024!⟧" },
    { text: "Login is admin / ⟦P@ssw0rd99⟧" },
    { text: "credentials: ops / ⟦Granite#5521⟧" },
    { text: 'The PSK for the guest WiFi is "⟦Welcome2Fake⟧"', entity: "WIFI_PSK" },
    { text: "the pre-shared key is ⟦Welcome2Fake⟧", entity: "IPSEC_PSK" },
    ...[
      "The password is stored in vault2.",
      "the password is SHA256-hashed, type7",
      "Das Passwort ist mindestens 8 Zeichen lang.",
      "la clave es larga",
      "Last login: 2024-01-01T09:15:32Z",
      "login: ops / 192.0.2.1",
      "the password is os.environ[X1]",
      "the password is <removed>, ${PASS1}",
    ].map((text) => ({ text })),
  ],
);
