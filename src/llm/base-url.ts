/** The address at which Anthropic's API is asked: of Anthropic itself, or of a gateway that speaks the same. */

import { printable } from "../core/wording.ts";
import { Failure } from "../node/failure.ts";

export const defaultBaseUrl = "https://api.anthropic.com";

/**
 * The address without what the SDK adds to it ("/v1", slashes at the end). A key belongs to its `origin`, and `host` is
 * what a person is told. Throws a `Failure` where no key may go.
 */
export function readBaseUrl(text: string): URL {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") {
    throw new Failure(
      `The base URL "${printable(text)}" is no web address: write it like ${defaultBaseUrl}.`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new Failure(
      `The base URL of ${url.host} has a name or password in it: leave them out, the key is kept elsewhere.`,
    );
  }
  if (url.search !== "" || url.hash !== "") {
    throw new Failure(`The base URL of ${url.host} ends with "?" or "#" and more: leave that out.`);
  }
  if (url.protocol === "http:" && !isThisMachine(url.hostname)) {
    throw new Failure(
      `The base URL of ${url.host} begins with "http://", so that anybody on the way could read the key: use "https://".`,
    );
  }
  url.pathname = url.pathname.replace(/\/+$/, "").replace(/\/v1$/, "").replace(/\/+$/, "");
  return url;
}

function isThisMachine(hostname: string): boolean {
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    /^127(?:\.\d{1,3}){3}$/.test(hostname)
  );
}
