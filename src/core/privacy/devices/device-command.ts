import { commandRecognizer } from "../commands/command.ts";
import { certificatePassphraseCommands } from "../commands/tables/certificate-passphrase.ts";
import { enableSecretCommands } from "../commands/tables/enable-secret.ts";
import { ipsecPskCommands } from "../commands/tables/ipsec-psk.ts";
import { ldapBindPasswordCommands } from "../commands/tables/ldap-bind-password.ts";
import { ntpKeyCommands } from "../commands/tables/ntp-key.ts";
import { pppSecretCommands } from "../commands/tables/ppp-secret.ts";
import { routingAuthenticationCommands } from "../commands/tables/routing-authentication.ts";
import { snmpCommunityCommands } from "../commands/tables/snmp-community.ts";
import { snmpV3KeyCommands } from "../commands/tables/snmp-v3-key.ts";
import { tacacsRadiusKeyCommands } from "../commands/tables/tacacs-radius-key.ts";
import { userPasswordCommands } from "../commands/tables/user-password.ts";
import { wifiPskCommands } from "../commands/tables/wifi-psk.ts";

/**
 * Secrets that the words of a command tell. Many commands begin with the same word (`password`, `key`, `secret`), so that
 * all of them are asked together and what stands around is looked at once.
 */
export const deviceCommand = commandRecognizer("device-command", [
  ...ntpKeyCommands,
  ...ipsecPskCommands,
  ...pppSecretCommands,
  ...ldapBindPasswordCommands,
  ...certificatePassphraseCommands,
  ...wifiPskCommands,
  ...enableSecretCommands,
  ...snmpCommunityCommands,
  ...snmpV3KeyCommands,
  ...tacacsRadiusKeyCommands,
  ...routingAuthenticationCommands,
  ...userPasswordCommands,
]);
