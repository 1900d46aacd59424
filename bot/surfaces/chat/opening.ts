import { suggestSkills } from '../../domain/routing/suggest-skills.ts';
import { isMember, type Swarm } from '../../domain/swarm/swarm.ts';
import type { Opened, Opening } from '../../usecases/open-swarm.ts';
import type { ChatDeps } from './deps.ts';
import { whyNotOpened } from './refusals.ts';
import { card, text, type Reply } from './reply.ts';
import type { Turn } from './turn.ts';
import { words } from './words.ts';

/** What was written into the form so far. */
export type Draft = Pick<Opening, 'stepsTried' | 'skillIds'> & { readonly request?: string };

/** Asks for what is needed, with what the case itself suggests; or offers the swarm that runs already. */
export async function swarmFormFor(
  deps: Pick<ChatDeps, 'cases' | 'experts' | 'cards' | 'store' | 'swarmPage'>,
  turn: Turn,
  asked: { readonly case: string; readonly draft?: Draft; readonly problem?: string },
): Promise<Reply> {
  const { tenantId, sender, conversation } = turn;
  const found = await deps.cases.find({ tenantId, case: asked.case, viewer: sender.id });
  if (typeof found === 'string') return text(whyNotOpened(`case-${found}`, asked.case));
  const running = await deps.store.activeSwarmOfCase(tenantId, found.id);
  if (running) return runningReply(deps, turn, running);
  if (!found.isOpen) return text(words.caseClosed(found.number));
  const skills = await deps.experts.skills(tenantId);
  const suggested = suggestSkills(`${found.title} ${found.description}`, skills);
  return card(
    deps.cards.swarmForm({
      case: found,
      showsTitle: conversation.kind === 'personal',
      skills,
      chosen: asked.draft?.skillIds ?? suggested.map((skill) => skill.id),
      request: asked.draft?.request,
      stepsTried: asked.draft?.stepsTried,
      problem: asked.problem,
    }),
  );
}

/** What became of the wish to open a swarm; a refusal is for the caller to show. */
export function openedReply(
  deps: Pick<ChatDeps, 'cards' | 'swarmPage'>,
  turn: Turn,
  { opened, request }: { opened: Exclude<Opened, { kind: 'refused' }>; request: string },
): Reply {
  const { swarm } = opened;
  const isNew = opened.kind === 'opened' || isRepeated(swarm, turn, request);
  return isNew ? linked(deps, swarm, openedWords(swarm)) : runningReply(deps, turn, swarm);
}

function runningReply(
  deps: Pick<ChatDeps, 'cards' | 'swarmPage'>,
  turn: Turn,
  swarm: Swarm,
): Reply {
  const { code, agent } = swarm;
  const { number } = swarm.case;
  return isMember(swarm, turn.sender.id)
    ? linked(deps, swarm, words.alreadySwarming(code, number))
    : text(words.alreadySwarmingOthers(code, number, agent.name));
}

/** Teams sent the same wish again: it gets the same answer. */
const isRepeated = (swarm: Swarm, { sender }: Turn, request: string): boolean =>
  swarm.agent.id === sender.id && swarm.request === request.trim();

const openedWords = ({ code, case: { number }, skills, participants }: Swarm): string =>
  words.opened({
    code,
    number,
    skills: skills.map((skill) => skill.name.toLowerCase()),
    // Teams makes no group chat for one person alone.
    hasChat: participants.length > 1,
  });

function linked(
  { cards, swarmPage }: Pick<ChatDeps, 'cards' | 'swarmPage'>,
  swarm: Swarm,
  sentence: string,
): Reply {
  const way = swarm.chat
    ? { title: words.openChat, url: swarm.chat.webUrl }
    : { title: words.openSwarm, url: swarmPage(swarm.id) };
  return card(cards.note(sentence, way));
}
