/** `GET /config.json`: what a page must know before anybody has signed in. Nothing secret. */
export type PublicConfig = {
  readonly clientId: string;
  /** Without the tenant: https, or http on loopback. */
  readonly authority: string;
  readonly tenantId: string;
  /** The scope of the tab API to ask a token for. */
  readonly scope: string;
  /** The Dynamics organisation whose workspace may show the panel. */
  readonly dynamicsUrl: string;
};
