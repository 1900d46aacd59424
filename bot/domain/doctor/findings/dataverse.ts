import { kind, text, type FindingKind } from '../finding.ts';
import { privilegeFindings } from './privileges.ts';

const noCases = 'No cases, no skills, no answers on cases; deliveries wait.';
const keineAnfragen =
  'Keine Anfragen, keine Themen, keine Antworten an Anfragen; Zustellungen warten.';

/** Of the native swarming solution; the code of each, and what is lost without it. */
const tables = {
  'CS-DATAVERSE-011': [
    'msdyn_swarm',
    'Dynamics does not show swarms on the case.',
    'Dynamics zeigt keine Schwärme an der Anfrage.',
  ],
  'CS-DATAVERSE-012': [
    'msdyn_swarmparticipant',
    'Dynamics does not show who helps.',
    'Dynamics zeigt nicht, wer hilft.',
  ],
  'CS-DATAVERSE-013': [
    'msdyn_swarmskill',
    'Dynamics does not show what is needed.',
    'Dynamics zeigt nicht, was gebraucht wird.',
  ],
  'CS-DATAVERSE-014': [
    'bookableresourcecharacteristic',
    'Nobody has a skill: nobody is invited.',
    'Niemand hat ein Thema: niemand wird eingeladen.',
  ],
} as const;

/** The code of a table that is not there. */
export const codeOfTable: ReadonlyMap<string, keyof typeof tables> = new Map(
  Object.entries(tables).map(([code, [name]]) => [name, code as keyof typeof tables]),
);

const absent = ([table, lost, verloren]: readonly [string, string, string]): FindingKind =>
  kind('to-fix', 'dynamics-admin', {
    en: text(
      `Dataverse has no table ${table}.`,
      lost,
      'In the Copilot Service admin center open Support experience > Collaboration > Customer support swarming and set it up once: that installs its tables.',
      'The expert notifications there stay off: Case Swarm invites.',
    ),
    de: text(
      `In Dataverse gibt es die Tabelle ${table} nicht.`,
      verloren,
      'Im Copilot Service Admin Center Supporterfahrung > Zusammenarbeit > Kundensupport-Schwarm öffnen und einmal einrichten: das installiert die Tabellen.',
      'Die Benachrichtigung der Fachleute dort bleibt aus: Case Swarm lädt ein.',
    ),
  });

// fromEntries forgets the keys.
const absentTables = Object.fromEntries(
  Object.entries(tables).map(([code, told]) => [code, absent(told)]),
) as Record<keyof typeof tables, FindingKind>;

