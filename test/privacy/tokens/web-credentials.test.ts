/** Credentials in addresses, headers, commands and files of logins. */

import { suite } from "node:test";
import { authorizationHeader } from "../../../src/core/privacy/tokens/authorization-header.ts";
import { basicAuthPair } from "../../../src/core/privacy/tokens/basic-auth-pair.ts";
import { commandLineCredential } from "../../../src/core/privacy/tokens/command-line-credential.ts";
import { storedLogin } from "../../../src/core/privacy/tokens/stored-login.ts";
import { urlCredential } from "../../../src/core/privacy/tokens/url-credential.ts";
import { testRecognizers } from "../recognizer-tester.ts";
import { fakeBody } from "./fake-body.ts";

const key = fakeBody(32);
const hex40 = fakeBody(40, "hex");

suite("url-credential", () => {
  testRecognizers(
    [urlCredential],
    [
      { text: "postgres://app:⟦tealRook81⟧@db.lab.net:5432/netops", entity: "URL_CREDENTIAL" },
      { text: "git clone https://oauth2:⟦tealRook81⟧@git.lab.net/x.git", confidence: 0.8 },
      { text: "copy scp://ops:⟦Harbor77⟧@192.0.2.4//flash/run.cfg" },
      { text: "redis://:⟦tealRook81⟧@[2001:db8::1]:6379" },
      { text: "(https://ops:⟦Granite#5521⟧@lab.net)" },
      { text: "ftp://ops:⟦p@ss77⟧@192.0.2.20/configs/" },
      { text: "https:\\/\\/ops:⟦tealRook81⟧@lab.net" },
      { text: "https://user:⟦password⟧@lab.net", confidence: 0.3 },
      ...[
        "https://lab.net:8443/path@x",
        "http://lab.net:80?mail=ops@lab.net",
        "https://<user>:<password>@lab.net/",
        "https://${USER}:${PASS}@lab.net/",
        "https://ops@lab.net",
        "docker://quay.io/frr:9@sha256:9f86d081",
        "docker://frr:9.1@sha256:9f86d081884c7d65",
        "see :// a:b@c",
      ].map((text) => ({ text })),
    ],
  );
});

suite("authorization-header", () => {
  testRecognizers(
    [authorizationHeader],
    [
      { text: `Authorization: Bearer ⟦${key}⟧`, entity: "GENERIC_API_KEY" },
      { text: `{"Authorization": "Bearer ⟦${key}⟧"}`, entity: "GENERIC_API_KEY" },
      {
        text: `-H "Authorization: Token ⟦${hex40}⟧" https://netbox.lab.net/`,
        entity: "NETBOX_TOKEN",
      },
      { text: `Authorization: Token ⟦${hex40}⟧`, entity: "GENERIC_API_KEY" },
      // RFC 7617 section 2.
      { text: "Authorization: Basic ⟦QWxhZGRpbjpvcGVuIHNlc2FtZQ==⟧", entity: "GENERIC_PASSWORD" },
      ...[
        "Authorization: Bearer <token>",
        "Authorization: Bearer XXXXXXXXXXXX",
        "Authorization: Token {{netbox_token}}",
        "Authorization: Bearer ${TOKEN}",
        "Authorization: Basic ...",
        "Authorization: Basic authentication",
        "Use a bearer token of at least sixteen characters",
        `the token ${hex40} is a commit`,
      ].map((text) => ({ text })),
    ],
  );
});

suite("command-line-credential", () => {
  testRecognizers(
    [commandLineCredential],
    [
      { text: "curl -u ops:⟦Flint77⟧ https://192.0.2.1/", entity: "URL_CREDENTIAL" },
      { text: "curl -sku 'ops:⟦Flint77⟧' https://192.0.2.1/" },
      { text: "curl -X GET \\\n  --user ops:⟦Flint77⟧ \\\n  https://192.0.2.1/" },
      { text: "http -a ops:⟦Flint77⟧ https://192.0.2.1/" },
      { text: "sshpass -p '⟦Flint77⟧' ssh ops@192.0.2.1", entity: "GENERIC_PASSWORD" },
      { text: 'ConvertTo-SecureString "⟦Flint77!⟧" -AsPlainText -Force' },
      { text: "mysql -u root -p⟦fakeDb77⟧ ipam", entity: "GENERIC_PASSWORD" },
      { text: "mysqldump -h db -p'⟦fakeDb77⟧' ipam" },
      ...[
        'curl -u "$USER:$PASS" https://192.0.2.1/',
        'curl -u "${username}":"${password}"',
        "curl -u ops https://192.0.2.1:8443/",
        "curl --user neo4j:[PASSWORD] http://x/",
        'curl --user "username:password" x',
        "mysql -u root -p ipam --port 3306 -P3306",
        "mysql -u root -p$DB_PASSWORD",
        "curl https://192.0.2.1/\nps -u ops:staff",
      ].map((text) => ({ text })),
    ],
  );
});

suite("basic-auth-pair", () => {
  testRecognizers(
    [basicAuthPair],
    [
      { text: 'requests.get(u, auth=("ops", "⟦Flint77⟧"))', entity: "GENERIC_PASSWORD" },
      { text: "HTTPBasicAuth('ops', '⟦lantern⟧')" },
      { text: "auth=(user, password)" },
      { text: 'auth=("user", "password")' },
    ],
  );
});

suite("stored-login", () => {
  testRecognizers(
    [storedLogin],
    [
      { text: "machine lab.net login ops password ⟦Flint77⟧", entity: "GENERIC_PASSWORD" },
      { text: '{"auths":{"lab.net":{"auth": "⟦b3BzOkZsaW50Nzc=⟧"}}}', entity: "GENERIC_PASSWORD" },
      { text: "_auth=⟦b3BzOkZsaW50Nzc=⟧" },
      { text: "a machine login needs a password" },
      { text: '"auth": "required99"' },
    ],
  );
});
