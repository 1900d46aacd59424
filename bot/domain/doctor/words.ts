/** What page and command line say of checks, beside what the findings say themselves. */
import type { Facts, Family, FindingText, Found, NotChecked, Who } from './finding.ts';
import { findings, type KnownCode } from './findings/index.ts';

export type Language = 'en' | 'de';
type Both = Readonly<Record<Language, string>>;

const who: Readonly<Record<Who, Both>> = {
  'entra-admin': { en: 'Entra admin', de: 'Entra-Admin' },
  'teams-admin': { en: 'Teams admin', de: 'Teams-Admin' },
  'dynamics-admin': { en: 'Dynamics admin', de: 'Dynamics-Admin' },
  operator: { en: 'who runs Case Swarm', de: 'wer Case Swarm betreibt' },
  'contact-center-admin': { en: 'contact center admin', de: 'Contact-Center-Admin' },
  'swarm-admin': { en: 'admin of Case Swarm', de: 'Admin von Case Swarm' },
};

const reasons: Readonly<Record<NotChecked, Both>> = {
  'no-token': { en: 'Entra ID gives no token.', de: 'Entra ID gibt kein Token.' },
  'no-answer': { en: 'There was no answer.', de: 'Es kam keine Antwort.' },
  'not-allowed': { en: 'The app may not look at it.', de: 'Die App darf nicht nachsehen.' },
  'no-swarm-chat': {
    en: 'No swarm has a chat yet. Open one.',
    de: 'Noch hat kein Schwarm einen Chat. Öffnen Sie einen.',
  },
  'no-person': {
    en: 'The bot has met nobody yet.',
    de: 'Der Bot kennt noch niemanden.',
  },
  'none-configured': { en: 'None is connected.', de: 'Keine ist verbunden.' },
  'no-database': { en: 'The database does not answer.', de: 'Die Datenbank antwortet nicht.' },
  'held-elsewhere': {
    en: 'The running bot holds the database. Look on the Settings page.',
    de: 'Der laufende Bot hält die Datenbank. Sehen Sie in den Einstellungen nach.',
  },
  'bot-not-running': {
    en: 'The bot has not run yet.',
    de: 'Der Bot lief noch nicht.',
  },
  'earlier-finding': {
    en: 'Another finding here stands in the way.',
    de: 'Ein anderer Befund hier steht im Weg.',
  },
};

