import { listIn } from '../../words/list.ts';
import { reasonInGerman } from '../../words/reason.ts';
import type { SwarmWords } from './shape.ts';

const list = listIn('de');
const somebody = 'Jemand';

const fields: Readonly<Record<string, string>> = {
  Customer: 'Kunde',
  Product: 'Produkt',
  Priority: 'Priorität',
  Due: 'Fällig',
};

export const de: SwarmWords = {
  loading: 'Der Schwarm wird geholt',
  noSwarm: 'Kein Schwarm ist gewählt.',
  noSwarmWhy: 'Öffnen Sie einen von seiner Karte in Teams: Der Knopf heißt „Open swarm“.',
  notYours: 'Hier ist kein Schwarm, in dem Sie sind.',
  notYoursWhy:
    'Einen Schwarm sehen seine Mitglieder und wer gefragt wurde. Der Agent kann Sie dazuholen.',
  unreachableWhy: 'Nichts geht verloren: Hier geht es von selbst weiter.',
  signedOut: 'Sie sind abgemeldet.',

  stateLine: (number, code, time, agent) => `${number} · ${code} · seit ${time}, von ${agent}`,
  liveAsOf: (time) => `Live, Stand ${time}`,
  asOf: (time) => `Stand ${time}`,
  reactivatedBy: (name, time) => `Wieder aktiv seit ${time}, durch ${name}`,
  openChat: 'Chat öffnen',
  resolve: 'Lösen',
  cancelSwarm: 'Abbrechen',
  reactivate: 'Wieder aufnehmen',
  undo: 'Rückgängig',
  close: 'Schließen',
  notNow: 'Noch nicht',
  dismiss: 'Ausblenden',

  resolveTitle: 'Schwarm lösen',
  whatSolved: 'Was hat geholfen?',
  goesToCase: 'Das kommt in die Anfrage und, wenn ein Kunde in der Leitung ist, zum Agent.',
  closeCase: 'Die Anfrage damit schließen',
  onlyAgentCloses: (agent) => `Die Anfrage bleibt offen: Nur ${agent} schließt sie.`,
  cancelTitle: 'Schwarm abbrechen',
  whyCancel: 'Warum?',
  cancelHint: 'Das lesen alle im Schwarm.',
  reactivateTitle: 'Schwarm wieder aufnehmen',
  reactivateHint:
    'Dieselben Leute machen im selben Chat weiter. Für offene Themen wird wieder gefragt.',
  reopenCase: 'Die Anfrage damit wieder öffnen',
  caseStays: (agent) => `Eine geschlossene Anfrage bleibt zu: Nur ${agent} öffnet sie.`,

  youResolved: 'Sie haben den Schwarm gelöst.',
  youCancelled: 'Sie haben den Schwarm abgebrochen.',
  youReactivated: 'Der Schwarm ist wieder aktiv.',
  youPosted: 'Steht im Chat.',
  youSent: 'Ist beim Agent.',
  youAdded: (name) => `${name} ist jetzt im Schwarm.`,
  youAddedTask: 'Die Aufgabe ist da.',
  youDidTask: 'Erledigt.',
  youReopenedTask: 'Die Aufgabe ist wieder offen.',
  youRemovedTask: 'Die Aufgabe ist weg.',
  youRetried: 'Es wird noch einmal gesendet.',
  rolledBack: (why) => `Nicht geschehen, nichts geändert: ${why}`,
  noAnswer: 'Case Swarm hat nicht geantwortet. Versuchen Sie es noch einmal.',
  problems: { 'text-missing': 'Schreiben Sie zuerst etwas.' },

  catchUp: 'Das Wichtigste',
  known: 'Bekannt',
  tried: 'Versucht',
  decided: 'Entschieden',
  open: 'Offen',
  nothingKnown: 'Noch nichts Neues.',
  nothingTried: 'Nichts genannt.',
  nothingDecided: 'Noch nichts.',
  nothingHappened: 'Noch hat niemand geschrieben oder geantwortet. Was kommt, steht dann hier.',
  nothingOpen: 'Nichts.',
  moments: {
    'held-long': (time) => `Kunde wird seit ${time} gehalten`,
    'mood-turned': (time) => `Stimmung des Kunden um ${time} gekippt`,
    transferred: (time) => `Kunde wird seit ${time} verbunden`,
    ended: (time) => `Kontakt um ${time} beendet`,
  },
  selfService: (flow, outcome) => `Selbsthilfe „${flow}“: ${outcome}`,
  taskDone: (title, owner) =>
    owner === '' ? `${title} (erledigt)` : `${title} (erledigt, ${owner})`,
  toldAgent: 'An den Agent',
  openSubject: {
    asked: (name, until) =>
      until === ''
        ? `${name}: jemand ist gefragt`
        : `${name}: jemand ist gefragt, sonst um ${until} andere`,
    searching: (name) => `${name}: wir suchen jemanden`,
    nobody: (name) => `${name}: niemand gefunden. Die Teamleitung weiß Bescheid.`,
  },
  openTask: (title, owner, due) =>
    [title, owner, due === '' ? '' : `bis ${due}`].filter((part) => part !== '').join(', '),

  live: 'Live',
  noInteraction: 'Kein Kontakt ist verbunden. Frage und Anfrage stehen unten.',
  phase: {
    waiting: (time) => `Wartet seit ${time}`,
    ringing: (time) => `Klingelt seit ${time}`,
    talking: (time) => `Im Gespräch seit ${time}`,
    held: (time) => `Gehalten seit ${time}`,
    transferring: (time) => `Wird verbunden seit ${time}`,
    'wrap-up': (time) => `Nacharbeit seit ${time}`,
    ended: (time) => `Beendet ${time}`,
  },
  withAgent: (name) => `mit ${name}`,
  moodUnknown: 'Stimmung: nicht gemeldet',
  moods: { positive: 'gut', neutral: 'neutral', negative: 'gespannt', mixed: 'gemischt' },
  mood: (mood, time, before) =>
    `Stimmung: ${mood} seit ${time}${before === '' ? '' : `, davor ${before}`}`,
  silence: (time) => `Seit ${time} nichts Neues vom Contact-Center.`,
  whatWasSaid: 'Was gesagt wurde',
  agent: 'Agent',
  customer: 'Kunde',
  newLines: (count) => `${count} neu`,
  follow: 'Mitlesen',
  nothingSaid: 'Noch nichts gesagt, oder es wird nicht gemeldet.',

  question: 'Frage',
  alreadyTried: 'Schon versucht',
  subjects: 'Themen',
  subject: {
    covered: (name) => (name === '' ? 'abgedeckt' : `${name} weiß das`),
    asked: () => 'jemand ist gefragt',
    searching: () => 'wir suchen jemanden',
    nobody: () => 'noch niemand gefunden',
  },

  people: 'Leute',
  nobodyAsked:
    'Niemand ist gefragt: Es ist kein Thema gewählt. Holen Sie jemanden dazu, der es weiß.',
  here: 'ist da',
  asked: 'gefragt',
  roles: { agent: 'Agent', expert: 'Fachkraft', observer: 'schaut zu' },
  askedSince: (subjects, time) => `${subjects} · seit ${time}`,
  whyAsked: (why) => `Warum: ${why}`,
  notAsked: 'Nicht gefragt',
  reason: reasonInGerman,
  field: (told) => fields[told] ?? told,
  addSomeone: 'Jemanden dazuholen',
  addTitle: 'Jemanden dazuholen',
  addWho: 'Name oder E-Mail-Adresse',
  find: 'Suchen',
  finding: 'Suche läuft …',
  add: (name) => `${name} dazuholen`,
  isIn: 'ist schon da',
  foundNobody: 'So heißt niemand. Versuchen Sie die E-Mail-Adresse.',
  addHint: 'Wer dazukommt, sieht den ganzen Chat und wird nicht erst gefragt.',

  updates: 'Neues von allen',
  noUpdates: 'Noch hat niemand etwas geschrieben.',
  writeUpdate: 'Was haben Sie herausgefunden?',
  post: 'An alle',
  sendToAgent: 'An den Agent',
  overNoUpdates: 'Der Schwarm ist vorbei. Nehmen Sie ihn wieder auf, um weiterzumachen.',

  tasks: 'Aufgaben',
  noTasksLeft: 'Es gab keine Aufgaben.',
  noTasks: 'Keine Aufgaben. Halten Sie fest, was jemand zusagt.',
  addTask: 'Neue Aufgabe',
  taskTitle: 'Was ist zu tun?',
  taskOwner: 'Wer?',
  taskDue: 'Bis wann? (wenn bekannt)',
  saveTask: 'Hinzufügen',
  due: (day) => `bis ${day}`,
  late: (day) => `verspätet, war bis ${day}`,
  done: 'erledigt',
  markDone: (title) => `Erledigt: ${title}`,
  removeTask: (title) => `Wegnehmen: ${title}`,
  fromDynamics: 'aus Dynamics',
  tasksOld: 'Dynamics antwortet nicht: Änderungen von dort fehlen vielleicht.',
  tasksRefused:
    'Die App darf Aufgaben in Dynamics nicht lesen. Ein Dynamics-Admin kann es erlauben.',
  tasksWaiting: 'Ihre Änderungen sind unterwegs zu Dynamics.',

  files: 'Dateien',
  lookingForFiles: 'Der Chat wird durchgesehen …',
  noFiles: 'Noch keine Dateien. Was im Chat geteilt wird, steht dann hier.',
  noChatYet: 'Der Chat wird gerade gemacht. Dateien von dort stehen dann hier.',
  filesRefused: (missing) =>
    `Die App darf die Nachrichten dieses Chats nicht lesen (${missing}). Ein Teams-Admin kann es erlauben; danach muss die App im Chat neu installiert werden.`,
  filesUnreachable: 'Teams antwortet nicht. Die Dateien kommen von selbst wieder.',
  filesForMembers: 'Dateien sehen nur Mitglieder.',
  filesMore: 'Ältere stehen im Chat.',
  opensInNewTab: 'öffnet daneben',

  case: 'Anfrage',
  caseNumber: 'Nummer',
  openCase: 'In Dynamics öffnen',
  caseNotYours: (agent) =>
    `In Dynamics können Sie diese Anfrage nicht öffnen. Fragen Sie ${agent}, was hier fehlt.`,
  caseGone: 'Diese Anfrage ist nicht mehr in Dynamics.',
  caseUnknown: 'Dynamics antwortet nicht. Ob sie sich für Sie öffnet, zeigt sich dort.',
  timeline: 'Verlauf',
  notDelivered: (what) => `Nicht zugestellt: ${what}`,
  sinceWhy: (time, reason) => `Aufgegeben um ${time}: ${reason}`,
  givenUp: {
    network: 'es kam keine Antwort',
    Forbidden: 'die App darf das nicht',
    'http-403': 'die App darf das nicht',
    'http-404': 'es ist nicht mehr da',
    BotNotInConversationRoster: 'die App wurde aus dem Chat entfernt',
  },
  skipToo: 'Bis dahin geht nichts dahinter hinaus.',
  answerNote: {
    saving: 'Die Antwort wird in der Anfrage gesichert.',
    saved: 'Die Antwort steht in der Anfrage.',
    'not-saved': 'Die Antwort steht noch nicht in der Anfrage. Siehe „Nicht zugestellt“.',
  },
  caseClosesWithIt: 'Die Anfrage ist damit geschlossen.',
  caseStaysOpen: 'Die Anfrage bleibt offen.',

  happened: {
    'swarm-opened': ({ by }) => `${by} hat den Schwarm geöffnet`,
    'chat-opened': () => 'Der Chat ist offen',
    'expert-invited': ({ person, subjects }) =>
      subjects.length === 0
        ? `${person} wurde gefragt`
        : `${person} wurde gefragt: ${list(subjects)}`,
    'expert-joined': ({ person }) => `${person || somebody} ist da`,
    'no-answer': () => 'Noch keine Antwort: jemand anderes wird gefragt',
    'no-longer-needed': ({ person }) => `${person || somebody} wird nicht mehr gebraucht`,
    'person-added': ({ by, person }) => `${by} hat ${person} dazugeholt`,
    'more-experts-wanted': ({ by }) => `${by} möchte mehr Leute fragen`,
    'interaction-shown': () => 'Der Kontakt wird live gezeigt',
    'update-posted': ({ by }) => `${by} hat etwas geschrieben`,
    'sent-to-agent': ({ by, from }) =>
      by === from
        ? `${by} hat dem Agent eine Antwort geschickt`
        : `${by} hat dem Agent die Antwort von ${from} geschickt`,
    'agent-has-it': () => 'Es steht auf dem Desktop des Agents',
    'swarm-resolved': ({ by }) => `${by} hat den Schwarm gelöst`,
    'answer-saved': () => 'Die Antwort steht in der Anfrage',
    'helpers-thanked': ({ by }) => `${by} hat allen gedankt, die geholfen haben`,
    'swarm-cancelled': ({ by }) => `${by} hat den Schwarm abgebrochen`,
    'swarm-reactivated': ({ by, reopensCase }) =>
      reopensCase
        ? `${by} hat den Schwarm wieder aufgenommen und die Anfrage geöffnet`
        : `${by} hat den Schwarm wieder aufgenommen`,
    'task-added': ({ by, title, owner }) =>
      by === owner ? `${by} übernimmt: ${title}` : `${by} gibt ${owner} eine Aufgabe: ${title}`,
    'task-done': ({ by, title }) => `${by} hat erledigt: ${title}`,
    'task-reopened': ({ by, title }) => `${by} hat wieder geöffnet: ${title}`,
    'task-removed': ({ by, title }) => `${by} hat weggenommen: ${title}`,
    'task-changed-in-dynamics': ({ title }) => `In Dynamics geändert: ${title}`,
    'delivery-settled': ({ by, how }) =>
      how === 'retry' ? `${by} lässt es noch einmal senden` : `${by} hat Unzustellbares übergangen`,
    erased: () => 'Gelöscht',
  },
};
