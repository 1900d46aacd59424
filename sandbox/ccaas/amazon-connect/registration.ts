/**
 * What an admin would have set up at Amazon for the sandbox's connection. Every value that looks like a
 * secret is known to everybody and guards nothing.
 */
export const name = 'amazon-connect';
/** The bot's connection that the deliveries go to. */
export const connection = 'voice-connect';

export const region = 'eu-central-1';
export const account = '111122223333';
export const instanceId = '0c0ffee0-5a11-4a5e-b07d-0d15ea5e0c01';
export const instanceArn = `arn:aws:connect:${region}:${account}:instance/${instanceId}`;
/** The flow that employee chats enter. */
export const employeeFlowId = '0c0ffee0-5a11-4a5e-b07d-0d15ea5e0c02';
/**
 * By its id, as a flow that sets its working queue dynamically takes it: from the attribute `queue`. Its
 * other branch, for none and for one that does not exist, leads to the first.
 */
export const deskQueues = { 'queue-helpdesk': 'Helpdesk', 'queue-hr-helpdesk': 'HR Helpdesk' };
export const topicArn = `arn:aws:sns:${region}:${account}:case-swarm-chats`;

/** What EventBridge presents, and in which header. */
export const keyHeader = 'x-case-swarm-key';
export const sandboxEventsKey = 'sandbox-only-events-key';

/** What signs the requests of the API's client. */
export const sandboxAccessKeyId = 'sandbox-only-access-key';
export const sandboxSecretAccessKey = 'sandbox-only-secret-access-key';

/** What the customer's function signs with: `whsec_` and the base64 of a sentence saying what it is worth. */
export const sandboxForwarderSecret = `whsec_${Buffer.from(
  'This secret is for the sandbox only: it guards nothing.',
).toString('base64')}`;

export const agentArn = (personId: string): string => `${instanceArn}/agent/${personId}`;
export const queueArn = (queueId: string): string => `${instanceArn}/queue/${queueId}`;
