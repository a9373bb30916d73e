/** Units of the limits that platforms publish. */

export const megabyte = 1 << 20;
export const gigabyte = 1 << 30;
