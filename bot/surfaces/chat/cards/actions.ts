import type { CardActionHandler } from './action.ts';
import { addActions } from './add-form/actions.ts';
import { caseActions } from './case/actions.ts';
import { chooseSwarmActions } from './choose-swarm/actions.ts';
import { threadActions } from '../helpdesk/actions.ts';
import { helpActions } from './help/actions.ts';
import { deskActions } from './helpdesk-desk/actions.ts';
import { invitationActions } from './invitation/actions.ts';
import { knowledgeActions } from './knowledge/actions.ts';
import { liveActions } from './live/actions.ts';
import { offerActions } from './offer/actions.ts';
import { resolutionActions } from './resolution/actions.ts';
import { resolveActions } from './resolve-form/actions.ts';
import { swarmFormActions } from './swarm-form/actions.ts';
import { updateActions } from './update/actions.ts';

/** What the buttons of all cards do. */
export const cardActions: readonly CardActionHandler[] = [
  ...helpActions,
  ...deskActions,
  ...threadActions,
  ...knowledgeActions,
  ...invitationActions,
  ...caseActions,
  ...liveActions,
  ...offerActions,
  ...updateActions,
  ...resolutionActions,
  ...addActions,
  ...resolveActions,
  ...swarmFormActions,
  ...chooseSwarmActions,
];
