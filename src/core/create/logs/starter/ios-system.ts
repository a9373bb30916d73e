/**
 * System, hardware and management of Cisco IOS and IOS XE. Names of messages: Cisco's System Message Guides for IOS
 * 15.x and IOS XE 17.x and the Cisco Error Message Decoder, as of 2024.
 */

import type { LogRule } from "../log-mapping.ts";

export const iosSystem: readonly LogRule[] = [
  {
    mnemonic: "SYS-*-CONFIG_I",
    classification: "Configuration was changed",
    severity: "notice",
    action:
      "Compare who, from where and when with the planned changes. `show archive config differences` or the configuration backup shows what was changed.",
  },
  {
    mnemonic: "PARSER-*-CFGLOG_LOGGEDCMD",
    classification: "Configuration command was entered",
    severity: "notice",
    action: "Compare user and command with the planned changes.",
  },
  {
    mnemonic: "SYS-*-RESTART",
    classification: "Device restarted",
    severity: "critical",
    action:
      "Find the reason in `show version` (last reload reason) and look for crash files. Check power if it says power-on.",
  },
  {
    mnemonic: "SYS-*-RELOAD",
    classification: "Reload was requested",
    severity: "warning",
    action:
      "Compare user and reason in the message with the planned work and watch for the device to come back.",
  },
  {
    mnemonic: "SYS-*-MALLOCFAIL",
    classification: "Memory allocation failed",
    severity: "critical",
    action:
      "Look for the process that grows with `show processes memory sorted` and for full routing tables. Save the output for the vendor, then plan a restart: the device is unstable.",
  },
  {
    mnemonic: "SYS-*-CPUHOG",
    classification: "A process held the CPU for too long",
    severity: "error",
    action:
      "Note process and traceback from the message, look at `show processes cpu sorted`, and search the vendor's bug list for them if it repeats.",
  },
  {
    mnemonic: "SYS-*-CPURISINGTHRESHOLD",
    classification: "CPU load is above its threshold",
    severity: "warning",
    action:
      "See whether processes or interrupts use it (`show processes cpu sorted`). Interrupts mean traffic: loops, attacks, packets that are switched in software.",
  },
  {
    mnemonic: "SYS-*-CPUFALLINGTHRESHOLD",
    classification: "CPU load is back below its threshold",
    severity: "notice",
    action:
      "Look for what ran while it was high; if it repeats at fixed times, a poller or a backup may be the cause.",
  },
  {
    mnemonic: "SYS-*-LOGGINGHOST_FAIL",
    classification: "Syslog server cannot be reached",
    severity: "warning",
    action:
      "Check the route to the syslog server and that it listens; messages were lost meanwhile.",
  },
  {
    mnemonic: "SYS-*-LOGGINGHOST_STARTSTOP",
    classification: "Logging to a syslog server began or ended",
    severity: "informational",
    action: "Check that the server is the intended one if logging was stopped.",
  },
  {
    mnemonic: "SYS-*-LOGOUT",
    classification: "User logged out",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "SYS-*-PRIV_AUTH_FAIL",
    classification: "Wrong password for a privilege level",
    severity: "warning",
    action:
      "Ask the user from the message; repeated failures from one source are an attack on the enable password.",
  },
  {
    mnemonic: "SYS-*-CLOCKUPDATE",
    classification: "Clock was set",
    severity: "notice",
    action: "Large jumps make times of log entries wrong: check NTP with `show ntp associations`.",
  },
  {
    mnemonic: "SYS-*-BADSHARE",
    classification: "Software fault in memory handling",
    severity: "error",
    action:
      "Save the traceback, search the vendor's bug list for it and plan an update of the software.",
  },
  {
    mnemonic: "REDUNDANCY-*-SWITCHOVER",
    classification: "Supervisor switched over",
    severity: "critical",
    action:
      "Find why the former active one failed (`show redundancy history`, crash files) and check that the standby is ready again.",
  },
  {
    mnemonic: "REDUNDANCY-*-STANDBY_LOST",
    classification: "Standby supervisor lost",
    severity: "error",
    action:
      "The device has no redundancy: look at `show redundancy` and `show module` and reseat or replace the standby.",
  },
  {
    mnemonic: "RF-*-RF_RELOAD",
    classification: "Redundant supervisor is reloaded",
    severity: "warning",
    action:
      "The message names the reason; check with `show redundancy states` that it comes back as hot standby.",
  },
  {
    mnemonic: "STACKMGR-*-SWITCH_REMOVED",
    classification: "Switch left the stack",
    severity: "critical",
    action:
      "Check power and stack cables of the switch in the message (`show switch detail`); its ports are down.",
  },
  {
    mnemonic: "STACKMGR-*-SWITCH_ADDED",
    classification: "Switch joined the stack",
    severity: "notice",
    action: "Check with `show switch` that number, role and software are right.",
  },
  {
    mnemonic: "STACKMGR-*-STACK_LINK_CHANGE",
    classification: "Stack cable changed its state",
    severity: "error",
    action:
      "Reseat the stack cable of the port in the message; with one cable down the ring is half and has no reserve (`show switch stack-ports`).",
  },
  {
    mnemonic: "STACKMGR-*-ACTIVE_ELECTED",
    classification: "Stack elected its active switch",
    severity: "warning",
    action: "If this was no planned restart, find out why the former active switch failed.",
  },
  {
    mnemonic: "STACKMGR-*-STANDBY_ELECTED",
    classification: "Stack elected its standby switch",
    severity: "notice",
    action: "Check with `show switch` that the standby is the intended one.",
  },
  {
    mnemonic: "PLATFORM_ENV-*-FAN*",
    classification: "Fan fault",
    severity: "error",
    action:
      "Check fans and temperature with `show environment all` and replace the fan before the device gets too hot.",
  },
  {
    mnemonic: "PLATFORM_ENV-*-*",
    classification: "Environment alarm of the device",
    severity: "error",
    action:
      "Read temperature, fans and power supplies with `show environment all`, and check cooling and feeds of the rack.",
  },
  {
    mnemonic: "ENVMON-*-FAN*",
    classification: "Fan fault",
    severity: "error",
    action:
      "Check fans and temperature with `show environment` and replace the fan before the device gets too hot.",
  },
  {
    mnemonic: "ENVMON-*-*",
    classification: "Environment alarm of the device",
    severity: "error",
    action:
      "Read temperature, fans and power supplies with `show environment`, and check cooling and feeds of the rack.",
  },
  {
    mnemonic: "ENVIRONMENTAL-*-ALERT",
    classification: "Environment sensor crossed a threshold",
    severity: "error",
    action:
      "Compare the sensor of the message with `show environment` and check cooling and power of the rack.",
  },
  {
    mnemonic: "IOSXE_PEM-*-PEMFAIL",
    classification: "Power supply failed",
    severity: "critical",
    action:
      "Check its feed and its lamp, reseat it, and replace it if it stays down (`show environment`). The device runs without reserve.",
  },
  {
    mnemonic: "IOSXE_PEM-*-*",
    classification: "Power supply changed its state",
    severity: "warning",
    action: "Check the power supplies with `show environment` and their feeds.",
  },
  {
    mnemonic: "OIR-*-INSCARD",
    classification: "Module inserted",
    severity: "notice",
    action: "Check with `show module` that it starts and is the intended one.",
  },
  {
    mnemonic: "OIR-*-REMCARD",
    classification: "Module removed",
    severity: "warning",
    action: "If nobody pulled it, reseat it and look at `show module` and at its power.",
  },
  {
    mnemonic: "OIR-*-*",
    classification: "Module changed its state",
    severity: "notice",
    action: "Check with `show module` that all modules are in service.",
  },
  {
    mnemonic: "NTP-*-*UNREACH*",
    classification: "NTP server cannot be reached",
    severity: "warning",
    action: "Check route and access lists for UDP 123 to the server (`show ntp associations`).",
  },
  {
    mnemonic: "NTP-*-*",
    classification: "Event of time synchronisation",
    severity: "notice",
    action: "Check with `show ntp status` that the clock is synchronised.",
  },
  {
    mnemonic: "LICENSE-*-*",
    classification: "Event of licences",
    severity: "warning",
    action:
      "Compare features in use with licences (`show license summary`) before a period of grace ends.",
  },
  {
    mnemonic: "SMART_LIC-*-*",
    classification: "Event of smart licensing",
    severity: "warning",
    action:
      "Check registration and reporting with `show license status` and the path to the licence server.",
  },
  {
    mnemonic: "HA_EM-*-LOG",
    classification: "EEM applet wrote a message",
    severity: "notice",
    action:
      "Read the applet in the message for what it reacts to (`show event manager policy registered`).",
  },
  {
    mnemonic: "DHCPD-*-PING_CONFLICT",
    classification: "DHCP server found an address in use",
    severity: "warning",
    action:
      "Find the host with the fixed address (`show ip arp`, address table), move it out of the pool, and clear the conflict with `clear ip dhcp conflict`.",
  },
  {
    mnemonic: "DHCP-*-ADDRESS_ASSIGN",
    classification: "Interface got its address by DHCP",
    severity: "informational",
    action: "No action is needed.",
  },
  {
    mnemonic: "CALL_HOME-*-*",
    classification: "Event of Call Home",
    severity: "notice",
    action: "Check profile and reachability of the service with `show call-home`.",
  },
];
