/**
 * OpenSSH, sudo and the Linux kernel, whose messages have no name: told by their words, as in the sources of OpenSSH 9.x,
 * Linux-PAM 1.5, sudo 1.9 and Linux 6.x.
 */

import type { LogRule } from "../log-mapping.ts";

export const linux: readonly LogRule[] = [
  {
    message: "Failed password for invalid user",
    classification: "SSH login failed: unknown user",
    severity: "warning",
    action:
      "Names that do not exist are guessed by scanners: block the source at the firewall or with fail2ban, and allow SSH from management networks only.",
  },
  {
    message: "Failed password for",
    classification: "SSH login failed: wrong password",
    severity: "warning",
    action:
      "Ask the user if the source is known. Many failures from one source are an attack: block it and allow keys only (`PasswordAuthentication no`).",
  },
  {
    message: "Invalid user ",
    classification: "SSH login with an unknown user",
    severity: "warning",
    action: "Block the source if it is unknown, and allow SSH from management networks only.",
  },
  {
    message: "Accepted (?:password|publickey|keyboard-interactive)",
    classification: "SSH login succeeded",
    severity: "informational",
    action:
      "Check that user and source are expected, above all after failures from the same source.",
  },
  {
    message: "maximum authentication attempts exceeded",
    classification: "SSH login given up after too many failures",
    severity: "error",
    action:
      "Block the source: it guesses passwords. A client that offers many keys does the same; then set `IdentitiesOnly` there.",
  },
  {
    message: "POSSIBLE BREAK-IN ATTEMPT",
    classification: "Name and address of an SSH client do not match",
    severity: "notice",
    action:
      "Mostly a missing or wrong reverse entry in the DNS: correct it if the source is your own, otherwise treat it as a scan.",
  },
  {
    message: "Unable to negotiate with",
    classification: "SSH client and server have no algorithm in common",
    severity: "warning",
    action:
      "Update the older side; the message lists what it offers. Unknown sources are scanners.",
  },
  {
    message: "Did not receive identification string from",
    classification: "SSH connection without a handshake",
    severity: "notice",
    action: "Port scans and health checks do this: block unknown sources.",
  },
  {
    message: "pam_unix\\(sshd:session\\): session opened",
    classification: "SSH session opened",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    message: "pam_unix\\(sshd:session\\): session closed",
    classification: "SSH session closed",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    message: "pam_unix\\([a-z-]+:auth\\): authentication failure",
    classification: "Login failed",
    severity: "warning",
    action:
      "Compare user and source in the message with who works there; look for the number of failures.",
  },
  {
    message: "incorrect password attempt",
    classification: "sudo refused: wrong password",
    severity: "warning",
    action: "Ask the user; somebody else at an open session does the same.",
  },
  {
    message: "user NOT in sudoers",
    classification: "sudo refused: no permission",
    severity: "warning",
    action: "Ask the user what was meant, and grant the one command if it is needed.",
  },
  {
    message: "Out of memory: Killed process",
    classification: "Kernel ended a process for lack of memory",
    severity: "critical",
    action:
      "See which process grew (`dmesg`, `journalctl -k`), limit it or add memory, and check that what was killed runs again.",
  },
  {
    message: "NIC Link is Down",
    classification: "Interface of a server lost its link",
    severity: "error",
    action: "Check cable and switch port of {interface} (`ethtool`, and the log of the switch).",
  },
  {
    message: "NIC Link is Up",
    classification: "Interface of a server regained its link",
    severity: "notice",
    action: "Compare speed and duplex in the message with what is meant.",
  },
  {
    message: "nf_conntrack: table full, dropping packet",
    classification: "Connection table is full: packets are dropped",
    severity: "critical",
    action:
      "Find who opens so many connections (`conntrack -S`), then raise `net.netfilter.nf_conntrack_max` if the load is meant.",
  },
];
