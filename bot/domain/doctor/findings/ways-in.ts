import { kind, text, type FindingKind } from '../finding.ts';

const noLive = 'The live interaction of this contact center does not reach swarms.';
const keinLive = 'Was in diesem Contact-Center live geschieht, erreicht keinen Schwarm.';

export const webhookFindings = {
  'CS-WEBHOOK-001': kind('to-fix', 'operator', {
    en: text(
      'The webhook address of {connection} is not answered by Case Swarm ({reason}).',
      noLive,
      'Check that the proxy or gateway passes POST {address} to this server unchanged.',
      'Check that every process runs with the same CCAAS_CONNECTIONS.',
    ),
    de: text(
      'Die Webhook-Adresse von {connection} wird nicht von Case Swarm beantwortet ({reason}).',
      keinLive,
      'Prüfen, ob Proxy oder Gateway POST {address} unverändert an diesen Server leitet.',
      'Prüfen, ob alle Prozesse mit denselben CCAAS_CONNECTIONS laufen.',
    ),
  }),
  'CS-WEBHOOK-002': kind('to-fix', 'contact-center-admin', {
    en: text(
      'The last webhook of {connection} was refused: its signature does not fit.',
      noLive,
      'Set the contact center’s signing secret to the value of {secrets}, or the other way round.',
      'Check that nothing between changes the body or the address.',
    ),
    de: text(
      'Der letzte Webhook von {connection} wurde abgewiesen: seine Signatur passt nicht.',
      keinLive,
      'Das Signaturgeheimnis im Contact-Center auf den Wert von {secrets} setzen, oder umgekehrt.',
      'Prüfen, ob unterwegs nichts Inhalt oder Adresse ändert.',
    ),
  }),
  'CS-WEBHOOK-003': kind('to-fix', 'contact-center-admin', {
    en: text(
      'The last webhook of {connection} was refused: {code}.',
      noLive,
      'Compare what the contact center sends with docs/contact-centers.',
      'The log names the place in the body: look for webhook-refused.',
    ),
    de: text(
      'Der letzte Webhook von {connection} wurde abgewiesen: {code}.',
      keinLive,
      'Vergleichen, was das Contact-Center schickt, mit docs/contact-centers.',
      'Das Protokoll nennt die Stelle im Inhalt: nach webhook-refused suchen.',
    ),
  }),
  'CS-WEBHOOK-004': kind('to-know', 'contact-center-admin', {
    en: text(
      'Nothing has come from {connection} so far.',
      'Nothing, if it is new; otherwise its events go elsewhere.',
      'Make a test call and check again.',
      'Compare the address in the contact center with {address}.',
    ),
    de: text(
      'Von {connection} ist bisher nichts gekommen.',
      'Nichts, wenn sie neu ist; sonst gehen ihre Ereignisse woanders hin.',
      'Einen Testanruf machen und neu prüfen.',
      'Die Adresse im Contact-Center mit {address} vergleichen.',
    ),
  }),
  'CS-WEBHOOK-005': kind('to-know', 'contact-center-admin', {
    en: text(
      'Nothing has come from {connection} for {hours} hours.',
      'Nothing, if nobody called; otherwise live interactions are missing.',
      'Make a test call and check again.',
      'Look in the contact center whether it has switched the webhook off after failures.',
    ),
    de: text(
      'Von {connection} ist seit {hours} Stunden nichts gekommen.',
      'Nichts, wenn niemand anrief; sonst fehlen laufende Kontakte.',
      'Einen Testanruf machen und neu prüfen.',
      'Im Contact-Center nachsehen, ob es den Webhook nach Misserfolgen abgeschaltet hat.',
    ),
  }),
  'CS-WEBHOOK-006': kind('to-know', 'swarm-admin', {
    en: text(
      'The connection {connection} is paused by {by}.',
      'Its webhooks are answered 503 and told nobody. What it does not send again is lost.',
      'Press Resume beside the connection on this page when it shall be heard again.',
    ),
    de: text(
      'Die Verbindung {connection} ist angehalten, von {by}.',
      'Ihre Webhooks werden mit 503 beantwortet und niemandem gesagt. Was sie nicht erneut schickt, ist verloren.',
      'Auf dieser Seite neben der Verbindung auf Fortsetzen drücken, wenn sie wieder gehört werden soll.',
    ),
  }),
} as const satisfies Record<string, FindingKind>;

