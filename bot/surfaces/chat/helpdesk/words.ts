/** What the helpdesk says, in the language the employee asked in. */
import type { Language } from '../../../domain/helpdesk/language.ts';

const en = {
  source: 'Source',
  updated: (day: string) => `updated ${day}`,
  openArticle: 'Open article',
  solvedIt: 'Solved it',
  notThis: 'Not this',
  toPerson: 'Talk to a person',
  wasSolved: 'Good. This answered your question.',
  wasNotThis: 'This was not it.',
  wasPassedOver: 'This was not taken up.',
  nothingFits: 'I have no article that answers this.',
  reading: 'A colleague is reading this now. You’ll get the answer here.',
  hasIt: (agent: string) => `${agent} has your question. Write here: they read along.`,
  someoneHasIt: 'A colleague has your question. Write here: they read along.',
  passedOn: 'You are being passed on to another colleague. Write here: nothing is lost.',
  onHold: (agent: string) =>
    `${agent} has put this on hold for a moment. Write here: nothing is lost.`,
  someoneOnHold: 'This is on hold for a moment. Write here: nothing is lost.',
  deliveredUpTo: (time: string) => `Messages delivered up to ${time}.`,
  readUpTo: (time: string) => `Messages read up to ${time}.`,
  waitsInCase: 'A colleague will look at this and get back to you.',
  outOfHours: (time: string) => `We’re back at ${time}.`,
  savedAs: (number: string) => `Your question is saved as ${number}.`,
  saving: 'Your question is being saved as a case.',
  caseIs: (number: string, state: string) => `Case ${number}: ${state}.`,
  caseIsWith: (number: string, state: string, name: string) =>
    `Case ${number}: ${state}, with ${name}.`,
  caseOpened: 'Your case is open. A colleague will look at it.',
  caseSolved: 'Your case is solved.',
  caseCancelled: 'Your case was cancelled.',
  paused: (desk: string) =>
    `${desk} takes no new questions for the moment. Ask again later, or the colleagues you know.`,
  noDesk:
    'No helpdesk is set up here yet, so I can’t open a case. A supervisor does it in a channel with “@Case Swarm desk”.',
  /** The states that every Dynamics has, by their English names. */
  standing: {
    'In Progress': 'in progress',
    'On Hold': 'on hold',
    'Waiting for Details': 'waiting for details',
    Researching: 'being looked into',
    'Problem Solved': 'solved',
    'Information Provided': 'answered',
    Canceled: 'cancelled',
    Merged: 'merged with another',
  },
  closedCancelled: 'This case was cancelled. Write here if you still need it.',
  chatOver: 'This chat is over. Write here if you need more.',
  nobodyYet: 'Nobody could take it up yet. Write here to ask again.',
  closedSolved: 'This is solved. Write here if it comes back.',
  closedAbandoned: 'Closed, as nobody wrote any more. Write here to open it again.',
  undelivered: (count: number) =>
    count === 1
      ? 'A message did not reach the colleague.'
      : `${count} messages did not reach the colleague.`,
  pictureTooLarge: 'A picture is larger than 5 MB and was not saved. Send a smaller one.',
  noPicture: 'Something that came as a picture is none, and was not saved.',
  pictureUnreadable: 'A picture could not be read and was not saved. Send it again.',
  sendAgain: 'Send again',
  sendingAgain: 'It is being sent again. This card updates itself.',
  nothingToSend: 'There is nothing left to send.',
  done: 'It’s solved',
  asOf: (time: string) => `as of ${time}`,
  colleague: 'Colleague',
  edited: '(edited)',
  takenBack: '(This message was deleted.)',
  wasAway: (from: string, until: string) =>
    `I was away from ${from} to ${until}. If you wrote here then, it may be missing: please write it again.`,
  mayBeMissing: 'Something the agent wrote may be missing here.',
  howWasIt: 'How well did this help you?',
  scores: ['1 – not at all', '2', '3', '4', '5 – very well'],
  comment: 'Anything to add?',
  score: 'Your rating',
  scoreMissing: 'Choose a number from 1 to 5.',
  rate: 'Send',
  thanks: (score: number) => `Thank you. You rated this ${score} of 5.`,
  stillThere: 'Are you still there?',
  closesAt: (time: string) => `If nobody writes, this closes at ${time}.`,
  notYours: 'This is for the person who asked.',
  alreadyAnswered: 'This was answered already. Nothing changed.',
  alreadyHanded: 'A colleague has it already.',
  closed: 'This is closed. Write in the thread to open it again.',
  alreadyRated: 'You have rated this already. Thank you.',
  notSolved: 'This is open again. You can rate it when it is solved.',
  tooOld: 'This question was closed a while ago. Ask it anew, and I’ll look at once.',
  whichDesk: 'Which helpdesk is this for?',
  gone: 'I don’t find this question any more.',
  help: (desk: string) =>
    `This is ${desk}. Write your question here: I answer from our articles, or a colleague does.`,
} as const;

