import { kind, text, type FindingKind } from '../finding.ts';

export const appFindings = {
  'CS-APP-001': kind('to-fix', 'operator', {
    en: text(
      'TEAMS_APP_CATALOG_ID is not the catalog’s id of this app: there it is {catalogId}.',
      'The app cannot be installed in chats or for people: nobody is invited.',
      'Set TEAMS_APP_CATALOG_ID to {catalogId} and restart.',
    ),
    de: text(
      'TEAMS_APP_CATALOG_ID ist nicht die Katalog-ID dieser App: dort ist es {catalogId}.',
      'Die App lässt sich weder in Chats noch für Leute installieren: niemand wird eingeladen.',
      'TEAMS_APP_CATALOG_ID auf {catalogId} setzen und neu starten.',
    ),
  }),
  'CS-APP-002': kind('to-fix', 'teams-admin', {
    en: text(
      'The app is not in the organization’s catalog.',
      'The app cannot be installed in chats or for people: nobody is invited.',
      'Build the package (npm run package).',
      'In the Teams admin center open Manage apps > Upload new app and upload it.',
      'Set TEAMS_APP_CATALOG_ID to the id it gets there.',
    ),
    de: text(
      'Die App ist nicht im Katalog der Organisation.',
      'Die App lässt sich weder in Chats noch für Leute installieren: niemand wird eingeladen.',
      'Das Paket bauen (npm run package).',
      'Im Teams Admin Center Apps verwalten > Neue App hochladen öffnen und hochladen.',
      'TEAMS_APP_CATALOG_ID auf die ID setzen, die sie dort bekommt.',
    ),
  }),
  'CS-APP-003': kind('to-know', 'teams-admin', {
    en: text(
      'The app is not installed for the person who asked.',
      'Invitations install it when they are sent: the first one to each person takes longer.',
      'In the Teams admin center open Setup policies and install the app for agents and experts.',
    ),
    de: text(
      'Die App ist für die Person, die geprüft hat, nicht installiert.',
      'Einladungen installieren sie beim Senden: die erste dauert bei jedem länger.',
      'Im Teams Admin Center die Setuprichtlinien öffnen und die App für Agents und Fachleute installieren.',
    ),
  }),
} as const satisfies Record<string, FindingKind>;

/** Granted in each chat with the app's install. */
const consents = {
  'CS-RSC-011': [
    'ChatSettings.ReadWrite.Chat',
    'The chat’s topic cannot say that the swarm is resolved.',
    'Das Thema des Chats kann nicht sagen, dass der Schwarm gelöst ist.',
  ],
  'CS-RSC-012': [
    'ChatMember.Read.Chat',
    'Who is in the chat cannot be read.',
    'Wer im Chat ist, lässt sich nicht lesen.',
  ],
  'CS-RSC-013': [
    'ChatMessage.Read.Chat',
    'A message whose answer was lost may stand twice.',
    'Eine Nachricht, deren Antwort verloren ging, steht vielleicht doppelt.',
  ],
  'CS-RSC-014': ['Chat.Manage.Chat', 'Experts cannot join.', 'Fachleute können nicht dazukommen.'],
  'CS-RSC-015': [
    'TeamsAppInstallation.Read.Chat',
    'Whether the app is in a chat cannot be read.',
    'Ob die App in einem Chat ist, lässt sich nicht lesen.',
  ],
  'CS-RSC-016': [
    'TeamsActivity.Send.Chat',
    'The activity feed cannot be written.',
    'Der Aktivitätsfeed lässt sich nicht beschreiben.',
  ],
} as const;

/** The code of a resource-specific permission that was not granted. */
export const codeOfConsent: ReadonlyMap<string, keyof typeof consents> = new Map(
  Object.entries(consents).map(([code, [name]]) => [name, code as keyof typeof consents]),
);

function notGranted([permission, lost, verloren]: readonly [string, string, string]): FindingKind {
  return kind('to-fix', 'teams-admin', {
    en: text(
      `The app has no ${permission} in the newest swarm chat.`,
      lost,
      'Check that the uploaded app package is the one of this version: new permissions need a new consent.',
      'Allow resource-specific consent for chats (Set-MgBetaChatRscConfiguration), or pre-approve this app with all its permissions.',
      'Open a new swarm and check again.',
    ),
    de: text(
      `Im neuesten Schwarm-Chat hat die App kein ${permission}.`,
      verloren,
      'Prüfen, ob das hochgeladene App-Paket das dieser Version ist: neue Berechtigungen brauchen neue Zustimmung.',
      'Ressourcenspezifische Zustimmung für Chats erlauben (Set-MgBetaChatRscConfiguration) oder diese App mit allen Berechtigungen vorab genehmigen.',
      'Einen neuen Schwarm öffnen und neu prüfen.',
    ),
  });
}

// fromEntries forgets the keys.
const missingConsents = Object.fromEntries(
  Object.entries(consents).map(([code, told]) => [code, notGranted(told)]),
) as Record<keyof typeof consents, FindingKind>;

