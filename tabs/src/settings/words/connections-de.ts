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
  notDone: (why) => `Nicht bestätigt: ${why}`,
  whilePaused: {
    'genesys-cloud':
      'Die Webhooks werden abgewiesen. EventBridge schickt bis zu 24 Stunden lang erneut; was Agents an Beschäftigte schreiben, wird etwa anderthalb Minuten lang versucht und ist dann verloren.',
    twilio:
      'Die Webhooks werden abgewiesen. Event Streams schickt bis zu 4 Stunden lang erneut; was andere Webhooks sagen, kann verloren gehen.',
    'amazon-connect':
      'Die Webhooks werden abgewiesen. EventBridge schickt bis zu 24 Stunden lang erneut, SNS nach seiner Zustellregel; was sie aufgeben, ist verloren.',
    generic: 'Die Webhooks werden abgewiesen. Was ihr Absender nicht erneut schickt, ist verloren.',
  },
};
