import { ArticleUpkeep } from '../relay/article-upkeep.ts';
import type { Language } from '../domain/helpdesk/language.ts';
import { tenantId, type IsoTime } from '../domain/ids.ts';
import { pressArticles } from '../relay/article-press.ts';
import { tellReviewers } from '../relay/article-reviews.ts';
import { returnedCard, reviewCard } from '../surfaces/chat/cards/knowledge/review-card.ts';
import type { KnowledgeChat } from '../surfaces/chat/cards/knowledge/knowledge-chat.ts';
import { deskTimes } from '../surfaces/chat/helpdesk/desk-card.ts';
import { makeKnowledge } from '../usecases/helpdesk/make-knowledge.ts';
import type { Helpdesk } from './helpdesk.ts';
import type { Outside } from './outside.ts';
import type { Store } from './store.ts';
import { settingsInForce } from './settings.ts';
import type { Setting } from './world.ts';

type Made = { readonly store: Store; readonly outside: Outside; readonly helpdesk: Helpdesk };

/** Answers that become articles: what people press, and what writes them to Dynamics. */
export function knowledgeOf({ config, world }: Setting, { store, outside, helpdesk }: Made) {
  const view = {
    articlePage: (id: string) =>
      `${config.dataverseUrl}/main.aspx?pagetype=entityrecord&etn=knowledgearticle&id=${id}`,
    clock: (time: IsoTime, language: Language) =>
      deskTimes(language, config.timeZone).clock(time, time),
  };
  const upkeep = new ArticleUpkeep({
    ...world,
    press: pressArticles({ ...world, drafts: store.drafts, records: outside.articles }),
    // The round that runs may have looked before: the one after it sees what was written.
    written: async () => {
      await helpdesk.upkeep.processAll();
      await helpdesk.upkeep.processAll();
    },
    tell: tellReviewers({
      ...world,
      ...store,
      ...{ people: outside.people, messenger: outside.messenger },
      tenants: config.allowedTenants.map((one) => tenantId(one)),
      reviewCard: (draft) => reviewCard(view, draft),
      returnedCard: (draft) => returnedCard(view, draft),
    }),
  });
  const chat: KnowledgeChat = {
    make: makeKnowledge({
      ...store,
      ...world,
      cases: outside.cases,
      threads: store.caseThreads,
      answers: helpdesk.chat.answers,
      maskPolicies: settingsInForce(store.settings, config).maskPolicies,
      soon: () => void upkeep.processAll(),
    }),
    ...view,
  };
  return { chat, upkeep };
}
