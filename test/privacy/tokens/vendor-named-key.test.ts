import { vendorNamedKey } from "../../../src/core/privacy/tokens/vendor-named-key.ts";
import { testRecognizers } from "../recognizer-tester.ts";
import { fakeBody } from "./fake-body.ts";

const hex32 = fakeBody(32, "hex");
const hex40 = fakeBody(40, "hex");
const key40 = fakeBody(40);
const secret = fakeBody(40, "base64");
const storage = `${fakeBody(86, "base64")}==`;

testRecognizers(
  [vendorNamedKey],
  [
    {
      name: "AWS, file",
      text: `aws_secret_access_key = ⟦${secret}⟧\n`,
      entity: "AWS_SECRET_ACCESS_KEY",
    },
    {
      name: "AWS, command",
      text: `aws configure set aws_secret_access_key ⟦${secret}⟧`,
      entity: "AWS_SECRET_ACCESS_KEY",
    },
    {
      name: "AWS, JSON",
      text: `"SecretAccessKey": "⟦${secret}⟧"`,
      entity: "AWS_SECRET_ACCESS_KEY",
    },
    {
      name: "AWS, prose",
      text: `My AWS secret access key is ⟦${secret}⟧.`,
      entity: "AWS_SECRET_ACCESS_KEY",
    },
    {
      name: "Azure, connection string",
      text: `AccountName=st1;AccountKey=⟦${storage}⟧;EndpointSuffix=x`,
      entity: "AZURE_STORAGE_KEY",
    },
    {
      name: "Azure, flag",
      text: `az storage blob list --account-key '⟦${storage}⟧'`,
      entity: "AZURE_STORAGE_KEY",
    },
    {
      name: "Meraki, variable",
      text: `MERAKI_DASHBOARD_API_KEY=⟦${hex40}⟧`,
      entity: "MERAKI_API_KEY",
    },
    {
      name: "Meraki, header",
      text: `X-Cisco-Meraki-API-Key: ⟦${hex40}⟧`,
      entity: "MERAKI_API_KEY",
    },
    {
      name: "Meraki, code",
      text: `meraki.DashboardAPI(api_key='⟦${hex40}⟧')`,
      entity: "MERAKI_API_KEY",
    },
    {
      name: "Meraki, prose",
      text: `Our Meraki API key is ⟦${hex40}⟧ and it fails.`,
      entity: "MERAKI_API_KEY",
    },
    { name: "NetBox, variable", text: `NETBOX_TOKEN: ⟦${hex40}⟧`, entity: "NETBOX_TOKEN" },
    { name: "Datadog, header", text: `DD-API-KEY: ⟦${hex32}⟧`, entity: "DATADOG_KEY" },
    {
      name: "Cloudflare",
      text: `export CLOUDFLARE_API_TOKEN="⟦${key40}⟧"`,
      entity: "CLOUDFLARE_TOKEN",
    },
    { name: "Cohere", text: `COHERE_API_KEY=⟦${key40}⟧`, entity: "COHERE_KEY" },
    { name: "Twilio's auth token", text: `twilio_auth_token: ⟦${hex32}⟧`, entity: "TWILIO_KEY" },
    { name: "no key word", text: `meraki ${hex40}` },
    { name: "a commit", text: `netbox token branch, commit: ${hex40}` },
    { name: "a name", text: `meraki key id: "${hex40}"` },
    { name: "too long", text: `MERAKI_API_KEY=${hex40}a` },
    { name: "another line", text: `MERAKI_API_KEY=\n${hex40}` },
    { name: "a reference", text: "AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY }}" },
    { name: "a coherent sentence", text: `a coherent key: ${key40}` },
    {
      name: "Amazon's published example",
      text: "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    },
  ],
);
