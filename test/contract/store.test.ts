/** PGlite and PostgreSQL are equals: what one of them must do, the other must. */
import { storeHomes } from '../support/store.ts';
import { boardContract } from './board.ts';
import { contactsInHandContract } from './contacts-in-hand.ts';
import { conversationBookContract } from './conversation-book.ts';
import { deliveriesContract } from './deliveries.ts';
import { deliveryFateContract } from './delivery-fate.ts';
import { interactionNewsContract } from './interaction-news.ts';
import { lanesContract } from './lanes.ts';
import { liveSwarmsContract } from './live-swarms.ts';
import { postedCardsContract } from './posted-cards.ts';
import { preferencesContract } from './preferences.ts';
import { sendBudgetsContract } from './send-budgets.ts';
import { forgettingContract } from './forgetting.ts';
import { settingsContract } from './settings.ts';
import { swarmRowsContract } from './swarm-rows.ts';
import { swarmStoreContract } from './swarm-store.ts';
import { valuesContract } from './values.ts';
import { timelineFeedContract } from './timeline-feed.ts';
import { wakeUpsContract } from './wake-ups.ts';

for (const home of storeHomes) {
  describe(`the store on ${home.name}`, () => {
    before(home.open);
    swarmStoreContract({ open: async () => (await home.emptyStore()).swarms });
    swarmRowsContract(home);
    interactionNewsContract(home);
    contactsInHandContract(home);
    lanesContract(home);
    boardContract(home);
    deliveriesContract(home);
    deliveryFateContract(home);
    timelineFeedContract(home);
    liveSwarmsContract(home);
    postedCardsContract(home);
    conversationBookContract(home);
    preferencesContract(home);
    sendBudgetsContract(home);
    settingsContract(home);
    forgettingContract(home);
    valuesContract(home);
    wakeUpsContract(home);
  });
}
