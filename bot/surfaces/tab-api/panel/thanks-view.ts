import type { PanelSwarmView } from '../../../contract/panel-view.ts';
import type { PersonId } from '../../../domain/ids.ts';
import { expertsIn, type Swarm } from '../../../domain/swarm/swarm.ts';

/** For the agent, where it was solved and somebody helped. */
export function thanksIn(swarm: Swarm, viewer: PersonId): Pick<PanelSwarmView, 'thanks'> {
  if (swarm.state !== 'resolved' || swarm.agent.id !== viewer) return {};
  if (swarm.thanks) return { thanks: 'said' };
  return expertsIn(swarm).length > 0 ? { thanks: 'possible' } : {};
}
