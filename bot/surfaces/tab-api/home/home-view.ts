import type {
  AskView,
  HomeView,
  MeView,
  MySwarmView,
  MyTaskView,
  WaitingDraftView,
} from '../../../contract/home-view.ts';
import { isBack, type ArticleDraft } from '../../../domain/knowledge/article-draft.ts';
import { newsFor, type Ask, type MyTask } from '../../../domain/preferences/my-work.ts';
import { isOffWork, mostAtOnce } from '../../../domain/preferences/preferences.ts';
import type { Person, Swarm, SwarmCase } from '../../../domain/swarm/swarm.ts';
import type { DraftQueue } from '../../../ports/articles.ts';
import type { MyHome } from '../../../usecases/my-home.ts';

type Whose = {
  readonly person: Person;
  /** Undefined for whoever reviews none. */
  readonly waiting: DraftQueue | undefined;
};

export const homeView = (home: MyHome, { person, waiting }: Whose): HomeView => ({
  asks: home.asks.map(askView),
  swarms: home.swarms.map((swarm) => mySwarmView(swarm, person)),
  tasks: home.tasks.map(taskView),
  ...(waiting && {
    drafts: waiting.drafts.map(draftView),
    ...(waiting.more > 0 && { moreDrafts: waiting.more }),
  }),
  me: meView(home, person),
});

const caseOf = ({ number, title }: SwarmCase) => ({ number, title });

const askView = ({ swarm, invitation }: Ask): AskView => ({
  swarmId: swarm.id,
  invitationId: invitation.id,
  code: swarm.code,
  case: caseOf(swarm.case),
  request: swarm.request,
  by: swarm.agent.name,
  why: invitation.why,
  skills: invitation.skills.map((one) => one.name),
  askedAt: invitation.sentAt,
  answerBy: invitation.answerBy,
  ...(swarm.heldSince && { heldSince: swarm.heldSince }),
});

function mySwarmView(swarm: Swarm, person: Person): MySwarmView {
  const { count, last } = newsFor(swarm, person.id);
  return {
    id: swarm.id,
    code: swarm.code,
    case: caseOf(swarm.case),
    agent: swarm.agent.name,
    isAgent: swarm.agent.id === person.id,
    openedAt: swarm.openedAt,
    ...(swarm.chat && { chatUrl: swarm.chat.webUrl }),
    news: { count, ...(last && { last: { by: last.by, text: last.text, at: last.at } }) },
  };
}

const taskView = ({ swarm, task }: MyTask): MyTaskView => ({
  swarmId: swarm.id,
  taskId: task.id,
  title: task.title,
  ...(task.dueOn !== undefined && { dueOn: task.dueOn }),
  case: caseOf(swarm.case),
});

export const draftView = (draft: ArticleDraft): WaitingDraftView => {
  const { caseId, title, by, at, outside, returned } = draft;
  return {
    id: caseId,
    title,
    by: by.name,
    at,
    ...(outside.state === 'refused' && { refused: outside.code }),
    ...(returned && {
      returned: { ...returned, by: returned.by.name, isBack: isBack(draft) },
    }),
  };
};

function meView(home: MyHome, { name }: Person): MeView {
  const { swarmsAtOnce, workingHours } = home.preferences;
  return {
    name,
    atOnce: {
      limit: swarmsAtOnce ?? home.usualAtOnce,
      isOwn: swarmsAtOnce !== undefined,
      usual: home.usualAtOnce,
      most: mostAtOnce,
      now: home.load,
    },
    ...(workingHours && { workingHours }),
    isOffWork: isOffWork(home.preferences, home.at),
    helpedThisMonth: home.helpedThisMonth,
  };
}
