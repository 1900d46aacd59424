import type {
  AgentDesk,
  ContactRef,
  DeskNote,
  ProviderWorld,
} from '../../../ports/contact-center.ts';
import { OutsideError } from '../../../ports/outside-error.ts';
import { failureOfAnswer, failureOfNetwork } from '../../http/failure.ts';

// Said again under the same id it stands once: we ask that of whoever answers at the address.
const nature = { system: 'contact-center', isRepeatable: true } as const;

/** Puts notes on the agent's desktop by `POST`, with a bearer token. */
export function deskAt(
  notes: { readonly url: string; readonly token: string },
  { clock, timeoutMs }: ProviderWorld,
): AgentDesk {
  return {
    async tell(contact, note) {
      const answer = await fetch(addressOf(notes.url, contact), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${notes.token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(bodyOf(note)),
        // The token is for this address and no other.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch((cause: unknown) => {
        throw failureOfNetwork(nature, cause);
      });
      await answer.body?.cancel();
      if (answer.ok) return;
      const retryAfter = answer.headers.get('retry-after');
      throw failureOfAnswer(nature, { status: answer.status, retryAfter }, clock.now());
    },
  };
}

function addressOf(template: string, { externalId }: ContactRef): string {
  // A path of points alone would climb out of its place.
  if (/^\.+$/.test(externalId)) {
    throw new OutsideError('contact-center', { verdict: 'refused', code: 'conversation-id' });
  }
  return template.replaceAll('{conversationId}', encodeURIComponent(externalId));
}

const bodyOf = ({ id, text, from, isResolution, caseNumber }: DeskNote) => ({
  id,
  text,
  author: from,
  kind: isResolution ? 'resolution' : 'note',
  caseNumber,
});
