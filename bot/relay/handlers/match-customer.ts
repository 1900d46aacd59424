import { saidAt } from '../../domain/interaction/known.ts';
import { nowOf } from '../../ports/clock.ts';
import type { ContactTask, HandlerDeps } from './deps.ts';
import { offerToAgent } from './offer-contact.ts';

/**
 * Whose contact is it that names no case? The one open case of the customer who called, as Dynamics
 * knows them; with none or several the agent is asked.
 */
export async function matchCustomer(
  deps: HandlerDeps,
  { delivery, interaction }: ContactTask,
): Promise<void> {
  const { tenantId } = interaction;
  if (interaction.caseNumber !== undefined || interaction.phase === 'ended') return;
  const customer = await deps.interactions.customerOf(interaction);
  const cases = customer ? await deps.cases.openCasesOf({ tenantId, customer }) : [];
  const [only] = cases;
  if (!only || cases.length > 1) return offerToAgent(deps, { delivery, interaction });
  const event = {
    id: `matched/${only.id}`,
    at: saidAt(interaction, nowOf(deps.clock)),
    fact: { type: 'case-named', caseNumber: only.number },
  } as const;
  await deps.intake.take([{ address: interaction, events: [event], isThin: false }]);
  deps.gatherSoon();
}
