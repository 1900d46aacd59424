/**
 * `npm run bench -- helpdesk [short]`: from an employee's message in Teams to the contact center, and from
 * the agent's answer back, beside a bare relay in the same run.
 */
import { speed } from './speed.ts';

export async function helpdesk(args: readonly string[]): Promise<void> {
  await speed({ rounds: args.includes('short') ? 2 : 6 });
}
