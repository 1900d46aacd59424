import { kind, text, type FindingKind } from '../finding.ts';

export const secretFindings = {
  'CS-SECRET-001': kind('to-fix', 'operator', {
    en: text(
      'The secret {name} is not set.',
      'Case Swarm does not start.',
      'Set {name} in the environment or in env/.env.<name>.user.',
    ),
    de: text(
      'Das Geheimnis {name} ist nicht gesetzt.',
      'Case Swarm startet nicht.',
      '{name} in der Umgebung oder in env/.env.<name>.user setzen.',
    ),
  }),
  'CS-SECRET-002': kind('to-fix', 'operator', {
    en: text(
      '{name} has the value that is published with the sandbox.',
      'Anybody can forge what it guards.',
      'Make a value of your own (openssl rand -base64 32) and set {name} to it.',
    ),
    de: text(
      '{name} hat den Wert, der mit der Sandbox veröffentlicht ist.',
      'Jeder kann fälschen, was es schützt.',
      'Einen eigenen Wert erzeugen (openssl rand -base64 32) und {name} darauf setzen.',
    ),
  }),
  'CS-SECRET-003': kind('to-fix', 'operator', {
    en: text(
      '{name} is shorter than 16 characters.',
      'A webhook’s signature can be guessed.',
      'Make a longer one (openssl rand -base64 32), set it here and in the contact center.',
    ),
    de: text(
      '{name} ist kürzer als 16 Zeichen.',
      'Die Signatur eines Webhooks lässt sich erraten.',
      'Ein längeres erzeugen (openssl rand -base64 32), hier und im Contact-Center setzen.',
    ),
  }),
  'CS-SECRET-004': kind('to-know', 'operator', {
    en: text(
      'Two secrets of {connection} are live: {names}.',
      'Nothing; but an exchange that is not finished leaves the old one good.',
      'When the contact center signs with the new one, take the old one out of CCAAS_CONNECTIONS.',
    ),
    de: text(
      'Zwei Geheimnisse von {connection} gelten zugleich: {names}.',
      'Nichts; doch ein Wechsel, der nicht fertig ist, lässt das alte gültig.',
      'Sobald das Contact-Center mit dem neuen signiert, das alte aus CCAAS_CONNECTIONS nehmen.',
    ),
  }),
  'CS-SECRET-005': kind('to-know', 'operator', {
    en: text(
      'SECRET_SEALING_KEY holds {count} keys.',
      'Nothing; but an exchange that is not finished leaves the old one good.',
      'After a day nothing is sealed with the old key any more: take it out.',
    ),
    de: text(
      'SECRET_SEALING_KEY enthält {count} Schlüssel.',
      'Nichts; doch ein Wechsel, der nicht fertig ist, lässt den alten gültig.',
      'Nach einem Tag ist nichts mehr mit dem alten versiegelt: ihn herausnehmen.',
    ),
  }),
  'CS-SECRET-006': kind('to-fix', 'operator', {
    en: text(
      'The connections {connections} share a secret.',
      'Who may speak for one may speak for the other.',
      'Give each connection a secret of its own.',
    ),
    de: text(
      'Die Verbindungen {connections} teilen ein Geheimnis.',
      'Wer für die eine spricht, kann auch für die andere sprechen.',
      'Jeder Verbindung ein eigenes Geheimnis geben.',
    ),
  }),
} as const satisfies Record<string, FindingKind>;

