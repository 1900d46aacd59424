import type { KnowledgeWords } from './words-en.ts';

export const de: KnowledgeWords = {
  waits: 'Ein Artikel wartet auf Ihre Durchsicht',
  reviewed: 'Dieser Artikel wurde durchgesehen',
  toReview: 'Durchsehen',
  waitsAgain: 'Ein Artikel wartet wieder auf Ihre Durchsicht',
  back: 'Dieser Artikel wird noch einmal überarbeitet',
  cameBack: 'Ihr Artikel kam zurück',
  yoursAgain: 'Ihr Artikel wartet wieder auf die Durchsicht',
  yoursPublished: 'Ihr Artikel ist veröffentlicht ✓',
  toRework: 'Ändern',
  rework: 'Ihren Artikel ändern',
  sendAgain: 'Erneut senden',
  sendBack: 'Zurückgeben',
  note: (name) => `Zum Zurückgeben an ${name}: Was soll anders sein?`,
  sentBack: (name, time, note) => `${name} gab ihn um ${time} zurück: „${note}“`,
  sentAgain: (name) => `${name} hat ihn erneut gesendet.`,
  heading: 'Die Antwort als Artikel sichern',
  review: 'Den Artikel durchsehen',
  what: 'Er wird in Dynamics als Entwurf gesichert. Ist er veröffentlicht, antwortet der Helpdesk daraus.',
  reviewing: (name, time) => `Entwurf von ${name}, ${time}.`,
  title: 'Frage',
  titleMissing: 'Schreiben Sie die Frage, die er beantwortet.',
  answer: 'Antwort',
  answerMissing: 'Schreiben Sie die Antwort.',
  sources: 'Woher sie kommt',
  subject: 'Thema: Helpdesks antworten nach Themen',
  noSubject: 'Kein Thema',
  isInternal: 'Nur für die Organisation',
  save: 'Entwurf sichern',
  publish: 'Veröffentlichen',
  tryAgain: 'Noch einmal',
  open: 'Artikel ↗',
  state: {
    drafting: 'Der Entwurf wird in Dynamics gesichert.',
    drafted:
      'Der Entwurf steht in Dynamics ✓ Teamleitung oder Admin veröffentlicht ihn hier oder dort.',
    publishing: 'Er wird veröffentlicht.',
    published: 'Veröffentlicht ✓ Der Helpdesk antwortet daraus.',
    refused: (code) =>
      `Dynamics hat ihn abgelehnt (${code}). Bitten Sie dessen Admin um das Recht, Artikel zu schreiben, und versuchen Sie es dann noch einmal.`,
  },
  publishedBy: (name, time) => `Veröffentlicht von ${name}, ${time}.`,
  refusal: {
    'not-yours': 'Das ist für die, die dabei geholfen haben.',
    'no-answer-yet': 'Es gibt noch keine Antwort. Lösen Sie es erst.',
    'may-not-publish':
      'Nur Teamleitung und Admins veröffentlichen. Gehören Sie dazu, öffnen Sie einmal die Seite von Case Swarm in Teams.',
    'other-turn':
      'Jemand anderes hat ihn inzwischen zurückgegeben oder geändert. Nichts wurde getan. Öffnen Sie ihn noch einmal.',
    'note-missing':
      'Schreiben Sie in einem Satz, was anders sein soll, und geben Sie ihn dann zurück.',
    'title-missing': 'Schreiben Sie die Frage, die er beantwortet.',
    'answer-missing': 'Schreiben Sie die Antwort.',
    'too-long':
      'Das ist zu lang für einen Artikel. Kürzen Sie es, oder schreiben Sie es in Dynamics.',
  },
};
