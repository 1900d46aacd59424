import type { Cards } from '../../../ports/cards.ts';
import type { addForm } from './add-form/card.ts';
import type { choosePersonCard } from './choose-person/card.ts';
import type { chooseSwarmCard } from './choose-swarm/card.ts';
import type { helpCard } from './help/card.ts';
import type { noteCard } from './note/card.ts';
import type { resolveForm } from './resolve-form/card.ts';
import type { swarmForm } from './swarm-form/card.ts';
import type { tellForm } from './tell-form/card.ts';
import type { welcomeCard } from './welcome/card.ts';

/** What the relay sends, and beside it what the bot answers with by itself. */
export type ChatCards = Cards & {
  readonly welcome: typeof welcomeCard;
  readonly help: typeof helpCard;
  readonly note: typeof noteCard;
  readonly swarmForm: typeof swarmForm;
  readonly chooseSwarm: typeof chooseSwarmCard;
  readonly choosePerson: typeof choosePersonCard;
  readonly addForm: typeof addForm;
  readonly resolveForm: typeof resolveForm;
  readonly tellForm: typeof tellForm;
};
