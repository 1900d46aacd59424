import type { ArticleDrafts } from '../../../ports/articles.ts';
import type { VerifyUser } from '../../../ports/identity.ts';
import type { PeopleDirectory } from '../../../ports/people-directory.ts';
import type { PersonalSkills } from '../../../ports/preferences.ts';
import type { acceptInvitation } from '../../../usecases/accept-invitation.ts';
import type { changePreferences } from '../../../usecases/change-preferences.ts';
import type { declineInvitation } from '../../../usecases/decline-invitation.ts';
import type { MakeKnowledge } from '../../../usecases/helpdesk/make-knowledge.ts';
import type { myHome } from '../../../usecases/my-home.ts';

export type HomeApiDeps = {
  readonly verifyUser: VerifyUser;
  readonly useCases: {
    readonly acceptInvitation: ReturnType<typeof acceptInvitation>;
    readonly declineInvitation: ReturnType<typeof declineInvitation>;
    readonly myHome: ReturnType<typeof myHome>;
    readonly changePreferences: ReturnType<typeof changePreferences>;
  };
  readonly personalSkills: PersonalSkills;
  readonly people: Pick<PeopleDirectory, 'presenceOf'>;
  readonly drafts: Pick<ArticleDrafts, 'queue'>;
  readonly knowledge: {
    readonly make: Pick<MakeKnowledge, 'open' | 'publish' | 'sendBack'>;
    /** Where an article is read in Dynamics. */
    readonly articlePage: (id: string) => string;
  };
  /** Of who does not say where they are. */
  readonly timeZone: string;
};
