import type { DeskCards } from '../../../../ports/helpdesk-cards.ts';
import type { Card } from '../../../../ports/cards.ts';
import { caseTitleOf } from '../../../../domain/helpdesk/case-subject.ts';
import { isHandedOver, type HandOver, type Thread } from '../../../../domain/helpdesk/thread.ts';
import type { IsoTime } from '../../../../domain/ids.ts';
import { deskCard, deskTimes } from '../../helpdesk/desk-card.ts';
import { deskWords, standingOf } from '../../helpdesk/words.ts';
import { execute, heading, line, small, title as namedAs, type Element } from '../elements.ts';

type View = Parameters<DeskCards['handOverCard']>[0];

/** How it stands once a person is asked: one card, updated in place. */
export function handOverCard({ timeZone }: { timeZone: string }, view: View): Card {
  const { thread, session, undelivered, at } = view;
  const { handOver } = thread;
  if (!handOver) throw new Error(`${thread.id} was not handed over`);
  const words = deskWords(thread.language);
  const times = deskTimes(thread.language, timeZone);
  const title = titleOf(view, handOver);
  const isNow = handOver.cardSession === session;
  const data = { threadId: thread.id };
  return deskCard(thread.language, {
    summary: title,
    body: [
      heading(title),
      small(words.asOf(times.clock(at, at))),
      ...calledOf(thread),
      ...(handOver.why === 'nothing-fits' && isHandedOver(thread) ? [line(words.nothingFits)] : []),
      ...[
        ...hoursOf(thread, handOver, (time) => times.clock(time, at)),
        caseWords(thread.language, handOver),
        ...refusalsOf(thread, handOver),
      ].map(line),
      ...(isNow ? arrivedOf(view, (time) => times.clock(time, at)) : []),
    ],
    actions: [
      ...(undelivered > 0 && isNow
        ? [execute(words.sendAgain, 'desk-send-again', { data, style: 'positive' })]
        : []),
      ...(isHandedOver(thread) && isNow ? [execute(words.done, 'desk-done', { data })] : []),
    ],
  });
}

function titleOf({ thread, session, agent }: View, handOver: HandOver): string {
  const words = deskWords(thread.language);
  const ended = endOf(thread);
  if (ended !== undefined) return ended;
  if (handOver.session > session) return handOver.chat ? words.chatOver : words.nobodyYet;
  if (thread.state === 'with-agent') return withAgent(words, handOver, agent);
  if (handOver.isPassedOn) return words.passedOn;
  if (handOver.connection !== undefined) return words.reading;
  return handOver.why === 'case-asked' ? words.caseOpened : words.waitsInCase;
}

function withAgent(
  words: ReturnType<typeof deskWords>,
  { hold }: HandOver,
  agent: string | undefined,
): string {
  if (hold?.isHeld) return agent ? words.onHold(agent) : words.someoneOnHold;
  return agent ? words.hasIt(agent) : words.someoneHasIt;
}

/** What did not arrive; else how far it came, as far as the contact center tells that. */
function arrivedOf(
  { thread, undelivered }: View,
  clock: (time: IsoTime) => string,
): readonly Element[] {
  const words = deskWords(thread.language);
  if (undelivered > 0) return [line(words.undelivered(undelivered))];
  const { receipt } = thread.handOver ?? {};
  if (!receipt || !isHandedOver(thread)) return [];
  const say = receipt.how === 'read' ? words.readUpTo : words.deliveredUpTo;
  return [small(say(clock(receipt.upTo)))];
}

const isBeside = ({ place }: Thread): boolean => place.kind === 'message';

/** Several of them may stand in one chat, none of them under what was asked. */
function calledOf(thread: Thread): readonly Element[] {
  const { title, question } = thread;
  return isBeside(thread) ? [namedAs(title ?? caseTitleOf(question), titleLimit)] : [];
}
const titleLimit = 200;

function endOf(thread: Thread): string | undefined {
  const words = deskWords(thread.language);
  // Beside a message nobody is heard: there is nothing to write on.
  if (thread.state === 'solved') return isBeside(thread) ? words.caseSolved : words.closedSolved;
  if (thread.state !== 'abandoned') return undefined;
  if (!thread.isCancelled) return words.closedAbandoned;
  return isBeside(thread) ? words.caseCancelled : words.closedCancelled;
}

function hoursOf(
  thread: Thread,
  { backAt }: HandOver,
  clock: (time: IsoTime) => string,
): readonly string[] {
  const isWaiting = thread.state === 'waiting-for-agent';
  return isWaiting && backAt ? [deskWords(thread.language).outOfHours(clock(backAt))] : [];
}

/** Each reason once, however many there are of it. */
function refusalsOf({ language }: Thread, { refusedPictures = [] }: HandOver): readonly string[] {
  const words = deskWords(language);
  const why = {
    'too-large': words.pictureTooLarge,
    'no-picture': words.noPicture,
    unreadable: words.pictureUnreadable,
  } as const;
  return [...new Set(refusedPictures)].map((one) => why[one]);
}

/** Its number and how it stands. */
export function caseWords(
  language: Thread['language'],
  { caseNumber, caseState, caseOwner }: Pick<HandOver, 'caseNumber' | 'caseState' | 'caseOwner'>,
): string {
  const words = deskWords(language);
  if (caseNumber === undefined) return words.saving;
  if (!caseState) return words.savedAs(caseNumber);
  const standing = standingOf(language, caseState);
  return caseOwner?.isOther
    ? words.caseIsWith(caseNumber, standing, caseOwner.name)
    : words.caseIs(caseNumber, standing);
}
