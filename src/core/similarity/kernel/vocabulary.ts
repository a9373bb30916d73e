/** What words mean to masks. The words themselves are in `../mask-words.ts`. */

/** Name of a month. */
export const MONTH: i32 = 1;
/** A month's name behind a number makes a date of both ("22 Nov"). */
export const MONTH_ONLY: i32 = 2;
/** Kind of interface, told by a number behind it. */
export const INTERFACE: i32 = 4;
/** Kind of interface, told by a number with a slash behind it. */
export const SLOTTED_INTERFACE: i32 = 8;
/** Kind of interface of which the number may be a word of its own. */
export const SPACED_INTERFACE: i32 = 16;
/** What a device is for. */
export const ROLE: i32 = 32;
/** No part of a device's name or of a ticket id: the number behind it belongs to a name that all know ("sha-256"). */
export const STANDARD: i32 = 64;
/** The number behind it counts or measures ("vlan1000"), or is a model ("mx9600"). */
export const COUNTED: i32 = 128;
/** Ending of the name of a file. */
export const FILE: i32 = 256;
/** Kind of device, told by a number directly behind it ("sw01"). */
export const NUMBERED_DEVICE: i32 = 512;
