/** The account of this stand-in: who it is, and what opens it. None of it guards anything. */
import { createHash } from 'node:crypto';

export const account = {
  sid: 'ACc0ffee00000000000000000000000001',
  /** Signs the webhooks and opens the API. */
  authToken: 'sandbox-only-twilio-auth-token',
  apiKeySid: 'SKc0ffee00000000000000000000000001',
  apiKeySecret: 'sandbox-only-twilio-api-key-secret',
  workspaceSid: 'WSc0ffee00000000000000000000000001',
  workspaceName: 'Contoso Coffee',
  workflowSid: 'WWc0ffee00000000000000000000000001',
  workflowName: 'Assign to anyone',
  /** Its filters compare the task's `queue` with each of these; its default is the first. */
  deskQueues: ['Help desk', 'HR desk'],
  serviceSid: 'ISc0ffee00000000000000000000000001',
  number: '+493055500100',
} as const;

/** The same id for the same thing, as long as the sandbox remembers it. */
export const sidOf = (prefix: string, ...of: readonly string[]): string =>
  prefix + createHash('sha256').update(of.join('\n')).digest('hex').slice(0, 32);

/** A SID of a UUID. */
export const sidFrom = (prefix: string, uuid: string): string => prefix + uuid.replaceAll('-', '');