export const urlFindings = {
  'CS-URL-001': kind('to-fix', 'operator', {
    en: text(
      'The public address {address} is not https.',
      'Teams shows no tab and sends the bot nothing.',
      'Put a certificate before this server and set BOT_ENDPOINT to its https address.',
    ),
    de: text(
      'Die öffentliche Adresse {address} ist nicht https.',
      'Teams zeigt keine Registerkarte und schickt dem Bot nichts.',
      'Ein Zertifikat vor diesen Server stellen und BOT_ENDPOINT auf seine https-Adresse setzen.',
    ),
  }),
  'CS-URL-002': kind('to-fix', 'operator', {
    en: text(
      'Nothing answers at the public address {address} ({reason}).',
      'Tabs, buttons and webhooks reach nobody.',
      'Check BOT_ENDPOINT, the DNS name, the certificate and the gateway.',
      'This was tried from the server itself: a gateway that refuses calls from inside looks the same.',
    ),
    de: text(
      'Unter der öffentlichen Adresse {address} antwortet nichts ({reason}).',
      'Registerkarten, Knöpfe und Webhooks erreichen niemanden.',
      'BOT_ENDPOINT, DNS-Namen, Zertifikat und Gateway prüfen.',
      'Versucht wurde es vom Server selbst: ein Gateway, das Aufrufe von innen abweist, sieht genauso aus.',
    ),
  }),
  'CS-URL-003': kind('to-fix', 'operator', {
    en: text(
      'At the public address {address} something other than this Case Swarm answers.',
      'Tabs, buttons and webhooks reach the wrong place.',
      'Check that the gateway leads to this server, and that BOT_ID is the same on all processes.',
    ),
    de: text(
      'Unter der öffentlichen Adresse {address} antwortet etwas anderes als dieses Case Swarm.',
      'Registerkarten, Knöpfe und Webhooks landen an der falschen Stelle.',
      'Prüfen, ob das Gateway zu diesem Server führt und BOT_ID in allen Prozessen gleich ist.',
    ),
  }),
  'CS-URL-004': kind('to-fix', 'operator', {
    en: text(
      'The tabs are not built.',
      'Tabs and panel stay empty.',
      'Run npm run build:web and restart.',
    ),
    de: text(
      'Die Registerkarten sind nicht gebaut.',
      'Registerkarten und Panel bleiben leer.',
      'npm run build:web ausführen und neu starten.',
    ),
  }),
  'CS-URL-005': kind('to-fix', 'operator', {
    en: text(
      'The tabs come without their Content-Security-Policy, or with another one.',
      'Teams may not show the tabs, or anybody may put them in a frame.',
      'Let the proxy or gateway pass the header Content-Security-Policy unchanged.',
    ),
    de: text(
      'Die Registerkarten kommen ohne ihre Content-Security-Policy oder mit einer anderen.',
      'Teams zeigt sie vielleicht nicht, oder jeder darf sie einrahmen.',
      'Proxy oder Gateway den Header Content-Security-Policy unverändert durchlassen.',
    ),
  }),
  'CS-URL-006': kind('to-fix', 'operator', {
    en: text(
      'Something before this server adds X-Frame-Options.',
      'Teams and Dynamics show an empty frame.',
      'Remove X-Frame-Options at the proxy or gateway: the policy says who may frame the tabs.',
    ),
    de: text(
      'Etwas vor diesem Server fügt X-Frame-Options hinzu.',
      'Teams und Dynamics zeigen einen leeren Rahmen.',
      'X-Frame-Options an Proxy oder Gateway entfernen: die Richtlinie sagt, wer einrahmen darf.',
    ),
  }),
  'CS-URL-007': kind('to-know', 'operator', {
    en: text(
      'The public address {address} is this machine alone.',
      'Teams in the cloud cannot reach it. For the sandbox that is as it should be.',
      'Set BOT_ENDPOINT to the address Teams shall use.',
    ),
    de: text(
      'Die öffentliche Adresse {address} ist nur dieser Rechner.',
      'Teams in der Cloud erreicht sie nicht. Für die Sandbox ist das richtig so.',
      'BOT_ENDPOINT auf die Adresse setzen, die Teams benutzen soll.',
    ),
  }),
} as const satisfies Record<string, FindingKind>;
