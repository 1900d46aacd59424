/** What fits into a text column; what does not ends in an ellipsis. */
export const cut = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;

/** The value of a lookup column: `"<navigation property>@odata.bind"` of this row. */
export const bind = (collection: string, id: string): string => `/${collection}(${id})`;