type Words = {
  readonly [Key in keyof typeof en]: (typeof en)[Key] extends string
    ? string
    : (typeof en)[Key] extends readonly string[]
      ? readonly string[]
      : (typeof en)[Key] extends (...told: never[]) => string
        ? (typeof en)[Key]
        : Readonly<Record<string, string>>;
};

const de: Words = {
  source: 'Quelle',
  updated: (day: string) => `Stand ${day}`,
  openArticle: 'Artikel öffnen',
  solvedIt: 'Gelöst',
  notThis: 'Passt nicht',
  toPerson: 'Mit jemandem sprechen',
  wasSolved: 'Gut. Das hat Ihre Frage beantwortet.',
  wasNotThis: 'Das hat nicht gepasst.',
  wasPassedOver: 'Das wurde nicht aufgegriffen.',
  nothingFits: 'Ich habe keinen Artikel, der das beantwortet.',
  reading: 'Eine Kollegin oder ein Kollege liest jetzt mit. Die Antwort kommt hier.',
  hasIt: (agent: string) => `${agent} hat Ihre Frage. Schreiben Sie hier: Es wird mitgelesen.`,
  someoneHasIt: 'Ihre Frage ist in Arbeit. Schreiben Sie hier: Es wird mitgelesen.',
  passedOn: 'Ihre Frage wird weitergegeben. Schreiben Sie hier: Nichts geht verloren.',
  onHold: (agent: string) =>
    `${agent} hat kurz unterbrochen. Schreiben Sie hier: Nichts geht verloren.`,
  someoneOnHold: 'Kurz unterbrochen. Schreiben Sie hier: Nichts geht verloren.',
  deliveredUpTo: (time: string) => `Nachrichten bis ${time} zugestellt.`,
  readUpTo: (time: string) => `Nachrichten bis ${time} gelesen.`,
  waitsInCase: 'Jemand sieht sich das an und meldet sich bei Ihnen.',
  outOfHours: (time: string) => `Wir sind ab ${time} wieder da.`,
  savedAs: (number: string) => `Ihre Frage ist als ${number} gesichert.`,
  saving: 'Ihre Frage wird als Anfrage gesichert.',
  caseIs: (number: string, state: string) => `Anfrage ${number}: ${state}.`,
  caseIsWith: (number: string, state: string, name: string) =>
    `Anfrage ${number}: ${state}, bei ${name}.`,
  caseOpened: 'Ihre Anfrage ist offen. Jemand sieht sie sich an.',
  caseSolved: 'Ihre Anfrage ist gelöst.',
  caseCancelled: 'Ihre Anfrage wurde abgebrochen.',
  paused: (desk: string) =>
    `${desk} nimmt zurzeit keine neuen Fragen an. Fragen Sie später noch einmal, oder wen Sie kennen.`,
  noDesk:
    'Hier ist noch kein Helpdesk eingerichtet, deshalb kann ich keine Anfrage öffnen. Die Teamleitung richtet ihn in einem Kanal mit „@Case Swarm desk“ ein.',
  standing: {
    'In Progress': 'in Bearbeitung',
    'On Hold': 'angehalten',
    'Waiting for Details': 'wartet auf Angaben',
    Researching: 'wird untersucht',
    'Problem Solved': 'gelöst',
    'Information Provided': 'Auskunft gegeben',
    Canceled: 'abgebrochen',
    Merged: 'mit einer anderen zusammengeführt',
  },
  closedCancelled:
    'Diese Anfrage wurde abgebrochen. Schreiben Sie hier, wenn Sie sie noch brauchen.',
  chatOver: 'Dieser Chat ist zu Ende. Schreiben Sie hier, wenn noch etwas ist.',
  nobodyYet: 'Noch konnte es niemand übernehmen. Schreiben Sie hier, um neu zu fragen.',
  closedSolved: 'Das ist gelöst. Schreiben Sie hier, wenn es wiederkommt.',
  closedAbandoned: 'Geschlossen, weil niemand mehr schrieb. Schreiben Sie hier, um weiterzumachen.',
  undelivered: (count: number) =>
    count === 1 ? 'Eine Nachricht kam nicht an.' : `${count} Nachrichten kamen nicht an.`,
  pictureTooLarge:
    'Ein Bild ist größer als 5 MB und wurde nicht gesichert. Senden Sie ein kleineres.',
  noPicture: 'Etwas, das als Bild kam, ist keines und wurde nicht gesichert.',
  pictureUnreadable:
    'Ein Bild war nicht lesbar und wurde nicht gesichert. Senden Sie es noch einmal.',
  sendAgain: 'Erneut senden',
  sendingAgain: 'Es wird erneut gesendet. Diese Karte aktualisiert sich.',
  nothingToSend: 'Es ist nichts mehr zu senden.',
  done: 'Es ist gelöst',
  asOf: (time: string) => `Stand ${time}`,
  colleague: 'Helpdesk',
  edited: '(geändert)',
  takenBack: '(Diese Nachricht wurde gelöscht.)',
  wasAway: (from: string, until: string) =>
    `Ich war von ${from} bis ${until} nicht da. Was Sie hier in dieser Zeit geschrieben haben, fehlt vielleicht: Bitte schreiben Sie es noch einmal.`,
  mayBeMissing: 'Hier fehlt vielleicht etwas, das geschrieben wurde.',
  howWasIt: 'Wie gut hat Ihnen das geholfen?',
  scores: ['1 – gar nicht', '2', '3', '4', '5 – sehr gut'],
  comment: 'Möchten Sie etwas hinzufügen?',
  score: 'Ihre Bewertung',
  scoreMissing: 'Wählen Sie eine Zahl von 1 bis 5.',
  rate: 'Senden',
  thanks: (score: number) => `Vielen Dank. Sie haben ${score} von 5 vergeben.`,
  stillThere: 'Sind Sie noch da?',
  closesAt: (time: string) => `Schreibt niemand, schließt das um ${time}.`,
  notYours: 'Das ist für die Person, die gefragt hat.',
  alreadyAnswered: 'Das war schon beantwortet. Nichts hat sich geändert.',
  alreadyHanded: 'Es ist schon in Arbeit.',
  closed: 'Das ist geschlossen. Schreiben Sie in den Thread, um es wieder zu öffnen.',
  alreadyRated: 'Sie haben das schon bewertet. Vielen Dank.',
  notSolved: 'Das ist wieder offen. Sie können es bewerten, wenn es gelöst ist.',
  tooOld: 'Diese Frage ist seit einer Weile geschlossen. Fragen Sie neu, ich sehe gleich nach.',
  whichDesk: 'Für welchen Helpdesk ist das?',
  gone: 'Ich finde diese Frage nicht mehr.',
  help: (desk: string) =>
    `Das ist ${desk}. Schreiben Sie hier Ihre Frage: Ich antworte aus unseren Artikeln, oder jemand von uns.`,
};

/** How a case stands, as the reader says it; what an organization made up is told as it is. */
export function standingOf(language: Language, state: string): string {
  const { standing } = deskWords(language);
  return Object.hasOwn(standing, state) ? (standing[state] ?? state) : state;
}

export const deskWords = (language: Language): Words => (language === 'de' ? de : en);
