/** Tokens of services that hold code, packages and images. */

import { hasCrc32Suffix } from "../checksums/crc32.ts";
import { alphanumeric, base64Url, hex, tokenShapeRecognizer } from "../token-shapes.ts";

const hasChecksum = (token: string): boolean => hasCrc32Suffix(token.slice(token.indexOf("_") + 1));

export const codeHostTokens = tokenShapeRecognizer("code-host-tokens", [
  // docs.github.com "About authentication to GitHub"; GitHub blog, 2021-04-05. Longer ones are announced.
  {
    entity: "GITHUB_TOKEN",
    prefixes: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    body: `${alphanumeric}{36,255}`,
    isConfirmed: hasChecksum,
  },
  { entity: "GITHUB_TOKEN", prefixes: ["github_pat_"], body: `${alphanumeric}{22}_\\w{59}` },
  // docs.gitlab.com "Token overview", table of prefixes. Routable tokens (17.10, 2025) end in two dotted parts.
  {
    entity: "GITLAB_TOKEN",
    prefixes: [
      ...["glpat-", "gldt-", "glrt-", "glrtr-", "glft-", "glimt-", "glagent-", "gloas-", "glsoat-"],
      ...["glcbt-", "glffct-", "glwt-"],
    ],
    body: `${base64Url}{20,300}(?:\\.[0-9a-z]{2}\\.?[0-9a-z]{7,9})?`,
  },
  { entity: "GITLAB_TOKEN", prefixes: ["glptt-"], body: `${hex}{40}` },
  // Runner registration tokens, deprecated in GitLab 16.
  { entity: "GITLAB_TOKEN", prefixes: ["GR1348941"], body: `${base64Url}{20}` },
  // npm blog, 2021-09-23.
  {
    entity: "NPM_TOKEN",
    prefixes: ["npm_"],
    body: `${alphanumeric}{36}`,
    isConfirmed: hasChecksum,
  },
  // pypi.org/help: a macaroon, whose first bytes name pypi.org or test.pypi.org.
  {
    entity: "PYPI_TOKEN",
    prefixes: ["pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw"],
    body: `${base64Url}{50,1000}`,
  },
  // docs.docker.com "Personal access tokens", "Organization access tokens".
  { entity: "DOCKER_PAT", prefixes: ["dckr_pat_", "dckr_oat_"], body: `${base64Url}{27,40}` },
  // gitleaks' published rules: RubyGems, Clojars, Artifactory, Sourcegraph.
  { entity: "API_KEY", prefixes: ["rubygems_"], body: `${hex}{48}` },
  { entity: "API_KEY", prefixes: ["CLOJARS_"], body: `[0-9a-z]{60}` },
  { entity: "API_KEY", prefixes: ["AKCp"], body: `${alphanumeric}{69}` },
  { entity: "API_KEY", prefixes: ["cmVmdGtu"], body: `${alphanumeric}{56}` },
  { entity: "API_KEY", prefixes: ["sgp_"], body: `(?:${alphanumeric}{16}_|local_)?${hex}{40}` },
  // doc.rust-lang.org/cargo: crates.io tokens.
  { entity: "API_KEY", prefixes: ["cio"], body: `${alphanumeric}{32}`, confidence: 0.8 },
  // docs.sonarsource.com "Managing your tokens": user, project and global analysis tokens.
  { entity: "API_KEY", prefixes: ["squ_", "sqp_", "sqa_"], body: `${hex}{40}` },
  // support.atlassian.com: API tokens of accounts, Bitbucket and organizations end in a CRC-32.
  {
    entity: "ATLASSIAN_TOKEN",
    prefixes: ["ATATT3", "ATCTT3", "ATOTT3"],
    body: `${base64Url}{50,300}=[0-9A-F]{8}`,
  },
  // Bitbucket app passwords.
  { entity: "ATLASSIAN_TOKEN", prefixes: ["ATBB"], body: `${alphanumeric}{32}` },
]);
