/** Invented articles of an invented company: its IT, its people department, its buildings. */
export type ArticleSeed = {
  readonly subject: 'IT helpdesk' | 'People and pay' | 'Buildings';
  readonly title: string;
  readonly html: string;
  readonly isInternal?: boolean;
  readonly state?: 'draft' | 'archived';
  readonly daysAgo: number;
};

export const articleSeeds: readonly ArticleSeed[] = [
  {
    subject: 'IT helpdesk',
    title: 'Resetting the VPN token',
    html: '<h2>When the VPN asks for a code you do not have</h2><p>Open the <b>access portal</b>, choose Devices, then Reset. The VPN code on your phone changes within two minutes.</p><ul><li>If the app shows no code at all, remove the token and add it again.</li><li>A new phone needs a reset as well.</li></ul>',
    daysAgo: 17,
  },
  {
    subject: 'IT helpdesk',
    title: 'Connecting to the VPN from home',
    html: '<p>Start the VPN client, choose <i>Contoso Remote</i> and sign in with your work account.</p><p>If it stays on &quot;Connecting&quot;, switch the Wi-Fi off and on, then restart the VPN client.</p><script>alert(1)</script>',
    daysAgo: 60,
  },
  {
    subject: 'IT helpdesk',
    title: 'Printing in a store',
    html: '<p>Every store has two printers. Choose the one whose name ends in your store number.</p><p>If the printer shows a paper jam, open flap B at the back and pull the paper out slowly.</p>',
    daysAgo: 120,
  },
  {
    subject: 'IT helpdesk',
    title: 'Sharing a mailbox with your team',
    html: '<p>Ask the owner of the shared mailbox to add you under Members. It appears in Outlook after about an hour; restart Outlook if it does not.</p>',
    isInternal: true,
    daysAgo: 30,
  },
  {
    subject: 'IT helpdesk',
    title: 'Store laptop does not start',
    html: '<p>Hold the power button of the laptop for ten seconds, wait, and press it once. If the light stays off, use the charger of another laptop.</p>',
    daysAgo: 44,
  },
  {
    subject: 'IT helpdesk',
    title: 'VPN-Token zurücksetzen',
    html: '<h2>Wenn das VPN nach einem Code fragt, den Sie nicht haben</h2><p>&Ouml;ffnen Sie das <b>Zugangsportal</b>, w&auml;hlen Sie Ger&auml;te und dann Zur&uuml;cksetzen. Der VPN-Code auf Ihrem Telefon &auml;ndert sich innerhalb von zwei Minuten.</p>',
    daysAgo: 17,
  },
  {
    subject: 'IT helpdesk',
    title: 'Drucker in der Filiale',
    html: '<p>Jede Filiale hat zwei Drucker. W&auml;hlen Sie den, dessen Name mit Ihrer Filialnummer endet.</p><p>Bei einem Papierstau &ouml;ffnen Sie die Klappe B hinten und ziehen das Papier langsam heraus.</p>',
    daysAgo: 118,
  },
  {
    subject: 'IT helpdesk',
    title: 'Moving to the new telephone system',
    html: '<p>This is not decided yet.</p>',
    state: 'draft',
    daysAgo: 2,
  },
  {
    subject: 'People and pay',
    title: 'Applying for holiday',
    html: '<p>Open the staff portal, choose Time off, then Holiday, and pick the days. Your manager answers within three working days.</p><p>Up to five days may be carried over into the next year, until 31 March.</p>',
    isInternal: true,
    daysAgo: 90,
  },
  {
    subject: 'People and pay',
    title: 'Calling in sick',
    html: '<p>Tell your manager before your shift begins. From the third day on a doctor’s note is needed; upload it in the staff portal under Time off.</p>',
    isInternal: true,
    daysAgo: 200,
  },
  {
    subject: 'People and pay',
    title: 'Where to find your payslip',
    html: '<p>Payslips stand in the staff portal under Pay, from the 25th of the month. Former employees get theirs by post.</p>',
    isInternal: true,
    daysAgo: 150,
  },
  {
    subject: 'People and pay',
    title: 'Urlaub beantragen',
    html: '<p>&Ouml;ffnen Sie das Mitarbeiterportal, w&auml;hlen Sie Abwesenheit, dann Urlaub, und die Tage. Ihre F&uuml;hrungskraft antwortet innerhalb von drei Arbeitstagen.</p>',
    isInternal: true,
    daysAgo: 90,
  },
  {
    subject: 'Buildings',
    title: 'A lost building badge',
    html: '<p>Call the reception at once: the lost badge is blocked within a minute. A new badge costs nothing the first time and is ready the next morning.</p>',
    isInternal: true,
    daysAgo: 70,
  },
  {
    subject: 'Buildings',
    title: 'Booking a meeting room',
    html: '<p>Add the room to your meeting in Outlook under Location. Rooms for more than twelve people are booked with the reception.</p>',
    isInternal: true,
    daysAgo: 33,
  },
  {
    subject: 'Buildings',
    title: 'Parking in the old yard',
    html: '<p>The old yard is closed.</p>',
    state: 'archived',
    daysAgo: 700,
  },
];
