/** Our own address, asked as anybody would; and what time it is elsewhere. */
import { z } from 'zod';
import type { Answer, FarSystem, PublicProbe, TimeProbe } from '../../ports/doctor.ts';
import type { Clock } from '../../ports/clock.ts';
import { answerOf, asker, type Asked } from './doctor-ask.ts';

const said = z.object({ code: z.string(), message: z.string() });

/** Ours says a code and a sentence; anything else before us has words of its own. */
function ourRefusal(asked: Asked, status: number, says: RegExp): Answer<true> {
  if (asked.kind === 'silent') return asked;
  const words = said.safeParse(asked.json);
  const isOurs = words.success && says.test(`${words.data.code} ${words.data.message}`);
  if (asked.status === status && isOurs) return { kind: 'got', value: true };
  return { kind: 'silent', reason: `http-${asked.status}` };
}

/** No connection has such a door, and no signature is looked at before that is said. */
const noDoor = 'doctor';

export function publicProbe(publicUrl: string, timeoutMs: number): PublicProbe {
  const ask = asker('contact-center', timeoutMs);
  const json = { 'content-type': 'application/json' };
  return {
    clientId: async () =>
      answerOf(
        await ask({ url: `${publicUrl}/config.json` }),
        z.object({ clientId: z.string() }).transform(({ clientId }) => clientId),
        () => '',
      ),
    async tabs() {
      const asked = await ask({ url: `${publicUrl}/tabs/settings` });
      if (asked.kind === 'silent') return asked;
      if (asked.status >= 500) return { kind: 'silent', reason: `http-${asked.status}` };
      if (asked.status !== 200) return { kind: 'strange' };
      const policy = asked.headers.get('content-security-policy') ?? '';
      const frameOptions = asked.headers.get('x-frame-options') ?? '';
      return { kind: 'got', value: { policy, frameOptions } };
    },
    // What is no activity is refused before anybody is asked who they are, and leaves no trace.
    messages: async () =>
      ourRefusal(
        await ask({ url: `${publicUrl}/api/messages`, method: 'POST', headers: json, body: '{}' }),
        400,
        /^not-an-activity /,
      ),
    webhook: async (connection) =>
      ourRefusal(
        await ask({
          url: `${publicUrl}/api/ccaas/${connection}/${noDoor}`,
          method: 'POST',
          headers: json,
          body: '{}',
        }),
        404,
        /no such door/,
      ),
  };
}

export type TimeSources = Readonly<Record<FarSystem, string>>;

/** By the Date header of whatever is answered: a refusal has one too. */
export function timeProbe(
  sources: TimeSources,
  { clock, timeoutMs }: { readonly clock: Pick<Clock, 'now'>; readonly timeoutMs: number },
): TimeProbe {
  const ask = asker('contact-center', timeoutMs);
  return {
    async aheadMs(system) {
      const began = clock.now();
      const asked = await ask({ url: sources[system] });
      if (asked.kind === 'silent') return asked;
      const theirs = Date.parse(asked.headers.get('date') ?? '');
      if (Number.isNaN(theirs)) return { kind: 'strange' };
      // The header has full seconds: half a second is added to be right in the middle.
      return { kind: 'got', value: theirs + 500 - (began + clock.now()) / 2 };
    },
  };
}
