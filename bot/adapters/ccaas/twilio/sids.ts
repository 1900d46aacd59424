/** Twilio's ids: two letters that say of what, and 32 hexadecimal digits. */
export const sidPattern = (prefix: string): RegExp =>
  new RegExp(`^(?:${prefix})[0-9a-f]{32}$`, 'i');

export const isSid = (prefix: string, value: string): boolean => sidPattern(prefix).test(value);
