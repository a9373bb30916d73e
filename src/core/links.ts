/** What programs make a link of, though nobody has marked it as one. */

/** In it: no white space, and no sign that ends a link or a cell of a table. */
const rest = String.raw`[^\s()[\]<>"'\x60|]*`;
const labels = String.raw`(?:[\p{L}\d-]{1,63}\.){1,10}`;

const mailAddress = String.raw`(?<![\w.+-])[\w.+-]{1,64}@${labels}\p{L}{2,24}`;
const withScheme = String.raw`(?<![\p{L}\d+.-])(?:[a-z][a-z\d+.-]{1,20}:\/\/|mailto:|xmpp:|www\.)${rest}`;
/** "evil.example/x", not "ge-0/0/0", "10.0.0.1/24" and "/etc/network/interfaces.d/lo". */
const hostWithPath = String.raw`(?<![\p{L}\d./\\@_-])${labels}\p{L}{2,24}(?::\d{1,5})?\/${rest}`;

const either = `${withScheme}|${mailAddress}|${hostWithPath}`;

export const withoutLinks = (text: string): string =>
  text
    .replace(new RegExp(`${withScheme}|${hostWithPath}`, "giu"), (link) =>
      link.toLowerCase().startsWith("mailto:") ? "(a mail address)" : "(a link)",
    )
    .replace(new RegExp(mailAddress, "giu"), "(a mail address)");

/** What links and what does not, in turns; the first, which may be empty, does not. */
export const aroundLinks = (text: string): readonly string[] =>
  text.split(new RegExp(`(${either})`, "giu"));