const titles: Readonly<Record<string, Both>> = {
  'entra.sign-in': { en: 'The app signs in', de: 'Die App meldet sich an' },
  'entra.keys': { en: 'Keys for people’s sign-in', de: 'Schlüssel für die Anmeldung der Leute' },
  'graph.reach': { en: 'Graph answers', de: 'Graph antwortet' },
  'graph.too-much': { en: 'No permission too many', de: 'Keine Berechtigung zu viel' },
  'app.catalog': { en: 'Id in the catalog', de: 'ID im Katalog' },
  'app.installed': { en: 'Installed for you', de: 'Für Sie installiert' },
  'rsc.in-chat': { en: 'In the newest swarm chat', de: 'Im neuesten Schwarm-Chat' },
  'dataverse.reach': { en: 'Application user', de: 'Anwendungsbenutzer' },
  'dataverse.native-flow': {
    en: 'Native invitations are off',
    de: 'Eingebaute Einladungen sind aus',
  },
  'dataverse.skills': { en: 'Skills', de: 'Themen' },
  'dataverse.template': { en: 'Default swarm template', de: 'Standard-Schwarmvorlage' },
  'bot.connector': { en: 'The Connector takes our token', de: 'Der Connector nimmt unser Token' },
  'bot.keys': { en: 'The Connector’s keys', de: 'Schlüssel des Connectors' },
  'bot.endpoint': { en: 'Messaging endpoint', de: 'Messaging-Endpunkt' },
  'bot.heard': { en: 'Teams has spoken to us', de: 'Teams hat mit uns gesprochen' },
  'webhook.reach': { en: 'Webhook addresses', de: 'Webhook-Adressen' },
  'webhook.news': { en: 'Webhooks arrive', de: 'Webhooks kommen an' },
  'secret.set': { en: 'All secrets are set', de: 'Alle Geheimnisse gesetzt' },
  'secret.own': { en: 'None is published', de: 'Keines ist veröffentlicht' },
  'secret.length': { en: 'Long enough', de: 'Lang genug' },
  'secret.exchange': { en: 'No exchange left open', de: 'Kein Wechsel offen' },
  'secret.shared': { en: 'None is shared', de: 'Keines ist geteilt' },
  'clock.entra': { en: 'Entra ID’s time', de: 'Zeit von Entra ID' },
  'clock.graph': { en: 'Graph’s time', de: 'Zeit von Graph' },
  'clock.dataverse': { en: 'Dataverse’s time', de: 'Zeit von Dataverse' },
  'clock.connector': { en: 'The Connector’s time', de: 'Zeit des Connectors' },
  'clock.database': { en: 'The database’s time', de: 'Zeit der Datenbank' },
  'database.reach': { en: 'The database answers', de: 'Die Datenbank antwortet' },
  'database.tables': { en: 'Tables up to date', de: 'Tabellen auf dem Stand' },
  'database.version': { en: 'Version', de: 'Version' },
  'database.writable': { en: 'Takes writing', de: 'Lässt schreiben' },
  'database.speed': { en: 'Answers quickly', de: 'Antwortet schnell' },
  'database.home': { en: 'A server of its own', de: 'Ein eigener Server' },
  'queue.parked': { en: 'Nothing given up', de: 'Nichts aufgegeben' },
  'queue.set-aside': { en: 'Nothing set aside', de: 'Nichts beiseitegelegt' },
  'queue.late': { en: 'Nothing late', de: 'Nichts verspätet' },
  'queue.workers': { en: 'A process works', de: 'Ein Prozess arbeitet' },
  'url.https': { en: 'Public address', de: 'Öffentliche Adresse' },
  'url.answers': { en: 'We answer there', de: 'Dort antworten wir' },
  'url.tabs': { en: 'Tabs are built', de: 'Registerkarten gebaut' },
  'url.policy': { en: 'Content-Security-Policy', de: 'Content-Security-Policy' },
  'url.frames': { en: 'Hosts may frame the tabs', de: 'Hosts dürfen einrahmen' },
  'config.tenants': { en: 'Own tenant allowed', de: 'Eigener Mandant erlaubt' },
  'config.guests': { en: 'Other tenants', de: 'Andere Mandanten' },
  'config.frames': { en: 'Frame ancestors', de: 'Wer einrahmen darf' },
  'config.profile': { en: 'Production profile', de: 'Profil für den Betrieb' },
  'config.rate': { en: 'Sending rate', de: 'Sendetakt' },
  'config.masking': { en: 'Masking', de: 'Maskierung' },
  'config.readable': { en: 'Settings are readable', de: 'Einstellungen sind lesbar' },
};

export const familyNames: Readonly<Record<Family, Both>> = {
  entra: { en: 'Entra ID', de: 'Entra ID' },
  graph: { en: 'Microsoft Graph', de: 'Microsoft Graph' },
  app: { en: 'Teams app', de: 'Teams-App' },
  rsc: { en: 'Consent in chats', de: 'Zustimmung in Chats' },
  dataverse: { en: 'Dataverse', de: 'Dataverse' },
  bot: { en: 'Bot', de: 'Bot' },
  webhook: { en: 'Contact centers', de: 'Contact-Center' },
  secret: { en: 'Secrets', de: 'Geheimnisse' },
  clock: { en: 'Clock', de: 'Uhr' },
  database: { en: 'Database', de: 'Datenbank' },
  queue: { en: 'Deliveries', de: 'Zustellungen' },
  url: { en: 'Public address', de: 'Öffentliche Adresse' },
  config: { en: 'Configuration', de: 'Konfiguration' },
};

export const reasonText = (why: NotChecked, language: Language): string => reasons[why][language];

/** Permissions, privileges and tables bear their own names. */
export const titleOf = (check: string, language: Language): string =>
  titles[check]?.[language] ?? check.slice(check.indexOf('.') + 1);

export type ToldFinding = FindingText & {
  readonly code: string;
  readonly severity: 'to-fix' | 'to-know';
  readonly who: string;
};

/** A finding in a person's words, its facts filled in. */
export function told({ code, facts = {} }: Found, language: Language): ToldFinding | undefined {
  // A report of another version may name what we do not know.
  const kind = Object.hasOwn(findings, code) ? findings[code as KnownCode] : undefined;
  if (!kind) return undefined;
  const { cause, lost, steps } = kind[language];
  return {
    code,
    severity: kind.severity,
    who: who[kind.who][language],
    cause: filled(cause, facts),
    lost: filled(lost, facts),
    steps: steps.map((step) => filled(step, facts)),
  };
}

const filled = (text: string, facts: Facts): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole);
