/** The organization as its admin set it up. Secrets here are for the sandbox only: they guard nothing. */

/** The connection of the bot that all of it goes to. */
export const connection = 'voice-genesys';

/** The key that EventBridge's connection presents. */
export const sandboxEventsKey = 'sandbox-only-genesys-cloud-secret-guards-nothing';
/** Signs Open Messaging's webhooks (its "outbound notification webhook signature secret token"). */
export const sandboxMessagingSecret = 'sandbox-only-genesys-open-messaging-guards-nothing';
export const keyHeader = 'x-case-swarm-key';

/** A client of the Platform API (client credentials). */
export const sandboxClient = {
  id: '6f0b0a52-5b1e-4b0c-9d54-2f6e8b4c1d71',
  secret: 'sandbox-only-genesys-cloud-client',
} as const;

/**
 * The Open Messaging integration that employees write to. Its flow finds the queue by the participant data
 * `queue`; where there is none, or no such queue, it leads to the first.
 */
export const integration = {
  id: '3c9d1f64-0a7e-4f3b-8c25-9e1b7a6d5f42',
  name: 'IT Help Desk',
  queues: ['IT Help Desk', 'HR Help Desk'],
} as const;

export const organizationId = '8a1f7c30-52d4-4e0b-a9c6-7d3e5f9b1c24';
export const region = 'eu-central-1';