export const configFindings = {
  'CS-CONFIG-001': kind('to-fix', 'operator', {
    en: text(
      'The setting {names} is missing or not usable.',
      'Case Swarm does not start.',
      'Set it as env/README.md explains. The bot says the reason when it starts.',
    ),
    de: text(
      'Die Einstellung {names} fehlt oder ist nicht brauchbar.',
      'Case Swarm startet nicht.',
      'Sie setzen, wie env/README.md erklärt. Den Grund sagt der Bot beim Start.',
    ),
  }),
  'CS-CONFIG-002': kind('to-fix', 'operator', {
    en: text(
      'ALLOWED_TENANTS does not name the bot’s own tenant.',
      'Its own people are turned away in Teams and in the tabs.',
      'Add TEAMS_APP_TENANT_ID to ALLOWED_TENANTS, or leave ALLOWED_TENANTS empty.',
    ),
    de: text(
      'ALLOWED_TENANTS nennt den eigenen Mandanten des Bots nicht.',
      'Seine eigenen Leute werden in Teams und in den Registerkarten abgewiesen.',
      'TEAMS_APP_TENANT_ID in ALLOWED_TENANTS aufnehmen oder ALLOWED_TENANTS leer lassen.',
    ),
  }),
  'CS-CONFIG-003': kind('to-fix', 'operator', {
    en: text(
      'FRAME_ANCESTORS lets anybody frame the tabs: {origins}.',
      'A foreign page can lay itself over the tabs and steal clicks.',
      'Name single https origins, or leave FRAME_ANCESTORS empty.',
    ),
    de: text(
      'FRAME_ANCESTORS lässt jeden die Registerkarten einrahmen: {origins}.',
      'Eine fremde Seite kann sich darüberlegen und Klicks stehlen.',
      'Einzelne https-Ursprünge nennen oder FRAME_ANCESTORS leer lassen.',
    ),
  }),
  'CS-CONFIG-004': kind('to-fix', 'operator', {
    en: text(
      'The bot runs in the playground profile: it accepts anybody’s activities.',
      'Whoever reaches this machine may speak as anybody. It is for the Agents Playground only.',
      'Set PROFILE to production and restart.',
    ),
    de: text(
      'Der Bot läuft im Playground-Profil: er nimmt Aktivitäten von jedem an.',
      'Wer diesen Rechner erreicht, kann als jeder sprechen. Es ist nur für den Agents Playground.',
      'PROFILE auf production setzen und neu starten.',
    ),
  }),
  'CS-CONFIG-005': kind('to-fix', 'operator', {
    en: text(
      'TEAMS_TENANT_RATE is {rate}; Teams takes 50 in a second.',
      'Teams refuses messages in busy moments; cards come late.',
      'Set TEAMS_TENANT_RATE to 50 at most; 30 leaves room.',
    ),
    de: text(
      'TEAMS_TENANT_RATE ist {rate}; Teams nimmt 50 in der Sekunde.',
      'In Stoßzeiten weist Teams Nachrichten ab; Karten kommen spät.',
      'TEAMS_TENANT_RATE auf höchstens 50 setzen; 30 lässt Luft.',
    ),
  }),
  'CS-CONFIG-006': kind('to-know', 'swarm-admin', {
    en: text(
      'Mail addresses and phone numbers are not masked.',
      'Nothing; but experts see how to reach the customer.',
      'Under Masking on this page switch them on, unless your data protection officer agreed.',
    ),
    de: text(
      'Mailadressen und Telefonnummern werden nicht verborgen.',
      'Nichts; doch Fachleute sehen, wie der Kunde zu erreichen ist.',
      'Auf dieser Seite unter „Maskierung“ einschalten, außer der Datenschutz hat zugestimmt.',
    ),
  }),
  'CS-CONFIG-007': kind('to-know', 'operator', {
    en: text(
      'People of {count} tenants may use this bot.',
      'Nothing; but only the own tenant’s Dynamics is connected.',
      'Leave ALLOWED_TENANTS empty if only your own organization uses it.',
    ),
    de: text(
      'Leute aus {count} Mandanten dürfen diesen Bot benutzen.',
      'Nichts; doch verbunden ist nur das Dynamics des eigenen Mandanten.',
      'ALLOWED_TENANTS leer lassen, wenn nur die eigene Organisation ihn benutzt.',
    ),
  }),
} as const satisfies Record<string, FindingKind>;
