/** What privacy rules look for: the kinds, the rule each belongs to, and what a person reads. */

/** Names of persons' data are Presidio's where it has one. */
export const personalEntities = {
  EMAIL_ADDRESS: "E-mail address",
  PHONE_NUMBER: "Phone number",
  CREDIT_CARD: "Payment card number",
  IBAN_CODE: "Bank account number (IBAN)",
  SWIFT_CODE: "Bank code (SWIFT/BIC)",
  ABA_ROUTING_NUMBER: "US bank routing number",
  US_SSN: "US social security number",
  US_ITIN: "US taxpayer number",
  US_PASSPORT: "US passport number",
  US_DRIVER_LICENSE: "US driver's licence number",
  UK_NINO: "UK national insurance number",
  UK_NHS: "UK NHS number",
  UK_PASSPORT: "UK passport number",
  UK_DRIVING_LICENCE: "UK driving licence number",
  PASSPORT: "Passport number",
  DRIVER_LICENSE: "Driver's licence number",
  DE_TAX_ID: "German tax number",
  DE_ID_CARD: "German identity card number",
  FR_NIR: "French social security number",
  ES_NIF: "Spanish tax number",
  ES_NIE: "Spanish foreigner's number",
  IT_FISCAL_CODE: "Italian tax code",
  NL_BSN: "Dutch citizen service number",
  PL_PESEL: "Polish PESEL number",
  IN_AADHAAR: "Indian Aadhaar number",
  IN_PAN: "Indian PAN",
  BR_CPF: "Brazilian CPF",
  BR_CNPJ: "Brazilian CNPJ",
  AU_TFN: "Australian tax file number",
  AU_MEDICARE: "Australian Medicare number",
  AU_ABN: "Australian business number",
  CRYPTO: "Crypto wallet address",
  DATE_OF_BIRTH: "Date of birth",
  STREET_ADDRESS: "Street address",
  URL: "Personal link",
  PERSON: "Name of a person",
  LOCATION: "Name of a place",
} as const;

/** Kinds of secrets of network devices, then those of services. The encoding wins over the purpose where it is known. */
export const secretEntities = {
  CISCO_TYPE5: "Cisco type 5 hash",
  CISCO_TYPE6: "Cisco type 6 secret",
  CISCO_TYPE7: "Cisco type 7 password",
  CISCO_TYPE8_9: "Cisco type 4, 8 or 9 hash",
  JUNIPER_9: "Juniper $9$ secret",
  ARISTA_SECRET: "Arista password hash",
  UNIX_CRYPT: "Password hash",
  FORTINET_ENC: "FortiOS encrypted secret",
  ENABLE_SECRET: "Enable password",
  USER_PASSWORD: "User password",
  SNMP_COMMUNITY: "SNMP community",
  SNMP_V3_KEY: "SNMPv3 key",
  TACACS_KEY: "TACACS key",
  RADIUS_KEY: "RADIUS key",
  BGP_MD5: "BGP session key",
  ROUTING_AUTH_KEY: "Routing authentication key",
  NTP_KEY: "NTP authentication key",
  IPSEC_PSK: "IPsec pre-shared key",
  PPP_SECRET: "PPP secret",
  WIFI_PSK: "Wi-Fi key",
  WIREGUARD_KEY: "WireGuard key",
  LDAP_BIND_PASSWORD: "LDAP bind password",
  CERT_PASSPHRASE: "Certificate passphrase",
  SSH_KEY: "SSH private key",
  PRIVATE_KEY: "Private key",
  URL_CREDENTIAL: "Password in a URL",
  API_KEY: "API key",
  JWT: "JSON Web Token",
  GENERIC_API_KEY: "API key or token",
  GENERIC_PASSWORD: "Password",
  AGE_SECRET_KEY: "age secret key",
  ANTHROPIC_API_KEY: "Anthropic API key",
  ATLASSIAN_TOKEN: "Atlassian token",
  AWS_ACCESS_KEY_ID: "AWS access key id",
  AWS_SECRET_ACCESS_KEY: "AWS secret access key",
  AZURE_CLIENT_SECRET: "Azure client secret",
  AZURE_STORAGE_KEY: "Azure storage key",
  CLOUDFLARE_TOKEN: "Cloudflare token",
  COHERE_KEY: "Cohere API key",
  DATABRICKS_TOKEN: "Databricks token",
  DATADOG_KEY: "Datadog key",
  DIGITALOCEAN_TOKEN: "DigitalOcean token",
  DISCORD_TOKEN: "Discord token",
  DISCORD_WEBHOOK: "Discord webhook",
  DOCKER_PAT: "Docker token",
  DOPPLER_TOKEN: "Doppler token",
  FIGMA_TOKEN: "Figma token",
  GITHUB_TOKEN: "GitHub token",
  GITLAB_TOKEN: "GitLab token",
  GOOGLE_API_KEY: "Google API key",
  GOOGLE_OAUTH: "Google OAuth secret",
  GRAFANA_TOKEN: "Grafana token",
  GROQ_KEY: "Groq API key",
  HUGGINGFACE_TOKEN: "Hugging Face token",
  LINEAR_KEY: "Linear API key",
  MAILCHIMP_KEY: "Mailchimp API key",
  MAILGUN_KEY: "Mailgun API key",
  MERAKI_API_KEY: "Meraki API key",
  NETBOX_TOKEN: "NetBox token",
  NEWRELIC_KEY: "New Relic key",
  NOTION_TOKEN: "Notion token",
  NPM_TOKEN: "npm token",
  OPENAI_API_KEY: "OpenAI API key",
  OPENROUTER_KEY: "OpenRouter API key",
  PANOS_API_KEY: "PAN-OS API key",
  PERPLEXITY_KEY: "Perplexity API key",
  POSTMAN_KEY: "Postman API key",
  PULUMI_TOKEN: "Pulumi token",
  PYPI_TOKEN: "PyPI token",
  REPLICATE_TOKEN: "Replicate token",
  SENDGRID_KEY: "SendGrid API key",
  SHOPIFY_TOKEN: "Shopify token",
  SLACK_TOKEN: "Slack token",
  SLACK_WEBHOOK: "Slack webhook",
  SQUARE_TOKEN: "Square token",
  STRIPE_KEY: "Stripe key",
  TAILSCALE_KEY: "Tailscale key",
  TELEGRAM_TOKEN: "Telegram bot token",
  TERRAFORM_TOKEN: "Terraform token",
  TWILIO_KEY: "Twilio key",
  VAULT_TOKEN: "Vault token",
  XAI_KEY: "xAI API key",
} as const;

export const networkEntities = {
  IP_ADDRESS: "IP address",
  MAC_ADDRESS: "MAC address",
  AS_NUMBER: "AS number",
  HOSTNAME: "Host name",
} as const;

export type PersonalEntity = keyof typeof personalEntities;
export type SecretEntity = keyof typeof secretEntities;
export type NetworkEntity = keyof typeof networkEntities;

/** The project's own recognizers and lists add names of their own. */
export type EntityType = PersonalEntity | SecretEntity | NetworkEntity | (string & {});

const labels: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...personalEntities, ...secretEntities, ...networkEntities }),
);

/** Of all that ships with Tunesmith. */
export const entityNames: readonly EntityType[] = [...labels.keys()];

/** What a person reads; the name itself for an entity of the project's own. */
export function entityLabel(entity: EntityType): string {
  return labels.get(entity) ?? entity;
}
