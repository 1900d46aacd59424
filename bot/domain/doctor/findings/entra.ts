import { kind, text, type FindingKind } from '../finding.ts';

const allOfIt = text('', 'Nothing outside works: no chats, no cases, no messages.').lost;
const allesDavon = text(
  '',
  'Nach außen geht nichts: keine Chats, keine Anfragen, keine Nachrichten.',
).lost;

export const entraFindings = {
  'CS-ENTRA-001': kind('to-fix', 'operator', {
    en: text(
      'Entra ID does not take the client secret.',
      allOfIt,
      'In the Entra admin center open App registrations > this app > Certificates & secrets.',
      'Make a new client secret and copy its value, not its id.',
      'Set SECRET_BOT_PASSWORD to it and restart.',
    ),
    de: text(
      'Entra ID nimmt das Clientgeheimnis nicht an.',
      allesDavon,
      'Im Entra Admin Center App-Registrierungen > diese App > Zertifikate und Geheimnisse öffnen.',
      'Ein neues Clientgeheimnis anlegen und seinen Wert kopieren, nicht seine ID.',
      'SECRET_BOT_PASSWORD darauf setzen und neu starten.',
    ),
  }),
  'CS-ENTRA-002': kind('to-fix', 'operator', {
    en: text(
      'The client secret has expired.',
      allOfIt,
      'In the Entra admin center make a new client secret for this app.',
      'Set SECRET_BOT_PASSWORD to its value and restart.',
      'Note the new end date: Entra ID sends no reminder.',
    ),
    de: text(
      'Das Clientgeheimnis ist abgelaufen.',
      allesDavon,
      'Im Entra Admin Center ein neues Clientgeheimnis für diese App anlegen.',
      'SECRET_BOT_PASSWORD auf seinen Wert setzen und neu starten.',
      'Das neue Enddatum notieren: Entra ID erinnert nicht daran.',
    ),
  }),
  'CS-ENTRA-003': kind('to-fix', 'operator', {
    en: text(
      'There is no app with the id in BOT_ID in this tenant.',
      allOfIt,
      'Compare BOT_ID with the application (client) id of the app registration.',
      'Check that TEAMS_APP_TENANT_ID is the tenant the app is registered in.',
    ),
    de: text(
      'In diesem Mandanten gibt es keine App mit der ID aus BOT_ID.',
      allesDavon,
      'BOT_ID mit der Anwendungs-ID (Client) der App-Registrierung vergleichen.',
      'Prüfen, ob TEAMS_APP_TENANT_ID der Mandant ist, in dem die App registriert ist.',
    ),
  }),
  'CS-ENTRA-004': kind('to-fix', 'operator', {
    en: text(
      'Entra ID knows no tenant with the id in TEAMS_APP_TENANT_ID.',
      allOfIt,
      'Copy the tenant id from the Entra admin center > Overview.',
      'Set TEAMS_APP_TENANT_ID to it and restart.',
    ),
    de: text(
      'Entra ID kennt keinen Mandanten mit der ID aus TEAMS_APP_TENANT_ID.',
      allesDavon,
      'Die Mandanten-ID im Entra Admin Center > Übersicht kopieren.',
      'TEAMS_APP_TENANT_ID darauf setzen und neu starten.',
    ),
  }),
  'CS-ENTRA-005': kind('to-fix', 'entra-admin', {
    en: text(
      'The app is disabled in Entra ID.',
      allOfIt,
      'In the Entra admin center open Enterprise applications > this app > Properties.',
      'Set “Enabled for users to sign in?” to Yes.',
    ),
    de: text(
      'Die App ist in Entra ID deaktiviert.',
      allesDavon,
      'Im Entra Admin Center Unternehmensanwendungen > diese App > Eigenschaften öffnen.',
      '„Aktiviert für die Benutzeranmeldung?“ auf Ja setzen.',
    ),
  }),
  'CS-ENTRA-006': kind('to-fix', 'operator', {
    en: text(
      'Entra ID does not answer at {address} ({reason}).',
      allOfIt,
      'Check ENTRA_AUTHORITY and whether this machine may reach it (proxy, firewall, DNS).',
      'Look at the service health of Microsoft 365.',
    ),
    de: text(
      'Entra ID antwortet unter {address} nicht ({reason}).',
      allesDavon,
      'ENTRA_AUTHORITY prüfen und ob dieser Rechner dorthin darf (Proxy, Firewall, DNS).',
      'Den Dienststatus von Microsoft 365 ansehen.',
    ),
  }),
  'CS-ENTRA-007': kind('to-fix', 'entra-admin', {
    en: text(
      'A Conditional Access policy keeps the app out.',
      allOfIt,
      'In the Entra admin center open Sign-in logs > Service principal sign-ins and find the policy.',
      'Let this app’s workload identity through, from the addresses it runs on.',
    ),
    de: text(
      'Eine Richtlinie für bedingten Zugriff sperrt die App aus.',
      allesDavon,
      'Im Entra Admin Center Anmeldeprotokolle > Dienstprinzipalanmeldungen öffnen und die Richtlinie suchen.',
      'Die Workload-Identität dieser App von ihren Adressen aus zulassen.',
    ),
  }),
  'CS-ENTRA-008': kind('to-fix', 'entra-admin', {
    en: text(
      'Entra ID gives the app no token: AADSTS{number}.',
      allOfIt,
      'Look up AADSTS{number} on login.microsoftonline.com/error.',
      'Follow what it says for client credentials.',
    ),
    de: text(
      'Entra ID gibt der App kein Token: AADSTS{number}.',
      allesDavon,
      'AADSTS{number} auf login.microsoftonline.com/error nachschlagen.',
      'Tun, was dort zu Clientanmeldeinformationen steht.',
    ),
  }),
  'CS-ENTRA-009': kind('to-fix', 'operator', {
    en: text(
      'The keys that sign people’s tokens cannot be read ({reason}).',
      'Nobody can sign in to the tabs or the panel.',
      'Check that this machine may reach ENTRA_AUTHORITY/common/discovery/v2.0/keys.',
    ),
    de: text(
      'Die Schlüssel für die Anmeldung der Leute sind nicht lesbar ({reason}).',
      'Niemand kann sich an Registerkarten oder Panel anmelden.',
      'Prüfen, ob dieser Rechner ENTRA_AUTHORITY/common/discovery/v2.0/keys erreicht.',
    ),
  }),
  'CS-ENTRA-010': kind('to-know', 'operator', {
    en: text(
      'Entra ID asks to be asked less often.',
      'Tokens come late; deliveries wait.',
      'Look whether several installations share this app registration.',
      'Wait ten minutes and check again.',
    ),
    de: text(
      'Entra ID bittet um weniger Abfragen.',
      'Token kommen spät, Zustellungen warten.',
      'Nachsehen, ob mehrere Installationen diese App-Registrierung teilen.',
      'Zehn Minuten warten und neu prüfen.',
    ),
  }),
} as const satisfies Record<string, FindingKind>;
