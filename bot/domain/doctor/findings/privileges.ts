import { kind, text, type FindingKind } from '../finding.ts';

/**
 * What the application user must be allowed, by the names Dataverse gives privileges (`prv` + verb +
 * name, compared without case). From public material and the published tables; an organization with
 * other names shows as a finding, and its text says which name was looked for.
 */
export const neededPrivileges = {
  'CS-DATAVERSE-021': {
    privileges: ['prvReadIncident', 'prvWriteIncident', 'prvAppendToIncident'],
    lost: 'Cases cannot be read, answered or closed.',
    verloren: 'Anfragen lassen sich nicht lesen, beantworten oder schließen.',
  },
  'CS-DATAVERSE-022': {
    privileges: ['prvCreateNote', 'prvAppendNote'],
    lost: 'Answers are not written to the case.',
    verloren: 'Antworten stehen nicht an der Anfrage.',
  },
  'CS-DATAVERSE-023': {
    privileges: ['prvReadAccount', 'prvReadContact'],
    lost: 'Who calls is not recognised; the case share names no customer.',
    verloren: 'Wer anruft, wird nicht erkannt; der Fallauszug nennt keinen Kunden.',
  },
  'CS-DATAVERSE-024': {
    privileges: ['prvReadUser'],
    lost: 'Experts and supervisors are not found.',
    verloren: 'Fachleute und Teamleitungen werden nicht gefunden.',
  },
  'CS-DATAVERSE-025': {
    privileges: ['prvReadCharacteristic'],
    lost: 'Skills cannot be read: nobody is invited.',
    verloren: 'Themen lassen sich nicht lesen: niemand wird eingeladen.',
  },
  'CS-DATAVERSE-026': {
    privileges: [
      'prvReadBookableResource',
      'prvReadBookableResourceCharacteristic',
      'prvReadRatingValue',
      'prvReadRatingModel',
    ],
    lost: 'Who has which skill is not known: nobody is invited.',
    verloren: 'Wer welches Thema kann, ist unbekannt: niemand wird eingeladen.',
  },
  'CS-DATAVERSE-027': {
    privileges: ['prvReadmsdyn_swarm', 'prvCreatemsdyn_swarm', 'prvWritemsdyn_swarm'],
    lost: 'Dynamics does not show swarms on the case.',
    verloren: 'Dynamics zeigt keine Schwärme an der Anfrage.',
  },
  'CS-DATAVERSE-028': {
    privileges: [
      'prvReadmsdyn_swarmparticipant',
      'prvCreatemsdyn_swarmparticipant',
      'prvWritemsdyn_swarmparticipant',
    ],
    lost: 'Dynamics does not show who helps.',
    verloren: 'Dynamics zeigt nicht, wer hilft.',
  },
  'CS-DATAVERSE-029': {
    privileges: [
      'prvReadmsdyn_swarmskill',
      'prvCreatemsdyn_swarmskill',
      'prvWritemsdyn_swarmskill',
    ],
    lost: 'Dynamics does not show what is needed.',
    verloren: 'Dynamics zeigt nicht, was gebraucht wird.',
  },
  'CS-DATAVERSE-030': {
    privileges: ['prvReadmsdyn_swarmrole', 'prvReadmsdyn_swarmtemplate'],
    lost: 'Swarms and their people cannot be written to Dynamics.',
    verloren: 'Schwärme und ihre Leute lassen sich nicht nach Dynamics schreiben.',
  },
  'CS-DATAVERSE-031': {
    privileges: ['prvReadProduct'],
    lost: 'The case share names no product.',
    verloren: 'Der Fallauszug nennt kein Produkt.',
  },
  'CS-DATAVERSE-032': {
    privileges: ['prvActOnBehalfOfAnotherUser'],
    lost: 'What a person may see cannot be asked: nobody can open a case.',
    verloren: 'Was jemand sehen darf, lässt sich nicht fragen: niemand kann eine Anfrage öffnen.',
  },
  'CS-DATAVERSE-033': {
    privileges: ['prvCreateActivity'],
    lost: 'Cases cannot be closed, tasks cannot be made.',
    verloren: 'Anfragen lassen sich nicht schließen, Aufgaben nicht anlegen.',
  },
  'CS-DATAVERSE-034': {
    privileges: ['prvReadKnowledgeArticle', 'prvReadSubject'],
    lost: 'The helpdesk answers from no article: every question goes to a person.',
    verloren: 'Der Helpdesk antwortet aus keinem Artikel: jede Frage geht an einen Menschen.',
  },
  'CS-DATAVERSE-035': {
    privileges: [
      'prvCreateKnowledgeArticle',
      'prvWriteKnowledgeArticle',
      'prvAppendKnowledgeArticle',
      'prvAppendToSubject',
    ],
    lost: '“Make it knowledge” saves no draft.',
    verloren: '„Als Artikel sichern“ speichert keinen Entwurf.',
  },
  'CS-DATAVERSE-036': {
    // Named by Microsoft among the miscellaneous privileges; that an update of the state asks for it was
    // not seen in an organization.
    privileges: ['prvPublishKnowledgeArticle'],
    lost: 'Reviewed drafts are not published from Teams; people publish them in Dynamics.',
    verloren:
      'Geprüfte Entwürfe werden aus Teams nicht veröffentlicht; das geht dann nur in Dynamics.',
  },
} as const;

type PrivilegeCode = keyof typeof neededPrivileges;
export const privilegeCodes = Object.keys(neededPrivileges) as readonly PrivilegeCode[];

const lacking = (lost: string, verloren: string): FindingKind =>
  kind('to-fix', 'dynamics-admin', {
    en: text(
      'The app’s user in Dataverse lacks {privileges}.',
      lost,
      'In the Power Platform admin center open the environment > Settings > Security roles.',
      'Give the role of the application user {privileges}, for the organization.',
    ),
    de: text(
      'Dem Benutzer der App in Dataverse fehlt {privileges}.',
      verloren,
      'Im Power Platform Admin Center die Umgebung > Einstellungen > Sicherheitsrollen öffnen.',
      'Der Rolle des Anwendungsbenutzers {privileges} geben, für die Organisation.',
    ),
  });

// fromEntries forgets the keys.
export const privilegeFindings = Object.fromEntries(
  Object.entries(neededPrivileges).map(([code, { lost, verloren }]) => [
    code,
    lacking(lost, verloren),
  ]),
) as Record<PrivilegeCode, FindingKind>;
