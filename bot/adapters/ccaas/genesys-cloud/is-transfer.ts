/**
 * Whether somebody left by passing the conversation on: `TRANSFER`, `CONSULT_TRANSFER`… in detail
 * events, `transfer`, `transfer.consult`… in conversations.
 */
export const isTransfer = (disconnectType = ''): boolean =>
  /(^|[._])transfer([._]|$)/i.test(disconnectType);