export const rscFindings = {
  'CS-RSC-001': kind('to-fix', 'teams-admin', {
    en: text(
      'The app is not in the newest swarm chat.',
      'The bot cannot speak there: cards and answers wait.',
      'Check in the Teams admin center that the app is allowed and not blocked.',
      'Add the app to the chat by hand, or open a new swarm.',
    ),
    de: text(
      'Die App ist nicht im neuesten Schwarm-Chat.',
      'Der Bot kann dort nicht sprechen: Karten und Antworten warten.',
      'Im Teams Admin Center prüfen, ob die App erlaubt und nicht gesperrt ist.',
      'Die App von Hand in den Chat holen oder einen neuen Schwarm öffnen.',
    ),
  }),
  ...missingConsents,
} as const satisfies Record<string, FindingKind>;

const mute = 'The bot is mute: no cards, no answers in Teams.';
const stumm = 'Der Bot ist stumm: keine Karten, keine Antworten in Teams.';

export const botFindings = {
  'CS-BOT-001': kind('to-fix', 'operator', {
    en: text(
      'The Bot Connector does not answer at {address} ({reason}).',
      mute,
      'Check whether this machine may reach it (proxy, firewall, DNS).',
      'Check BOT_SERVICE_URL.',
    ),
    de: text(
      'Der Bot Connector antwortet unter {address} nicht ({reason}).',
      stumm,
      'Prüfen, ob dieser Rechner dorthin darf (Proxy, Firewall, DNS).',
      'BOT_SERVICE_URL prüfen.',
    ),
  }),
  'CS-BOT-002': kind('to-fix', 'operator', {
    en: text(
      'No bot is registered with the app’s id.',
      mute,
      'In the Azure portal create an Azure Bot (single tenant) with this app id.',
      'Add the Microsoft Teams channel to it.',
    ),
    de: text(
      'Mit der ID der App ist kein Bot registriert.',
      stumm,
      'Im Azure-Portal einen Azure Bot (ein Mandant) mit dieser App-ID anlegen.',
      'Ihm den Kanal Microsoft Teams hinzufügen.',
    ),
  }),
  'CS-BOT-003': kind('to-fix', 'operator', {
    en: text(
      'The Bot Connector does not accept the bot’s token.',
      mute,
      'Check that TEAMS_APP_TENANT_ID is the tenant of the Azure Bot (single tenant).',
      'Check that BOT_SERVICE_URL belongs to the same cloud as ENTRA_AUTHORITY.',
    ),
    de: text(
      'Der Bot Connector nimmt das Token des Bots nicht an.',
      stumm,
      'Prüfen, ob TEAMS_APP_TENANT_ID der Mandant des Azure Bots ist (ein Mandant).',
      'Prüfen, ob BOT_SERVICE_URL zur selben Cloud gehört wie ENTRA_AUTHORITY.',
    ),
  }),
  'CS-BOT-004': kind('to-fix', 'operator', {
    en: text(
      'The Connector’s keys cannot be read at {address} ({reason}).',
      'Whatever Teams sends is refused: no button and no command works.',
      'Check BOT_OPENID_METADATA_URL and whether this machine may reach it.',
    ),
    de: text(
      'Die Schlüssel des Connectors sind unter {address} nicht lesbar ({reason}).',
      'Was Teams schickt, wird abgewiesen: kein Knopf und kein Befehl geht.',
      'BOT_OPENID_METADATA_URL prüfen und ob dieser Rechner dorthin darf.',
    ),
  }),
  'CS-BOT-005': kind('to-fix', 'operator', {
    en: text(
      'BOT_TOKEN_ISSUER is not the issuer the Connector names: {issuer}.',
      'Whatever Teams sends is refused: no button and no command works.',
      'Set BOT_TOKEN_ISSUER to {issuer}, or remove it for the public cloud.',
    ),
    de: text(
      'BOT_TOKEN_ISSUER ist nicht der Aussteller, den der Connector nennt: {issuer}.',
      'Was Teams schickt, wird abgewiesen: kein Knopf und kein Befehl geht.',
      'BOT_TOKEN_ISSUER auf {issuer} setzen oder für die öffentliche Cloud entfernen.',
    ),
  }),
  'CS-BOT-006': kind('to-fix', 'operator', {
    en: text(
      'The messaging endpoint {address} is not answered by Case Swarm ({reason}).',
      'Teams reaches nobody: no button and no command works.',
      'Check that the proxy or gateway passes POST /api/messages to this server.',
      'In the Azure portal set the bot’s messaging endpoint to {address}.',
    ),
    de: text(
      'Der Messaging-Endpunkt {address} wird nicht von Case Swarm beantwortet ({reason}).',
      'Teams erreicht niemanden: kein Knopf und kein Befehl geht.',
      'Prüfen, ob Proxy oder Gateway POST /api/messages an diesen Server leitet.',
      'Im Azure-Portal den Messaging-Endpunkt des Bots auf {address} setzen.',
    ),
  }),
  'CS-BOT-007': kind('to-know', 'teams-admin', {
    en: text(
      'Nothing has come from Teams so far.',
      'Nothing, if nobody has used the bot yet; otherwise its messaging endpoint is another.',
      'Say help to the bot in Teams and check again.',
      'In the Azure portal compare the bot’s messaging endpoint with {address}.',
    ),
    de: text(
      'Aus Teams ist bisher nichts angekommen.',
      'Nichts, wenn den Bot noch niemand benutzt hat; sonst hat er einen anderen Messaging-Endpunkt.',
      'In Teams dem Bot help sagen und neu prüfen.',
      'Im Azure-Portal den Messaging-Endpunkt des Bots mit {address} vergleichen.',
    ),
  }),
} as const satisfies Record<string, FindingKind>;
