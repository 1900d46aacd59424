import { kind, text, type FindingKind } from '../finding.ts';

/** Granted once by an admin; the code of each, and what is lost without it. */
const permissions = {
  'CS-GRAPH-011': [
    'Chat.Create',
    'No swarm chat can be opened.',
    'Kein Schwarm-Chat lässt sich öffnen.',
  ],
  'CS-GRAPH-012': [
    'Chat.ReadBasic.All',
    'A chat whose answer was lost may be opened twice.',
    'Ein Chat, dessen Antwort verloren ging, entsteht vielleicht doppelt.',
  ],
  'CS-GRAPH-013': [
    'TeamsAppInstallation.ReadWriteAndConsentSelfForChat.All',
    'The app cannot get into the chats it opens.',
    'Die App kommt nicht in die Chats, die sie öffnet.',
  ],
  'CS-GRAPH-014': [
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    'Experts who never met the bot cannot be invited.',
    'Wer den Bot noch nicht kennt, lässt sich nicht einladen.',
  ],
  'CS-GRAPH-015': [
    'User.ReadBasic.All',
    'Nobody can be looked up by name or mail.',
    'Niemand lässt sich über Namen oder Mail finden.',
  ],
  'CS-GRAPH-016': [
    'Presence.Read.All',
    'Busy and absent people are asked like any other.',
    'Beschäftigte und Abwesende werden gefragt wie alle anderen.',
  ],
  'CS-GRAPH-017': [
    'TeamsActivity.Send',
    'Who is asked is reminded by their card alone, without a sound.',
    'An eine Bitte erinnert nur die Karte, ohne Ton.',
  ],
} as const;

/** The code of a missing permission. */
export const codeOfPermission: ReadonlyMap<string, keyof typeof permissions> = new Map(
  Object.entries(permissions).map(([code, [name]]) => [name, code as keyof typeof permissions]),
);

function missing([permission, lost, verloren]: readonly [string, string, string]): FindingKind {
  return kind('to-fix', 'entra-admin', {
    en: text(
      `The app does not have the Graph permission ${permission}.`,
      lost,
      'In the Entra admin center open App registrations > this app > API permissions.',
      `Add Microsoft Graph > Application permissions > ${permission}.`,
      'Press “Grant admin consent”. It counts with the next token, an hour later at most.',
    ),
    de: text(
      `Der App fehlt die Graph-Berechtigung ${permission}.`,
      verloren,
      'Im Entra Admin Center App-Registrierungen > diese App > API-Berechtigungen öffnen.',
      `Microsoft Graph > Anwendungsberechtigungen > ${permission} hinzufügen.`,
      '„Administratorzustimmung erteilen“ drücken. Es gilt ab dem nächsten Token, spätestens in einer Stunde.',
    ),
  });
}

// fromEntries forgets the keys.
const missingPermissions = Object.fromEntries(
  Object.entries(permissions).map(([code, told]) => [code, missing(told)]),
) as Record<keyof typeof permissions, FindingKind>;

export const graphFindings = {
  'CS-GRAPH-001': kind('to-fix', 'operator', {
    en: text(
      'Microsoft Graph does not answer at {address} ({reason}).',
      'No chats, no people, no presence; deliveries wait.',
      'Check GRAPH_URL and whether this machine may reach it (proxy, firewall, DNS).',
      'Look at the service health of Microsoft 365.',
    ),
    de: text(
      'Microsoft Graph antwortet unter {address} nicht ({reason}).',
      'Keine Chats, keine Leute, keine Anwesenheit; Zustellungen warten.',
      'GRAPH_URL prüfen und ob dieser Rechner dorthin darf (Proxy, Firewall, DNS).',
      'Den Dienststatus von Microsoft 365 ansehen.',
    ),
  }),
  'CS-GRAPH-002': kind('to-know', 'operator', {
    en: text(
      'Microsoft Graph asks to be asked less often.',
      'Chats open late and people are added late.',
      'Look whether several installations share this app registration.',
      'Wait a few minutes and check again.',
    ),
    de: text(
      'Microsoft Graph bittet um weniger Abfragen.',
      'Chats öffnen spät, Leute kommen spät dazu.',
      'Nachsehen, ob mehrere Installationen diese App-Registrierung teilen.',
      'Einige Minuten warten und neu prüfen.',
    ),
  }),
  'CS-GRAPH-003': kind('to-fix', 'operator', {
    en: text(
      'Microsoft Graph does not accept the app’s token.',
      'No chats, no people, no presence.',
      'Check that ENTRA_AUTHORITY and GRAPH_URL belong to the same cloud.',
      'Check that a proxy before Graph leaves the Authorization header alone.',
    ),
    de: text(
      'Microsoft Graph nimmt das Token der App nicht an.',
      'Keine Chats, keine Leute, keine Anwesenheit.',
      'Prüfen, ob ENTRA_AUTHORITY und GRAPH_URL zur selben Cloud gehören.',
      'Prüfen, ob ein Proxy vor Graph den Authorization-Header unverändert lässt.',
    ),
  }),
  'CS-GRAPH-004': kind('to-fix', 'operator', {
    en: text(
      'What answers at {address} is not Microsoft Graph.',
      'No chats, no people, no presence.',
      'Set GRAPH_URL to the origin of Graph, such as https://graph.microsoft.com.',
    ),
    de: text(
      'Was unter {address} antwortet, ist nicht Microsoft Graph.',
      'Keine Chats, keine Leute, keine Anwesenheit.',
      'GRAPH_URL auf den Ursprung von Graph setzen, etwa https://graph.microsoft.com.',
    ),
  }),
  ...missingPermissions,
  'CS-GRAPH-021': kind('to-fix', 'entra-admin', {
    en: text(
      'Graph refuses to read people, though User.ReadBasic.All is granted.',
      'Nobody can be looked up by name or mail.',
      'Some tenants honour only User.Read.All for apps: add it and grant admin consent.',
    ),
    de: text(
      'Graph lässt keine Leute lesen, obwohl User.ReadBasic.All erteilt ist.',
      'Niemand lässt sich über Namen oder Mail finden.',
      'Manche Mandanten beachten bei Apps nur User.Read.All: hinzufügen und zustimmen.',
    ),
  }),
  'CS-GRAPH-022': kind('to-know', 'entra-admin', {
    en: text(
      'The app holds Graph permissions it does not use: {permissions}.',
      'Nothing; but what the app does not need, nobody should be able to misuse.',
      'In the Entra admin center open API permissions of this app and remove them.',
    ),
    de: text(
      'Die App hat Graph-Berechtigungen, die sie nicht braucht: {permissions}.',
      'Nichts; doch was die App nicht braucht, soll niemand missbrauchen können.',
      'Im Entra Admin Center die API-Berechtigungen dieser App öffnen und sie entfernen.',
    ),
  }),
} as const satisfies Record<string, FindingKind>;
