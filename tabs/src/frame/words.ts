/** What every page says before it has anything of its own to say. */
const en = {
  unreachable: 'Case Swarm does not answer.',
  unreachableWhy: 'Nothing is lost: swarms go on in Teams. Try again in a minute.',
  stopped: 'This page stopped.',
  stoppedWhy:
    'A part of it did not load: there may be no network, or a new version. What was sent is kept.',
  tryAgain: 'Try again',
  signedOut: 'You are signed out.',
  signedOutWhy: 'That happens after about an hour. One press brings you back here.',
  signInAgain: 'Sign in again',
  fetching: 'Fetching the page',
};

const de: typeof en = {
  unreachable: 'Case Swarm antwortet nicht.',
  unreachableWhy: 'Nichts geht verloren: Schwärme laufen in Teams weiter. Gleich noch einmal.',
  stopped: 'Diese Seite ist stehen geblieben.',
  stoppedWhy:
    'Ein Teil wurde nicht geladen: Vielleicht fehlt das Netz, oder es gibt eine neue Version. Gesendetes ist da.',
  tryAgain: 'Noch einmal',
  signedOut: 'Sie sind abgemeldet.',
  signedOutWhy: 'Das passiert nach etwa einer Stunde. Ein Klick bringt Sie hierher zurück.',
  signInAgain: 'Wieder anmelden',
  fetching: 'Die Seite wird geholt',
};

export const frameWords = { en, de };
