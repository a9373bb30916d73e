/** The registry of recognizers of secrets in device configurations. */

import type { Recognizer } from "../recognizer.ts";
import { deviceCommand } from "./device-command.ts";
import { fortinetEnc } from "./fortinet-enc.ts";
import { passwordHash } from "./password-hash.ts";
import { sshKey } from "./ssh-key.ts";
import { transferPassword } from "./transfer-password.ts";
import { vendorCiphertext } from "./vendor-ciphertext.ts";
import { wireguardKey } from "./wireguard-key.ts";

export const deviceRecognizers: readonly Recognizer[] = [
  passwordHash,
  vendorCiphertext,
  fortinetEnc,
  wireguardKey,
  sshKey,
  transferPassword,
  deviceCommand,
];
