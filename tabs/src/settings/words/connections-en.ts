/** Of one connection to a contact center. */
export const connectionEn = {
  test: 'Test',
  testing: 'Testing…',
  pause: 'Pause',
  resume: 'Resume',
  paused: 'paused',
  pausedBy: (who: string, when: string) => `paused by ${who} · ${when}`,
  answered: (ms: number) => `Its API answers, in ${ms} ms.`,
  refused: (code: string) => `Its API refuses us (${code}). Check the credentials and the ids.`,
  silent: (code: string) => `Its API does not answer (${code}). Try again in a minute.`,
  nothingToAsk: 'There is no API here to ask: only an event shows that it works.',
  noneYet: 'None has come yet.',
  lastCame: (when: string) => `The last event came ${when}.`,
  notDone: (why: string) => `Not confirmed: ${why}`,
  whilePaused: {
    'genesys-cloud':
      'Its webhooks are turned away. EventBridge sends again for up to 24 hours; what agents write to employees is tried for about a minute and a half and then lost.',
    twilio:
      'Its webhooks are turned away. Event Streams sends again for up to 4 hours; what other webhooks tell may be lost.',
    'amazon-connect':
      'Its webhooks are turned away. EventBridge sends again for up to 24 hours, SNS as its delivery policy says; what they give up is lost.',
    generic: 'Its webhooks are turned away. What its sender does not send again is lost.',
  },
};
