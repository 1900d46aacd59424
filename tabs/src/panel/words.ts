import { useWordsOf } from '../frame/language-context.ts';

const en = {
  more: 'More actions',
  menuMissing: 'This menu did not load. Try again in a minute, or reload the panel.',
  swarmPage: 'Open the swarm’s page',
  copyLink: 'Copy the link',
  copied: 'The link is copied. Members of the swarm can open it.',
  copyByHand: 'The browser does not let this page copy. Copy it from here:',
  link: 'Link to the swarm',

  cancelSwarm: 'Cancel swarm',
  whyCancel: 'Why is it cancelled?',
  whyHint: 'Everybody in the swarm reads this.',
  whyMissing: 'Write why.',
  cancelling: 'Cancelling …',
  reactivate: 'Reactivate',
  reactivateHint: 'The same people go on in the same chat. Open subjects are asked for again.',
  reopenCase: 'Reopen the case with it',
  caseStays: (agent: string): string => `A closed case stays closed: only ${agent} reopens it.`,
  reactivating: 'Reactivating …',

  openIt: 'Open it',
  openNamed: (title: string): string => `Open it: ${title}`,
  hasSwarm: (code: string, agent: string): string =>
    `This case already has a swarm: ${code}, opened by ${agent}.`,
  yours: 'Your other swarms',
  others: (count: number): string =>
    count === 1 ? '1 more swarm of yours' : `${count} more swarms of yours`,
  back: (name: string): string => `Back to ${name}`,
  backToStart: 'Back',
};

export type PanelWords = typeof en;

const de: PanelWords = {
  more: 'Weitere Aktionen',
  menuMissing: 'Dieses Menü wurde nicht geladen. Gleich noch einmal, oder laden Sie das Panel neu.',
  swarmPage: 'Seite des Schwarms öffnen',
  copyLink: 'Link kopieren',
  copied: 'Der Link ist kopiert. Mitglieder des Schwarms können ihn öffnen.',
  copyByHand: 'Der Browser erlaubt das Kopieren hier nicht. Kopieren Sie den Link von Hand:',
  link: 'Link zum Schwarm',

  cancelSwarm: 'Schwarm abbrechen',
  whyCancel: 'Warum wird er abgebrochen?',
  whyHint: 'Das lesen alle im Schwarm.',
  whyMissing: 'Schreiben Sie, warum.',
  cancelling: 'Wird abgebrochen …',
  reactivate: 'Wieder aufnehmen',
  reactivateHint:
    'Dieselben Leute machen im selben Chat weiter. Für offene Themen wird wieder gefragt.',
  reopenCase: 'Die Anfrage damit wieder öffnen',
  caseStays: (agent) => `Eine geschlossene Anfrage bleibt zu: Nur ${agent} öffnet sie.`,
  reactivating: 'Wird aufgenommen …',

  openIt: 'Öffnen',
  openNamed: (title) => `Öffnen: ${title}`,
  hasSwarm: (code, agent) => `Diese Anfrage hat schon einen Schwarm: ${code}, von ${agent}.`,
  yours: 'Ihre anderen Schwärme',
  others: (count) =>
    count === 1 ? 'Noch 1 Schwarm von Ihnen' : `Noch ${count} Schwärme von Ihnen`,
  back: (name) => `Zurück zu ${name}`,
  backToStart: 'Zurück',
};

export const panelWords = { en, de };

/** What only the panel says, beside the words it shares with other pages. */
export const usePanelWords = (): PanelWords => useWordsOf(panelWords);
