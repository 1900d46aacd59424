import assert from 'node:assert/strict';
import { msOf } from '../../bot/domain/ids.ts';
import type { ArticleDraft } from '../../bot/domain/knowledge/article-draft.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import type { Thread } from '../../bot/domain/helpdesk/thread.ts';
import type { ResolvedSwarm } from '../../bot/domain/swarm/swarm.ts';
import type { ArticleDrafts } from '../../bot/ports/articles.ts';
import type { OutsideError } from '../../bot/ports/outside-error.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import { pressArticles } from '../../bot/relay/article-press.ts';
import { tellReviewers } from '../../bot/relay/article-reviews.ts';
import { returnedCard, reviewCard } from '../../bot/surfaces/chat/cards/knowledge/review-card.ts';
import { makeKnowledge, type ArticleView } from '../../bot/usecases/helpdesk/make-knowledge.ts';
import { activeSwarm, mia, noon, participant, priya, tenant, tom } from '../support/builders.ts';
import { handClock } from '../support/hand-clock.ts';
import { silentLog } from '../support/log.ts';
import type { StoreHome } from '../support/store.ts';

const resolution = 'Unlock it in the portal. His code was 4111 1111 1111 1111.';
export const swarm: ResolvedSwarm = {
  ...activeSwarm({ participants: [participant(tom), participant(priya)] }),
  state: 'resolved',
  resolution,
  resolvedBy: priya,
  resolvedAt: noon,
  closesCase: false,
  isAnswerSaved: true,
};
export const source = { kind: 'swarm', swarm } as const;
const links = { articlePage: () => 'https://x', clock: String };
export const ofDraft = { kind: 'draft', tenantId: tenant, caseId: swarm.case.id } as const;

/** Who makes answers knowledge, over a store, with a Dynamics that writes down what it is told. */
export const knowledgeWorld = async (home: StoreHome, thread?: Thread) => {
  const clock = handClock(msOf(noon));
  const store = await home.emptyStore({ clock });
  await store.roles.remember({ tenantId: tenant, person: mia.id, roles: ['supervisor'] });
  const rung: string[] = [];
  const meanwhile: (() => Promise<unknown>)[] = [];
  const drafts: ArticleDrafts = {
    ...store.drafts,
    save: (...given) =>
      Promise.resolve(meanwhile.shift()?.()).then(() => store.drafts.save(...given)),
  };
  const make = makeKnowledge({
    ...store,
    drafts,
    threads: {
      ofCase: () =>
        Promise.resolve(thread && { thread, said: [{ by: 'agent', text: 'Do it so.' }] }),
    },
    cases: { find: () => Promise.resolve('forbidden') },
    answers: { subjects: () => ['IT', 'Pay'] },
    maskPolicies: () => Promise.resolve(() => defaultMaskPolicy),
    clock,
    ids: systemIds,
    soon: () => rung.push('soon'),
  });
  const written: string[] = [];
  const dynamics = { failure: undefined as OutsideError | undefined };
  const write = (what: string) => (draft: ArticleDraft) => {
    if (dynamics.failure) return Promise.reject(dynamics.failure);
    written.push(`${what} ${draft.title}`);
    return Promise.resolve();
  };
  const press = pressArticles({
    drafts: store.drafts,
    records: { saveDraft: write('draft'), publish: write('publish') },
    clock,
    random: () => 0.5,
    log: silentLog,
  });
  const state = async () => (await store.drafts.ofCase(tenant, swarm.case.id))?.outside.state;
  return { clock, make, press, written, dynamics, state, store, rung, meanwhile };
};

export const viewed = (view: ArticleView | string): ArticleView => {
  assert.ok(typeof view !== 'string', JSON.stringify(view));
  return view;
};

/** And a Teams in which reviewers are told. */
export const tellingWorld = async (home: StoreHome) => {
  const given = await knowledgeWorld(home);
  const { store, clock, make, press } = given;
  const sent: string[] = [];
  const teams = { failure: undefined as OutsideError | undefined };
  const send = (what: string) => {
    if (teams.failure) return Promise.reject(teams.failure);
    sent.push(what);
    return Promise.resolve();
  };
  let posted = 0;
  const tell = tellReviewers({
    ...store,
    tenants: [tenant],
    people: { installApp: () => Promise.resolve() },
    messenger: {
      personal: (tenantId, person) => Promise.resolve({ tenantId, conversationId: person }),
      post: async ({ conversationId: to }, card) => {
        await send(`to ${to}: ${card.summary}`);
        return `message-${(posted += 1)}`;
      },
      update: ({ conversationId: to }, id, card) => send(`${id} of ${to}: ${card.summary}`),
    },
    reviewCard: (draft) => reviewCard(links, draft),
    returnedCard: (draft) => returnedCard(links, draft),
    clock,
    random: () => 0.5,
    log: silentLog,
  });
  const { words } = viewed(await make.open({ source, by: priya }));
  const draft = async () => {
    await make.draft({ source, by: priya, words });
    await press();
  };
  return { ...given, words, draft, tell, sent, teams };
};

export const waits = `An article waits for your review ${swarm.case.title}`;
