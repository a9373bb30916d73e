import { isDummyToken } from "../placeholders.ts";
import type { Recognizer } from "../recognizer.ts";

/**
 * discord.com/developers: base64 of the user's number, which begins with M, N or O as all digits do, a time stamp and a
 * signature. There is no prefix; what is left is the dots and the letters and digits of random base64.
 */
const token = /[MNO][a-zA-Z\d]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-]|\.\w)/y;
const dot = 0x2e;
const hyphen = 0x2d;
const shortestUser = 24;

export const discordToken: Recognizer = {
  id: "discord-token",
  entities: ["DISCORD_TOKEN"],
  // Digits in base64 have no other signs.
  triggers: [{ run: shortestUser }],
  find(text, { start, end }, report) {
    const before = text.charCodeAt(start - 1);
    if (text.charCodeAt(end) !== dot || before === dot || before === hyphen) return;
    token.lastIndex = start;
    const found = token.exec(text)?.[0];
    if (found === undefined) return;
    const [user = "", , signature = ""] = found.split(".");
    if (!isMixed(user) || !isMixed(signature) || isDummyToken(signature)) return;
    report({ start, end: start + found.length, entity: "DISCORD_TOKEN", confidence: 0.9 });
  },
};

/** Names of modules and hosts have dots as well, but hardly letters of both cases and digits in each part. */
function isMixed(part: string): boolean {
  return /[a-z]/.test(part) && /[A-Z]/.test(part) && /\d/.test(part);
}
