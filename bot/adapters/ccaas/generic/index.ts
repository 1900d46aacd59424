import type { InteractionEvent } from '../../../domain/interaction/interaction.ts';
import type { ContactCenterProvider, Intake } from '../../../ports/contact-center.ts';
import { readEvents } from './payload.ts';
import { verifySignature } from './signature.ts';
import { toInteractionEvents } from './to-interaction.ts';

/**
 * Any contact center that speaks CloudEvents 1.0 signed by Standard Webhooks, itself or through a
 * middleware.
 */
export const generic: ContactCenterProvider = {
  name: 'generic',
  verify: verifySignature,
  parse(request): Intake {
    const byInteraction = new Map<string, InteractionEvent[]>();
    let ignored = 0;
    for (const event of readEvents(request)) {
      const events = toInteractionEvents(event);
      if (!events) ignored += 1;
      const { conversationId } = event.data;
      byInteraction.set(conversationId, [
        ...(byInteraction.get(conversationId) ?? []),
        ...(events ?? []),
      ]);
    }
    const interactions = [...byInteraction]
      .map(([externalId, events]) => ({ externalId, events }))
      .filter(({ events }) => events.length > 0);
    return { interactions, ignored };
  },
};
