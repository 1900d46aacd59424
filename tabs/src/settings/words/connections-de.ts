import type { connectionEn } from './connections-en.ts';

/** Von einer Verbindung zu einem Contact-Center. */
export const connectionDe: typeof connectionEn = {
  test: 'Testen',
  testing: 'Wird getestet…',
  pause: 'Anhalten',
  resume: 'Fortsetzen',
  paused: 'angehalten',
  pausedBy: (who, when) => `angehalten von ${who} · ${when}`,
  answered: (ms) => `Die API antwortet, nach ${ms} ms.`,
  refused: (code) => `Die API weist uns ab (${code}). Zugangsdaten und IDs prüfen.`,
  silent: (code) => `Die API antwortet nicht (${code}). In einer Minute noch einmal versuchen.`,
  nothingToAsk: 'Hier gibt es keine API zu fragen: nur ein Ereignis zeigt, dass es geht.',
  noneYet: 'Noch ist keines gekommen.',
  lastCame: (when) => `Das letzte Ereignis kam ${when}.`,
  notDone: (why) => `Nichts hat sich geändert: ${why}`,
  whilePaused: {
    'genesys-cloud':
      'Die Webhooks werden weggeschickt. EventBridge schickt bis zu 24 Stunden lang erneut; was Agents an Beschäftigte schreiben, wird etwa eine Minute lang versucht und ist dann verloren.',
    twilio:
      'Die Webhooks werden weggeschickt. Event Streams schickt bis zu 4 Stunden lang erneut; was andere Webhooks sagen, kann verloren gehen.',
    'amazon-connect':
      'Die Webhooks werden weggeschickt. SNS schickt erneut, wie es seine Zustellregel sagt; was es aufgibt, ist verloren.',
    generic:
      'Die Webhooks werden weggeschickt. Was ihr Absender nicht erneut schickt, ist verloren.',
  },
};
