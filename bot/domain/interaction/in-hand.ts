/** In whose hands the customer is: what becomes of it when one rings, takes it, leaves, hands it on. */
import type { IsoTime } from '../ids.ts';
import type { ContactAgent, InteractionFact } from './facts.ts';
import type { Agent, Interaction, Phase } from './state.ts';

/** Said again, a phase keeps its beginning; an end is final, but for the wrap-up around it. */
export function enter(interaction: Interaction, phase: Phase, at: IsoTime): Interaction {
  if (interaction.phase === phase || interaction.phase === 'ended') return interaction;
  return { ...interaction, phase, phaseSince: at };
}

const present = (agents: readonly Agent[]): readonly Agent[] =>
  agents.filter((one) => !one.hasLeft);
const isWith = (agents: readonly Agent[], id: string | undefined): boolean =>
  present(agents).some((one) => one.id === id);

type Queued = Extract<InteractionFact, { type: 'queued' }>;

export function queued(
  interaction: Interaction,
  { queue, agentsStay }: Queued,
  at: IsoTime,
): Interaction {
  const { consulted: _before, ...rest } = interaction;
  if (agentsStay && present(interaction.agents).length > 0) {
    return { ...rest, consulted: { queue, at } };
  }
  return enter({ ...rest, queue, queuedAt: at, agents: [] }, 'waiting', at);
}

export function assigned(interaction: Interaction, agent: ContactAgent, at: IsoTime): Interaction {
  const { agents, consulted } = interaction;
  const isAdvice = consulted && !isWith(agents, agent.id) && present(agents).length > 0;
  if (isAdvice) {
    const asked = { ...consulted, by: agent.id };
    return { ...interaction, agents: [agent, ...present(agents)], consulted: asked };
  }
  return enter({ ...interaction, agents: withAgent(agents, agent) }, 'talking', at);
}

export function declined(
  interaction: Interaction,
  agentId: string | undefined,
  at: IsoTime,
): Interaction {
  const { agents, phase } = interaction;
  if (agentId !== undefined && isWith(agents, agentId)) return left(interaction, agentId, at);
  return phase === 'ringing' ? enter(interaction, 'waiting', at) : interaction;
}

/** Whoever was asked for advice, or the queue where somebody was sought, has the customer when the last is out. */
export function left(interaction: Interaction, agentId: string, at: IsoTime): Interaction {
  const agents = withoutAgent(interaction.agents, agentId);
  const { consulted, ...rest } = interaction;
  if (!consulted) return { ...rest, agents };
  const { queue, at: queuedAt, by } = consulted;
  if (by === agentId) return { ...rest, agents };
  const others = present(agents);
  if (others.length === 0) {
    return enter({ ...rest, queue, queuedAt, agents: [] }, 'waiting', at);
  }
  const isAlone = others.length === 1 && isWith(others, by);
  return isAlone
    ? enter({ ...rest, queue, queuedAt, agents }, 'talking', at)
    : { ...interaction, agents };
}

/** By one who is out already, or while others have the customer, it is on its way no more. */
export function handedOn(
  interaction: Interaction,
  by: string | undefined,
  at: IsoTime,
): Interaction {
  const { agents, phase, consulted } = interaction;
  const others = present(agents).filter((one) => one.id !== by);
  const isTaken = others.length > 0 || consulted !== undefined;
  const isQueued = phase === 'waiting' && !isWith(agents, by);
  return by !== undefined && (isTaken || isQueued)
    ? interaction
    : enter(interaction, 'transferring', at);
}

function withAgent(agents: readonly Agent[], agent: ContactAgent): readonly Agent[] {
  const before: Agent = agents.find((one) => one.id === agent.id) ?? agent;
  const { hasLeft: _isBack, ...known } = before;
  const others = agents.filter((one) => one.id !== agent.id && !one.hasLeft);
  return [...others, { ...known, ...agent }];
}

function withoutAgent(agents: readonly Agent[], agentId: string): readonly Agent[] {
  const others = agents.filter((one) => one.id !== agentId);
  return others.length > 0 ? others : agents.map((one) => ({ ...one, hasLeft: true }));
}
