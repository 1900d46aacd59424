import type { CaseId, IsoTime } from '../ids.ts';
import type { Person } from '../swarm/person.ts';
import type { DeskId } from './ids.ts';
import type { Language } from './language.ts';
import type {
  CaseOwner,
  ChatKeys,
  HandOverReason,
  PictureRefusal,
  Place,
  PlaceLoss,
  ReceiptKind,
  ShownArticle,
  ThreadAgent,
  ThreadSource,
} from './thread.ts';

/**
 * What can happen to a thread. What is written in it while a person has it is not in here: the timeline
 * tells that somebody wrote, the words stand in the message rows and can be erased by themselves.
 */
export type ThreadEvent =
  | {
      readonly type: 'thread-opened';
      readonly deskId: DeskId;
      readonly language: Language;
      readonly employee: Person;
      readonly place: Place;
      readonly question: string;
      readonly title?: string;
      readonly source?: ThreadSource;
    }
  | { readonly type: 'article-shown'; readonly round: number; readonly article: ShownArticle }
  | {
      readonly type: 'article-answered';
      readonly round: number;
      readonly verdict: 'solved' | 'not-this' | 'passed-over';
    }
  | { readonly type: 'follow-up-asked'; readonly text: string }
  | {
      readonly type: 'handed-over';
      readonly why: HandOverReason;
      readonly caseId: CaseId;
      readonly connection?: string;
      readonly queue?: string;
      readonly backAt?: IsoTime;
    }
  | {
      readonly type: 'case-saved';
      readonly caseNumber: string;
      readonly caseState: string;
      readonly caseOwner?: CaseOwner & { readonly isOther?: true };
    }
  | { readonly type: 'chat-begun'; readonly session: number; readonly chat: ChatKeys }
  | { readonly type: 'agent-joined'; readonly agent: ThreadAgent }
  | { readonly type: 'agent-left' }
  | { readonly type: 'employee-wrote'; readonly messageId: string }
  | { readonly type: 'agent-wrote'; readonly messageId: string }
  /** Edited, or taken away. */
  | { readonly type: 'agents-words-changed'; readonly messageId: string }
  | { readonly type: 'words-refused'; readonly messageId: string }
  | { readonly type: 'words-sent-again'; readonly messageIds: readonly string[] }
  /** What was written up to then; `isShown`: its card says so at once. */
  | {
      readonly type: 'words-received';
      readonly how: ReceiptKind;
      readonly upTo: IsoTime;
      readonly isShown: boolean;
    }
  /** The agent has put the employee on hold, or is back. */
  | { readonly type: 'held' | 'resumed'; readonly since: IsoTime }
  | { readonly type: 'pictures-sent'; readonly count: number }
  | { readonly type: 'pictures-refused'; readonly why: readonly PictureRefusal[] }
  /** Nobody of ours listened; `isUnread`: and what an agent wrote meanwhile cannot be read. */
  | {
      readonly type: 'unheard';
      readonly from: IsoTime;
      readonly until: IsoTime;
      readonly isUnread: boolean;
    }
  /** The contact center ended the chat. */
  | { readonly type: 'chat-ended'; readonly session: number }
  | { readonly type: 'solved'; readonly by: 'article' | 'employee' | 'agent' }
  | { readonly type: 'idle-warned'; readonly closesAt: IsoTime }
  | { readonly type: 'abandoned'; readonly isCancelled?: boolean }
  | { readonly type: 'place-lost'; readonly why: PlaceLoss }
  | { readonly type: 'reopened' }
  | { readonly type: 'rated'; readonly score: number; readonly words: string };
