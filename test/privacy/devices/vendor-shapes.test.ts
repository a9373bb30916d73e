import { fortinetEnc } from "../../../src/core/privacy/devices/fortinet-enc.ts";
import { sshKey } from "../../../src/core/privacy/devices/ssh-key.ts";
import { transferPassword } from "../../../src/core/privacy/devices/transfer-password.ts";
import { vendorCiphertext } from "../../../src/core/privacy/devices/vendor-ciphertext.ts";
import { wireguardKey } from "../../../src/core/privacy/devices/wireguard-key.ts";
import { testRecognizers } from "../recognizer-tester.ts";

const base64 = "FAKE+fake/0".repeat(6);

testRecognizers(
  [vendorCiphertext],
  [
    { text: 'x ⟦%^%#fake"[|fake0000%^%#⟧', entity: "USER_PASSWORD" },
    { text: "key cipher ⟦$c$3$FAKEfakeFAKEfake0000⟧" },
    { text: "password ⟦$M$xx$FAKEfakeFAKEfake==⟧;" },
    { text: `key ⟦-AQ==${base64.slice(0, 27)}=${base64.slice(0, 22)}==⟧` },
    { text: "$c$3$", name: "a prefix alone" },
    { text: "%^%#", name: "a mark alone" },
  ],
);

testRecognizers(
  [fortinetEnc],
  [
    { text: `set psksecret ENC ⟦${base64}==⟧`, entity: "FORTINET_ENC" },
    { text: `set password ENC "⟦${base64}⟧"` },
    { text: `{"config": "set password ENC ⟦${base64}⟧"}` },
    { text: "set password ENC <removed>" },
    { text: "ENC is how FortiOS marks encrypted values" },
    { text: "esp-aes enc abcdefghijklmnopqrstuvwxyz", name: "not in capitals" },
  ],
);

const key = `${base64.slice(0, 42)}k=`;

testRecognizers(
  [wireguardKey],
  [
    {
      text: `[Interface]\nPrivateKey = ⟦${key}⟧\n[Peer]\nPublicKey = ${key}`,
      entity: "WIREGUARD_KEY",
    },
    { text: `set interfaces wireguard wg01 private-key '⟦${key}⟧'` },
    { text: `PresharedKey=⟦${key}⟧` },
    { text: `private-key=${key.slice(1)}`, name: "a letter short" },
    { text: `public-key="${key}"` },
  ],
);

testRecognizers(
  [transferPassword],
  [
    { text: "copy running-config ftp://ops:⟦fakePw77⟧@192.0.2.1/r1", entity: "URL_CREDENTIAL" },
    { text: 'archive-sites "scp://ops:⟦fakePw77⟧@192.0.2.1/cfg"' },
    { text: "curl -k -u ops:⟦fakePw77⟧ https://192.0.2.1/restconf" },
    { text: 'curl --user "ops:⟦fakePw77⟧" https://192.0.2.1/' },
    { text: "curl -u $NET_USER:$NET_PASS https://192.0.2.1/" },
    { text: "curl -u ops https://192.0.2.1/" },
    { text: "http://192.0.2.1:8080/path@2" },
    { text: "ftp://ops:<password>@192.0.2.1/" },
    { text: "scp://ops@192.0.2.1/flash" },
  ],
);

const block = (kind: string): string =>
  `-----BEGIN ${kind}PRIVATE KEY-----\n${base64}\n${base64}\n-----END ${kind}PRIVATE KEY-----`;

testRecognizers(
  [sshKey],
  [
    { text: `r1# show file id\n⟦${block("OPENSSH ")}⟧\nr1#`, entity: "SSH_KEY" },
    { text: `crypto key import rsa K\n⟦${block("RSA ")}⟧` },
    { name: "with nothing of a device around", text: `tls:\n${block("")}` },
    { name: "too short for a key", text: "r1#\n-----BEGIN RSA PRIVATE KEY-----\nFAKE\n" },
  ],
);
