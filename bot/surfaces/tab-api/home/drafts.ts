import {
  draftsQuery,
  publishDraftRequest,
  returnDraftRequest,
} from '../../../contract/drafts-requests.ts';
import type { DraftsView, DraftView } from '../../../contract/drafts-view.ts';
import type { ProblemCode } from '../../../contract/problem.ts';
import { caseId } from '../../../domain/ids.ts';
import { isDecided, turnOf } from '../../../domain/knowledge/article-draft.ts';
import type { VerifiedUser } from '../../../ports/identity.ts';
import type { AnswerSource, KnowledgeRefusal } from '../../../usecases/helpdesk/make-knowledge.ts';
import type { EndpointAnswer, EndpointRequest } from '../../http/endpoint.ts';
import { readJson } from '../json-request.ts';
import { problem } from '../problems.ts';
import { readQuery } from '../query-request.ts';
import type { PersonalEndpoint } from '../signed-in.ts';
import type { HomeApiDeps } from './deps.ts';
import { draftView } from './home-view.ts';

const path = '/api/v1/drafts/:draft';

/** More are not worked off at one sitting: a page follows another when it is asked for. */
export const draftsAtOnce = 50;

/** Supervisors and admins: whoever watches over it all, by a role in Entra ID. */
export const isReviewer = ({ roles }: Pick<VerifiedUser, 'roles'>): boolean => roles.length > 0;

/** A draft goes by the case it is of: there is one of each. */
const sourceOf = ({ tenantId }: VerifiedUser, { params }: EndpointRequest): AnswerSource => ({
  kind: 'draft',
  tenantId,
  caseId: caseId(params['draft'] ?? ''),
});

const problems: Readonly<Record<KnowledgeRefusal, ProblemCode>> = {
  'not-yours': 'reviewers-only',
  'may-not-publish': 'reviewers-only',
  'no-answer-yet': 'not-found',
  'title-missing': 'article-title-missing',
  'answer-missing': 'article-answer-missing',
  'too-long': 'article-too-long',
  'note-missing': 'article-note-missing',
  'other-turn': 'article-other-turn',
};

/** What follows the drafts that Home shows. */
const listDrafts = ({ drafts }: HomeApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/drafts',
  handle: forReviewers(async ({ tenantId }, { url }) => {
    const query = readQuery(url, draftsQuery);
    if ('refused' in query) return query.refused;
    const { after } = query.read;
    const page = await drafts.queue(tenantId, {
      atMost: draftsAtOnce,
      ...(after !== undefined && { after: caseId(after) }),
    });
    const body: DraftsView = { drafts: page.drafts.map(draftView), more: page.more };
    return { status: 200, body };
  }),
});

/** Its words, while it waits. */
const showDraft = ({ knowledge }: HomeApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path,
  handle: forReviewers(async (user, request) => {
    const view = await knowledge.make.open({ source: sourceOf(user, request), by: user.person });
    if (typeof view === 'string') return problem(problems[view]);
    const { draft, words, subjects } = view;
    if (!draft) return problem('not-found');
    if (isDecided(draft)) return problem('article-published');
    const { title, answer, sources, subject, isInternal } = words;
    const body: DraftView = {
      words: { title, answer, sources, subject, isInternal },
      subjects,
      url: knowledge.articlePage(draft.id),
      turn: turnOf(draft),
    };
    return { status: 200, body };
  }),
});

/** As somebody saw it and may have changed it; 409 when somebody else was faster. */
const publishDraft = ({ knowledge }: HomeApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path: `${path}/publication`,
  handle: forReviewers(async (user, request) => {
    const given = await readJson(request, publishDraftRequest);
    if ('refused' in given) return given.refused;
    const source = sourceOf(user, request);
    const { turn, ...words } = given.read;
    const view = await knowledge.make.publish({ source, by: user.person, words, turn });
    if (typeof view === 'string') return problem(problems[view]);
    const isTheirs = view.draft?.reviewed?.by.id === user.person.id;
    return isTheirs ? { status: 204 } : problem('article-published');
  }),
});

/** Back to who drafted it, with a sentence; 409 when somebody else has decided meanwhile. */
const returnDraft = ({ knowledge }: HomeApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path: `${path}/return`,
  handle: forReviewers(async (user, request) => {
    const given = await readJson(request, returnDraftRequest);
    if ('refused' in given) return given.refused;
    const source = sourceOf(user, request);
    const view = await knowledge.make.sendBack({ source, by: user.person, ...given.read });
    if (typeof view === 'string') return problem(problems[view]);
    return view.draft && isDecided(view.draft) ? problem('article-published') : { status: 204 };
  }),
});

function forReviewers(
  handle: (user: VerifiedUser, request: EndpointRequest) => Promise<EndpointAnswer>,
): PersonalEndpoint['handle'] {
  return (user, request) =>
    isReviewer(user) ? handle(user, request) : Promise.resolve(problem('reviewers-only'));
}

export const draftEndpoints = (deps: HomeApiDeps): readonly PersonalEndpoint[] => [
  listDrafts(deps),
  showDraft(deps),
  publishDraft(deps),
  returnDraft(deps),
];
