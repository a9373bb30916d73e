/** Keys and tokens, told by their prefix, of what runs networks. */

import { alphanumeric, tokenShapeRecognizer } from "../token-shapes.ts";

export const networkServiceTokens = tokenShapeRecognizer("network-service-tokens", [
  // docs.paloaltonetworks.com "Get your API key": base64 of "-AQ==" and of what the master key encrypted.
  { entity: "PANOS_API_KEY", prefixes: ["LUFRPT"], body: "[A-Za-z0-9+/]{40,400}={0,2}" },
  // tailscale.com/kb/1252/key-prefixes.
  {
    entity: "TAILSCALE_KEY",
    prefixes: ["tskey-"],
    body: `(?:auth|api|client|scim|webhook)-${alphanumeric}{8,24}-${alphanumeric}{16,48}`,
  },
  // netboxlabs.com/docs "REST API", v2 tokens (4.5): key and secret.
  { entity: "NETBOX_TOKEN", prefixes: ["nbt_"], body: `${alphanumeric}{12}\\.${alphanumeric}{40}` },
  // docs.netbird.io: personal access tokens.
  { entity: "API_KEY", prefixes: ["nbp_"], body: `${alphanumeric}{36}` },
]);
