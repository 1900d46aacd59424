/**
 * `npm run bench -- helpdesk [short]`: from an employee's message in Teams to the contact center, and from
 * the agent's answer back, beside a bare relay in the same run. `helpdesk faults [threads] [seed]`: what
 * arrives while everything goes wrong.
 */
import { faults } from './faults.ts';
import { speed } from './speed.ts';

export async function helpdesk(args: readonly string[]): Promise<void> {
  if (args[0] === 'faults') {
    const [threads = 1_000, seed = 1] = args.slice(1).map(Number);
    await faults({ threads, seed });
    return;
  }
  await speed({ rounds: args.includes('short') ? 2 : 6 });
}
