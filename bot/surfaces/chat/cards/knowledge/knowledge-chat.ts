import type { Language } from '../../../../domain/helpdesk/language.ts';
import type { IsoTime } from '../../../../domain/ids.ts';
import type { MakeKnowledge } from '../../../../usecases/helpdesk/make-knowledge.ts';

/** How answers become articles, from a chat. */
export type KnowledgeChat = {
  readonly make: MakeKnowledge;
  /** Where an article is read in Dynamics. */
  readonly articlePage: (id: string) => string;
  /** Times for people. */
  readonly clock: (time: IsoTime, language: Language) => string;
};