export const dataverseFindings = {
  'CS-DATAVERSE-001': kind('to-fix', 'operator', {
    en: text(
      'Dataverse does not answer at {address} ({reason}).',
      noCases,
      'Check DATAVERSE_URL and whether this machine may reach it (proxy, firewall, DNS).',
      'Look in the Power Platform admin center whether the environment is up.',
    ),
    de: text(
      'Dataverse antwortet unter {address} nicht ({reason}).',
      keineAnfragen,
      'DATAVERSE_URL prüfen und ob dieser Rechner dorthin darf (Proxy, Firewall, DNS).',
      'Im Power Platform Admin Center nachsehen, ob die Umgebung läuft.',
    ),
  }),
  'CS-DATAVERSE-002': kind('to-fix', 'operator', {
    en: text(
      'Entra ID knows no Dataverse environment {address} in this tenant.',
      noCases,
      'Copy the environment URL from the Power Platform admin center.',
      'Set DATAVERSE_URL to it and restart. The environment must be in the app’s tenant.',
    ),
    de: text(
      'Entra ID kennt in diesem Mandanten keine Dataverse-Umgebung {address}.',
      keineAnfragen,
      'Die Umgebungs-URL im Power Platform Admin Center kopieren.',
      'DATAVERSE_URL darauf setzen und neu starten. Die Umgebung muss im Mandanten der App liegen.',
    ),
  }),
  'CS-DATAVERSE-003': kind('to-fix', 'dynamics-admin', {
    en: text(
      'The app is no application user of this Dataverse environment.',
      noCases,
      'In the Power Platform admin center open the environment > Settings > Users + permissions > Application users.',
      'Press “New app user”, choose this app, its business unit and the role “Case Swarm service”.',
    ),
    de: text(
      'Die App ist kein Anwendungsbenutzer dieser Dataverse-Umgebung.',
      keineAnfragen,
      'Im Power Platform Admin Center die Umgebung > Einstellungen > Benutzer + Berechtigungen > Anwendungsbenutzer öffnen.',
      '„Neuer App-Benutzer“ drücken, diese App, ihre Unternehmenseinheit und die Rolle „Case Swarm service“ wählen.',
    ),
  }),
  'CS-DATAVERSE-004': kind('to-fix', 'dynamics-admin', {
    en: text(
      'The app’s application user is disabled in Dataverse.',
      noCases,
      'In the Power Platform admin center open Application users and activate it.',
    ),
    de: text(
      'Der Anwendungsbenutzer der App ist in Dataverse deaktiviert.',
      keineAnfragen,
      'Im Power Platform Admin Center die Anwendungsbenutzer öffnen und ihn aktivieren.',
    ),
  }),
  'CS-DATAVERSE-005': kind('to-fix', 'operator', {
    en: text(
      'Dataverse does not accept the app’s token.',
      noCases,
      'Check that DATAVERSE_URL and ENTRA_AUTHORITY belong to the same tenant and cloud.',
    ),
    de: text(
      'Dataverse nimmt das Token der App nicht an.',
      keineAnfragen,
      'Prüfen, ob DATAVERSE_URL und ENTRA_AUTHORITY zum selben Mandanten und zur selben Cloud gehören.',
    ),
  }),
  'CS-DATAVERSE-006': kind('to-know', 'dynamics-admin', {
    en: text(
      'Dataverse asks to be asked less often (service protection limits).',
      'Cases open late and answers reach them late.',
      'Look which integrations share this application user: each should have its own.',
      'Wait five minutes and check again.',
    ),
    de: text(
      'Dataverse bittet um weniger Abfragen (Dienstschutzgrenzen).',
      'Anfragen öffnen spät, Antworten kommen spät an.',
      'Nachsehen, welche Integrationen diesen Anwendungsbenutzer teilen: jede sollte einen eigenen haben.',
      'Fünf Minuten warten und neu prüfen.',
    ),
  }),
  'CS-DATAVERSE-007': kind('to-fix', 'operator', {
    en: text(
      'What answers at {address} is not Dataverse.',
      noCases,
      'Set DATAVERSE_URL to the environment’s origin, such as https://contoso.crm4.dynamics.com.',
    ),
    de: text(
      'Was unter {address} antwortet, ist nicht Dataverse.',
      keineAnfragen,
      'DATAVERSE_URL auf den Ursprung der Umgebung setzen, etwa https://contoso.crm4.dynamics.com.',
    ),
  }),
  ...absentTables,
  ...privilegeFindings,
  'CS-DATAVERSE-050': kind('to-fix', 'dynamics-admin', {
    en: text(
      'The native flow “{flow}” is on at the same time.',
      'Experts are asked twice, and an answer to the second card reaches nobody.',
      'In Power Automate open Solutions > Default Solution > Cloud flows > {flow}.',
      'Turn it off. Case Swarm sends the invitations.',
    ),
    de: text(
      'Der eingebaute Flow „{flow}“ ist gleichzeitig an.',
      'Fachleute werden zweimal gefragt, und die Antwort auf die zweite Karte erreicht niemanden.',
      'In Power Automate Lösungen > Standardlösung > Cloud-Flows > {flow} öffnen.',
      'Ihn ausschalten. Die Einladungen schickt Case Swarm.',
    ),
  }),
  'CS-DATAVERSE-051': kind('to-fix', 'dynamics-admin', {
    en: text(
      'Dataverse has no skills.',
      'Nobody is invited: swarms open with nobody to ask.',
      'In the Copilot Service admin center open User management > Skills and add them.',
      'Give them to people as bookable resources.',
    ),
    de: text(
      'In Dataverse gibt es keine Themen (Qualifikationen).',
      'Niemand wird eingeladen: Schwärme öffnen und haben niemanden zu fragen.',
      'Im Copilot Service Admin Center Benutzerverwaltung > Qualifikationen öffnen und sie anlegen.',
      'Sie Leuten als buchbaren Ressourcen geben.',
    ),
  }),
  'CS-DATAVERSE-052': kind('to-fix', 'dynamics-admin', {
    en: text(
      'There is no default swarm template for cases.',
      'Dynamics refuses the swarm’s row: the case does not show it.',
      'Run the guided set-up of Customer support swarming in the Copilot Service admin center once.',
    ),
    de: text(
      'Es gibt keine Standard-Schwarmvorlage für Anfragen.',
      'Dynamics weist die Zeile des Schwarms ab: die Anfrage zeigt ihn nicht.',
      'Im Copilot Service Admin Center die geführte Einrichtung des Kundensupport-Schwarms einmal durchlaufen.',
    ),
  }),
} as const satisfies Record<string, FindingKind>;
