import { isNeverSecret } from "../commands/never-secret.ts";
import type { Recognizer } from "../recognizer.ts";

/** `copy running-config ftp://user:password@host/`, RFC 3986 user information. */
const userInfo = /:\/\/([^\s:/@"'<>]{1,64}):([^\s/@"'<>]{1,128})@(?=[\dA-Za-z[])/y;
/** curl(1): `-u user:password`. */
const option = /(?:-u|--user|--proxy-user)[ \t=]{1,4}["']?([^\s:"'/]{1,64}):([^\s"']{1,128})/y;

/** Passwords of users in transfers to and from devices. */
export const transferPassword: Recognizer = {
  id: "transfer-password",
  entities: ["URL_CREDENTIAL"],
  triggers: [
    ...["ftp", "sftp", "ftps", "scp", "rcp", "tftp", "http", "https"].map((scheme) => ({
      literal: `${scheme}://`,
      boundary: "before" as const,
    })),
    { literal: "curl ", boundary: "before" },
  ],
  find(text, { end }, report) {
    const found =
      text.charAt(end - 1) === "/" ? matchAt(userInfo, text, end - 3) : curlUser(text, end);
    const value = found?.[2];
    if (found === undefined || value === undefined) return;
    const valueEnd = found.index + found[0].length - (found[0].endsWith("@") ? 1 : 0);
    const valueStart = valueEnd - value.length;
    const secret = { value, start: valueStart, end: valueEnd, next: valueEnd };
    if (
      isNeverSecret({
        ...secret,
        encoding: undefined,
        isAnnounced: false,
        isQuoted: false,
        sign: "=",
      })
    )
      return;
    report({ start: valueStart, end: valueEnd, entity: "URL_CREDENTIAL", confidence: 0.9 });
  },
};

/** Options may stand before, of which a few are looked at. */
function curlUser(text: string, end: number): RegExpExecArray | undefined {
  const near = text.slice(end, end + 200);
  const lineEnd = near.indexOf("\n");
  const place = near
    .slice(0, lineEnd === -1 ? undefined : lineEnd)
    .search(/(?:^|\s)(?:-u|--user|--proxy-user)[ \t=]/);
  if (place === -1) return undefined;
  return matchAt(option, text, end + place + (near.charAt(place) === "-" ? 0 : 1));
}

function matchAt(regex: RegExp, text: string, at: number): RegExpExecArray | undefined {
  regex.lastIndex = at;
  return regex.exec(text) ?? undefined;
}
