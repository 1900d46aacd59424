/**
 * Whether somebody left by passing the conversation on: `TRANSFER`, `CONSULT_TRANSFER`… in detail
 * events, `transfer`, `transfer.consult`… in conversations.
 */
export const isTransfer = (disconnectType = ''): boolean =>
  /(^|[._])transfer([._]|$)/i.test(disconnectType);

/** By somebody who had it: not one that went on because nobody answered, or was forwarded. */
export const isHandOver = (disconnectType = ''): boolean =>
  /^(transfer|((consult|conference)_transfer))$/i.test(disconnectType);
