import type { CaseId, SwarmId } from '../../../domain/ids.ts';
import { addForm } from './add-form/card.ts';
import type { CardSettings } from './card-settings.ts';
import { caseCard } from './case/card.ts';
import type { ChatCards } from './chat-cards.ts';
import { choosePersonCard } from './choose-person/card.ts';
import { chooseSwarmCard } from './choose-swarm/card.ts';
import { digestCard } from './digest/card.ts';
import { helpCard } from './help/card.ts';
import { invitationCard } from './invitation/card.ts';
import { liveCard } from './live/card.ts';
import { momentCard } from './moment/card.ts';
import { noteCard } from './note/card.ts';
import { offerCard } from './offer/card.ts';
import { reactivatedCard } from './resolution/reactivated.ts';
import { resolutionCard } from './resolution/card.ts';
import { resolveForm } from './resolve-form/card.ts';
import { swarmForm } from './swarm-form/card.ts';
import { tellForm } from './tell-form/card.ts';
import { timesIn } from './times.ts';
import { updateCard } from './update/card.ts';
import { welcomeCard } from './welcome/card.ts';

export type CardsConfig = {
  /** IANA name: times on cards are printed in this zone. */
  readonly timeZone: string;
  readonly swarmPage: (swarm: SwarmId) => string;
  readonly casePage: (id: CaseId) => string;
};

/** Every card there is. */
export function createCards({ timeZone, ...links }: CardsConfig): ChatCards {
  const settings: CardSettings = { times: timesIn(timeZone), ...links };
  return {
    caseCard: (view) => caseCard(settings, view),
    liveCard: (view) => liveCard(settings, view),
    digestCard: (view) => digestCard(settings, view),
    momentCard: (view) => momentCard(settings, view),
    updateCard: (view) => updateCard(settings, view),
    resolutionCard: (view) => resolutionCard(settings, view),
    reactivatedCard: (view) => reactivatedCard(settings, view),
    offerCard: (view) => offerCard(settings, view),
    invitationCard: (view) => invitationCard(settings, view),
    welcome: welcomeCard,
    help: helpCard,
    note: noteCard,
    swarmForm,
    chooseSwarm: chooseSwarmCard,
    choosePerson: choosePersonCard,
    addForm,
    resolveForm,
    tellForm,
  };
}
