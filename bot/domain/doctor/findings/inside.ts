import { kind, text, type FindingKind } from '../finding.ts';

export const databaseFindings = {
  'CS-DATABASE-001': kind('to-fix', 'operator', {
    en: text(
      'The database does not answer ({reason}).',
      'Nothing works: no click is answered, no webhook is taken.',
      'Check DATABASE_URL and whether the server runs and lets this machine in.',
    ),
    de: text(
      'Die Datenbank antwortet nicht ({reason}).',
      'Nichts geht: kein Klick wird beantwortet, kein Webhook angenommen.',
      'DATABASE_URL prüfen und ob der Server läuft und diesen Rechner einlässt.',
    ),
  }),
  'CS-DATABASE-002': kind('to-fix', 'operator', {
    en: text(
      'The tables are not up to date: {migrations} is missing.',
      'What is new in this version fails.',
      'Restart: the tables are brought up to date at start.',
      'Check that the database user may change tables.',
    ),
    de: text(
      'Die Tabellen sind nicht auf dem Stand: {migrations} fehlt.',
      'Was in dieser Version neu ist, geht nicht.',
      'Neu starten: beim Start werden die Tabellen nachgezogen.',
      'Prüfen, ob der Datenbankbenutzer Tabellen ändern darf.',
    ),
  }),
  'CS-DATABASE-003': kind('to-know', 'operator', {
    en: text(
      'The tables are newer than this process: {migrations} is not known here.',
      'A process of an older version may read rows it does not understand.',
      'Bring all processes to the same version.',
    ),
    de: text(
      'Die Tabellen sind neuer als dieser Prozess: {migrations} kennt er nicht.',
      'Ein Prozess älterer Version liest vielleicht Zeilen, die er nicht versteht.',
      'Alle Prozesse auf dieselbe Version bringen.',
    ),
  }),
  'CS-DATABASE-004': kind('to-fix', 'operator', {
    en: text(
      'PostgreSQL {version} is older than 14.',
      'It gets no fixes any more, and the queue needs what it lacks.',
      'Move to PostgreSQL 14 or newer; 18 is tested.',
    ),
    de: text(
      'PostgreSQL {version} ist älter als 14.',
      'Es bekommt keine Korrekturen mehr, und der Warteschlange fehlt etwas.',
      'Auf PostgreSQL 14 oder neuer wechseln; 18 ist getestet.',
    ),
  }),
  'CS-DATABASE-005': kind('to-fix', 'operator', {
    en: text(
      'The database takes no writing: it is read-only.',
      'Nothing works: no click is recorded, no webhook is taken.',
      'Point DATABASE_URL to the primary server, not to a replica.',
      'Check default_transaction_read_only and whether the disk is full.',
    ),
    de: text(
      'Die Datenbank lässt nicht schreiben.',
      'Nichts geht: kein Klick wird vermerkt, kein Webhook angenommen.',
      'DATABASE_URL auf den ersten Server zeigen lassen, nicht auf eine Kopie.',
      'default_transaction_read_only prüfen und ob die Platte voll ist.',
    ),
  }),
  'CS-DATABASE-006': kind('to-know', 'operator', {
    en: text(
      'The database took {ms} ms for the simplest question.',
      'Every click and every card waits that much longer.',
      'Check the load of the server and the way to it.',
    ),
    de: text(
      'Die Datenbank brauchte {ms} ms für die einfachste Frage.',
      'Jeder Klick und jede Karte wartet so viel länger.',
      'Die Last des Servers prüfen und den Weg dorthin.',
    ),
  }),
  'CS-DATABASE-007': kind('to-know', 'operator', {
    en: text(
      'The database lives in this process (PGlite).',
      'One process only, and a power cut may cost the last seconds. For trying out that is enough.',
      'For production set DATABASE_URL to a PostgreSQL.',
    ),
    de: text(
      'Die Datenbank lebt in diesem Prozess (PGlite).',
      'Nur ein Prozess, und ein Stromausfall kostet vielleicht die letzten Sekunden. Zum Ausprobieren reicht das.',
      'Für den Betrieb DATABASE_URL auf ein PostgreSQL setzen.',
    ),
  }),
} as const satisfies Record<string, FindingKind>;

