import { z } from 'zod';
import { handOverTo } from '../../../../domain/helpdesk/desk.ts';
import { deskId } from '../../../../domain/helpdesk/ids.ts';
import { everyDay } from '../../../../domain/helpdesk/hours.ts';
import { languagesSpoken } from '../../../../domain/helpdesk/language.ts';
import type { SetUpRefusal } from '../../../../usecases/helpdesk/set-up-desk.ts';
import { take } from '../../helpdesk/hear.ts';
import { openBeside } from '../../helpdesk/open-case.ts';
import { card, text, type Reply } from '../../reply.ts';
import type { Turn } from '../../turn.ts';
import { cardAction } from '../action.ts';
import { deskForm } from './form.ts';
import { deskFormWords as words } from './words.ts';
import type { HelpdeskChat } from '../../helpdesk/helpdesk-chat.ts';

/** Values with commas between them, as a multi-select sends them. */
const several = z
  .string()
  .default('')
  .transform((all) => all.split(',').filter((one) => one !== ''));
const minutes = z
  .string()
  .regex(/^\d{2}:\d{2}/)
  .transform((clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)));

const formData = z.object({
  deskId: z.string().optional(),
  version: z.number().optional(),
  name: z.string().default(''),
  subjects: several,
  hasInternal: z.string().default('true'),
  connection: z.string().default(''),
  queue: z.string().default(''),
  days: several,
  from: minutes.catch(0),
  to: minutes.catch(0),
  languages: several,
  ratingQuestion: z.string().default(''),
});
type Form = z.output<typeof formData>;

export const deskActions = [
  cardAction({
    verb: 'desk-save',
    data: formData,
    run: (form, turn, { helpdesk }) =>
      helpdesk ? save(helpdesk, turn, form) : Promise.resolve(text(words.notHere)),
  }),
  cardAction({
    verb: 'desk-choose',
    data: z.object({
      deskId: z.string(),
      messageId: z.string(),
      question: z.string(),
      asksCase: z.boolean().default(false),
    }),
    run: async ({ deskId: id, messageId, question, asksCase }, turn, { helpdesk }) => {
      const { tenantId, conversation, sender: by } = turn;
      const desk = await helpdesk?.desks.find(tenantId, deskId(id));
      if (!helpdesk || !desk) return text(words.notHere);
      const place = { kind: 'personal', conversationId: conversation.id } as const;
      const written = { desk, by, place, messageId, text: question };
      const reply = asksCase
        ? await openBeside(helpdesk, turn, { desk, messageId, said: question })
        : await take(helpdesk, written, { isMentioned: true });
      return reply.kind === 'none' ? text(desk.name) : reply;
    },
  }),
];

async function save(helpdesk: HelpdeskChat, turn: Turn, form: Form): Promise<Reply> {
  if (turn.conversation.kind !== 'channel') return text(words.onlyInChannel);
  const { tenantId, conversation, sender } = turn;
  const handOver = handOverTo(form);
  if (handOver === 'queue-not-carried') return refused(handOver);
  const saved = await helpdesk.setUp(sender.id, {
    tenantId,
    channelId: conversation.id,
    ...(turn.teamId !== undefined && { teamId: turn.teamId }),
    ...(form.deskId !== undefined && { id: deskId(form.deskId), version: form.version ?? 0 }),
    name: form.name,
    scope: { subjects: form.subjects, hasInternal: form.hasInternal === 'true' },
    ...(handOver && { handOver }),
    hours: {
      timeZone: helpdesk.timeZone,
      open: everyDay(form.days.map(Number), form.from, form.to),
    },
    languages: languagesOf(form),
    ratingQuestion: form.ratingQuestion.trim() === '' ? {} : bothLanguages(form.ratingQuestion),
  });
  return typeof saved === 'string' ? refused(saved) : text(words.saved(saved.name));
}

function languagesOf({ languages }: Form) {
  const [first = 'en', ...others] = languagesSpoken.filter((one) => languages.includes(one));
  return [first, ...others] as const;
}

/** Asked as it is written: whoever sets it up knows their people. */
const bothLanguages = (question: string) => ({ en: question.trim(), de: question.trim() });

function refused(why: SetUpRefusal): Reply {
  if (why === 'may-not') return text(words.mayNot);
  return text(why === 'unknown-role' ? words.unknownRole : words.refused[why]);
}

/** The form, for those who may; in the channel it is about. */
export async function deskFormFor(
  helpdesk: HelpdeskChat | undefined,
  { tenantId, sender, conversation }: Turn,
): Promise<Reply> {
  if (!helpdesk) return text(words.notHere);
  if (conversation.kind !== 'channel') return text(words.onlyInChannel);
  const right = await helpdesk.mayManage(tenantId, sender.id);
  if (right !== 'may') return refused(right);
  const desk = await helpdesk.desks.ofChannel(tenantId, conversation.id);
  return card(
    deskForm({
      desk,
      subjects: helpdesk.answers.subjects(tenantId),
      connections: helpdesk.connections(tenantId).map(({ id }) => id),
      timeZone: helpdesk.timeZone,
    }),
  );
}
