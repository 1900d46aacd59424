/** The Microsoft 365 hosts that may show a tab in a frame. */
const hosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
];

/** teams-js reads its list of hosts there; without it, it falls back to the one it brings. */
const teamsHostList = 'https://res.cdn.office.net';

export type PageOrigins = {
  /** Further origins that may frame the pages. */
  readonly frameAncestors: readonly string[];
  /** Where the pages sign in. */
  readonly entraAuthority: string;
  /** The Dynamics organisation: its workspace shows the panel, and has the script to speak to it. */
  readonly dynamicsUrl: string;
};

export type PageKind = 'tab' | 'panel';

export function contentSecurityPolicy(origins: PageOrigins, kind: PageKind): string {
  const entra = new URL(origins.entraAuthority).origin;
  const dynamics = kind === 'panel' ? [new URL(origins.dynamicsUrl).origin] : [];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...dynamics].join(' '),
    // Fluent writes its rules into style elements at run time.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    `connect-src 'self' ${entra} ${teamsHostList}`,
    "base-uri 'none'",
    "form-action 'none'",
    ["frame-ancestors 'self'", ...hosts, ...dynamics, ...origins.frameAncestors].join(' '),
  ].join('; ');
}