export const queueFindings = {
  'CS-QUEUE-001': kind('to-fix', 'swarm-admin', {
    en: text(
      'Given up and undecided: {count} deliveries; most often {reason}.',
      'What waits behind them does not arrive.',
      'Open the board and press Retry or Skip at each.',
      'A reason that repeats is named by another finding here.',
    ),
    de: text(
      'Aufgegeben und nicht entschieden: {count} Zustellungen; am häufigsten {reason}.',
      'Was dahinter wartet, kommt nicht an.',
      'Das Board öffnen und bei jeder „Erneut senden“ oder „Überspringen“ drücken.',
      'Ein Grund, der sich wiederholt, ist hier an anderer Stelle genannt.',
    ),
  }),
  'CS-QUEUE-002': kind('to-fix', 'operator', {
    en: text(
      'The oldest delivery that is due has waited for {minutes} minutes.',
      'Cards, invitations and answers come late.',
      'Look at the load of this machine and of the database.',
      'Start another process; they share the work.',
    ),
    de: text(
      'Die älteste fällige Zustellung wartet seit {minutes} Minuten.',
      'Karten, Einladungen und Antworten kommen spät.',
      'Die Last dieses Rechners und der Datenbank ansehen.',
      'Einen weiteren Prozess starten; sie teilen sich die Arbeit.',
    ),
  }),
  'CS-QUEUE-003': kind('to-fix', 'operator', {
    en: text(
      'No process has worked for {minutes} minutes.',
      'Nothing is delivered and no timer rings.',
      'Start the bot, or restart it if it runs.',
    ),
    de: text(
      'Seit {minutes} Minuten arbeitet kein Prozess.',
      'Nichts wird zugestellt, und keine Frist läuft ab.',
      'Den Bot starten, oder neu starten, wenn er läuft.',
    ),
  }),
  'CS-QUEUE-004': kind('to-fix', 'operator', {
    en: text(
      'Of what contact centers told, {count} events could not be taken up, and were set aside.',
      'They are missing from what swarms see of these contacts; everything else goes on.',
      'If a key of SECRET_SEALING_KEY was taken away, put it back; then restart the bot: it tries them again.',
      'If they stay, report what the log has under contact-set-aside.',
    ),
    de: text(
      'Von dem, was Contact Center meldeten, waren {count} Ereignisse nicht zu verarbeiten; sie liegen beiseite.',
      'Sie fehlen in dem, was Schwärme von diesen Kontakten sehen; alles andere geht weiter.',
      'Wurde ein Schlüssel aus SECRET_SEALING_KEY entfernt: ihn zurückgeben; dann den Bot neu starten, er versucht es noch einmal.',
      'Bleiben sie liegen, bitte melden, was im Protokoll unter contact-set-aside steht.',
    ),
  }),
} as const satisfies Record<string, FindingKind>;

export const clockFindings = {
  'CS-CLOCK-001': kind('to-fix', 'operator', {
    en: text(
      'This machine’s clock is {seconds} seconds off from {system}.',
      'Tokens count as expired or not yet valid, signatures as too old.',
      'Switch on time synchronisation (NTP) on this machine.',
    ),
    de: text(
      'Die Uhr dieses Rechners weicht um {seconds} Sekunden von {system} ab.',
      'Token gelten als abgelaufen oder noch nicht gültig, Signaturen als zu alt.',
      'Auf diesem Rechner die Zeitsynchronisation (NTP) einschalten.',
    ),
  }),
  'CS-CLOCK-002': kind('to-know', 'operator', {
    en: text(
      'The database’s clock is {seconds} seconds off from this machine’s.',
      'Nothing of ours reads it, but its logs and ours do not fit together.',
      'Switch on time synchronisation (NTP) on the database server.',
    ),
    de: text(
      'Die Uhr der Datenbank weicht um {seconds} Sekunden von der dieses Rechners ab.',
      'Wir lesen sie nicht, doch ihre und unsere Protokolle passen nicht zusammen.',
      'Auf dem Datenbankserver die Zeitsynchronisation (NTP) einschalten.',
    ),
  }),
} as const satisfies Record<string, FindingKind>;
