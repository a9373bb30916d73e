import { assignedToken } from "../../../src/core/privacy/tokens/assigned-token.ts";
import { testRecognizers } from "../recognizer-tester.ts";
import { fakeBody } from "./fake-body.ts";

const key = fakeBody(32);
const hex = fakeBody(32, "hex");
const entity = "GENERIC_API_KEY";

testRecognizers(
  [assignedToken],
  [
    { name: "environment", text: `API_KEY=⟦${key}⟧\n`, entity, confidence: 0.6 },
    { name: "property", text: `secret_key=⟦${key}⟧`, entity },
    { name: "YAML", text: `api_key: ⟦${hex}⟧\n`, entity },
    { name: "JSON", text: `{"apiKey": "⟦${hex}⟧"}`, entity },
    { name: "header", text: `headers = {"X-API-Key": "⟦${key}⟧"}`, entity },
    { name: "header of curl", text: `curl -H "X-Auth-Token: ⟦${key}⟧" https://192.0.2.1/`, entity },
    { name: "client secret", text: `client_secret: "⟦${hex}⟧"`, entity },
    { name: "prose", text: `The API key is ⟦${key}⟧.`, entity },
    { name: "flag", text: `tool --token ⟦${key}⟧`, entity },
    { name: "query", text: `https://192.0.2.1/?access_token=⟦${key}⟧&page=2`, entity },
    {
      name: "shared secret of people",
      text: "radius_secret = ⟦Copper4471⟧",
      entity: "GENERIC_PASSWORD",
    },
    ...[
      'api_key = "YOUR_API_KEY"',
      "api_key=None",
      'api_key=os.getenv("MERAKI_DASHBOARD_API_KEY")',
      "api_key = config.api_key",
      "token: {{ vault_netbox_token }}",
      "token: ${{ secrets.NETBOX_TOKEN }}",
      'token: "REPLACE_ME"',
      "token=0000000000000000000000000000000000000000",
      "token: 6f1c2b7e-8d4a-4c3b-9e2f-1a2b3c4d5e6f",
      "max_tokens: 4096, total_tokens=8192",
      "token_limit=44419",
      "eos_token: <|im_end|>",
      `next_page_token: ${key}`,
      `public_access_key: ${key}`,
      `api_key_id: ${key}`,
      `secret_name: ${key}`,
      "secretName: tls-netbox-2024",
      "credential: OAuth2TokenCredential",
      '"token_type":"Bearer","expires_in":3600',
      "notes = Maven - io.jsonwebtoken:jjwt-jackson-0.11.2",
      "The API key must be rotated every 90 days.",
      "RRtoken:0x00051C5A, Sync:UNKNOWN",
      "secret 9 is a type of hash",
      "token: sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    ].map((text) => ({ text })),
  ],
);
