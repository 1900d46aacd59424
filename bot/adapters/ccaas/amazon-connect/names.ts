import type { User } from '@aws-sdk/client-connect';
import type { ProviderWorld } from '../../../ports/contact-center.ts';
import type { ConnectApi } from './connect-api.ts';
import { ifThere } from './if-there.ts';

/** Long enough for a shift's calls, short enough for a new name to show. */
const keptMs = 60 * 60_000;
const mostKept = 2_000;

type Found = { readonly name: string; readonly mail?: string };

export type Names = {
  /**
   * The name behind an id; undefined when it is neither a queue's nor a user's. An agent's own queue has
   * the agent's id and no name, so what is no queue may be a user, and the other way round.
   * @param first what it most likely is
   * @throws OutsideError
   */
  of(id: string, first: 'queue' | 'user'): Promise<Found | undefined>;
};

type Kept = { readonly found: Found | undefined; readonly untilMs: number };

export function createNames(api: ConnectApi, { clock }: ProviderWorld): Names {
  const kept = new Map<string, Kept>();
  const ask = { queue: queueName, user: userName };

  return {
    async of(id, first) {
      const known = kept.get(id);
      if (known && known.untilMs > clock.now()) return known.found;
      const found = (await ask[first](id)) ?? (await ask[first === 'queue' ? 'user' : 'queue'](id));
      kept.delete(id);
      kept.set(id, { found, untilMs: clock.now() + keptMs });
      const [oldest] = kept.keys();
      if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };

  async function queueName(id: string): Promise<Found | undefined> {
    const queue = await ifThere(api.describeQueue(id));
    return queue?.Name ? { name: queue.Name } : undefined;
  }

  async function userName(id: string): Promise<Found | undefined> {
    const user = await ifThere(api.describeUser(id));
    return user && foundIn(user);
  }
}

function foundIn({ IdentityInfo, Username }: User): Found | undefined {
  const { FirstName, LastName, Email } = IdentityInfo ?? {};
  const name = [FirstName, LastName].filter(Boolean).join(' ') || Username;
  // With SAML the user name is, as a rule, the mail address, and the field for it empty.
  const mail = Email ?? (Username?.includes('@') ? Username : undefined);
  return name ? { name, ...(mail && { mail }) } : undefined;
}
