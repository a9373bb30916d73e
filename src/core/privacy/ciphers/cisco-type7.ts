/**
 * Cisco's type 7 passwords: a byte-wise XOR with a key every device has, so that a decoder confirms them. Key and
 * layout were published on Bugtraq in 1995 and Cisco itself calls the scheme reversible
 * (https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html).
 */

const key = "dsfd;kfoA,.iyewrkldJKDHSUBsgvca69834ncxv9873254k;fg87";

/** Devices write offsets up to 15 and read all of the key's. */
const mostOffset = 15;

/** The password behind a type 7 string; undefined where it is none: wrong shape, or what comes out cannot be typed. */
export function decodeCiscoType7(cipher: string): string | undefined {
  if (cipher.length < 4 || cipher.length % 2 !== 0 || !/^\d\d[\da-f]{2,512}$/i.test(cipher))
    return undefined;
  const offset = Number(cipher.slice(0, 2));
  if (offset > mostOffset) return undefined;
  let plain = "";
  for (let at = 2; at < cipher.length; at += 2) {
    const code = parseInt(cipher.slice(at, at + 2), 16) ^ keyCode(offset + at / 2 - 1);
    if (code < 0x20 || code > 0x7e) return undefined;
    plain += String.fromCharCode(code);
  }
  return plain;
}

/** Writes a password as a device would; `offset`, 0 to 15, is where in the key it starts. ASCII only. */
export function encodeCiscoType7(plain: string, offset = 8): string {
  if (!Number.isInteger(offset) || offset < 0 || offset > mostOffset) {
    throw new RangeError("The offset of a type 7 password is 0 to 15.");
  }
  let cipher = String(offset).padStart(2, "0");
  for (let index = 0; index < plain.length; index++) {
    const code = plain.charCodeAt(index) ^ keyCode(offset + index);
    if (code > 0xff) throw new RangeError("A type 7 password is ASCII.");
    cipher += code.toString(16).toUpperCase().padStart(2, "0");
  }
  return cipher;
}

function keyCode(position: number): number {
  return key.charCodeAt(position % key.length);
}
