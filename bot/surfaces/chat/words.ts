/** What the bot says outside its cards. English; the German file comes beside it. */
import { requestLimit, skillLimit, stepsTriedLimit } from '../../domain/swarm/swarm-request.ts';
import { textLimit } from '../../domain/swarm/decisions.ts';
import type { OutsideSystem } from '../../ports/outside-error.ts';
import { listed } from './cards/text.ts';

export const words = {
  wrongTenant:
    'Case Swarm is not set up for your organization. Its Teams admin can allow it in the bot’s settings.',
  unknownSender: 'Teams does not tell me who you are, so I cannot act for you here.',
  notUnderstood: (caseNumber: string) =>
    `I didn’t get that. Try “help”, “case” or “swarm ${caseNumber}”.`,
  didYouMean: (usage: string) => `Did you mean “${usage}”?`,
  down: (system: OutsideSystem) =>
    `${systems[system]} does not answer right now. Try again in a minute.`,
  broke: 'This did not work on our side. Try again in a minute.',
  slow: 'Got it, but it takes longer than usual. If nothing shows in a minute, do it once more: nothing happens twice.',
  noSwarm: 'You are in no active swarm. Open one: “swarm CAS-01189”.',
  notYours: 'This is for the members of that swarm.',
  gone: 'I don’t find this swarm any more.',
  longText: (codes: readonly string[]) =>
    `You are in ${codes.length} swarms (${listed(codes)}) and this text is long. Write it in the chat of the one you mean.`,
  caseElsewhere: (code: string, number: string) =>
    `${code} on ${number}: I show a case only in its own chat and in our 1:1 chat.`,
  openSwarm: 'Open swarm',
  openChat: 'Open chat',
  done: 'Done.',
  oldCard: 'This card does not fit any more. Ask for a new one with “case”.',
  unknownVerb: 'I don’t know this button. The card may be from another version.',

  opened: (swarm: {
    code: string;
    number: string;
    skills: readonly string[];
    hasChat: boolean;
  }) => {
    const { code, number, skills, hasChat } = swarm;
    const open = `Swarm ${code} is open on ${number}.`;
    if (skills.length === 0) {
      return `${open} No subject fits these words, so nobody is asked yet. Bring somebody in: “invite Tom Ek”.`;
    }
    const chat = hasChat ? 'opens in a moment' : 'opens when the first one joins';
    return `${open} I’m asking for ${listed(skills)}. The chat ${chat}.`;
  },
  alreadySwarming: (code: string, number: string) =>
    `${number} already has a swarm: ${code}. You are in it.`,
  alreadySwarmingOthers: (code: string, number: string, agent: string) =>
    `${number} already has a swarm: ${code}. Ask ${agent} to add you.`,
  caseNotFound: (number: string) => `I found no case ${number}. Check the number and try again.`,
  caseForbidden: (number: string) =>
    `You can’t open ${number} in Dynamics. Ask your supervisor for access.`,
  caseClosed: (number: string) => `${number} is closed. Reopen it in Dynamics first.`,
  unknownSkill: 'One of these subjects is not in Dynamics any more. Choose again.',
  requestMissing: 'Write what you need.',
  requestTooLong: `The question is too long: ${number(requestLimit)} characters fit.`,
  stepsTooLong: `“Already tried” is too long: ${number(stepsTriedLimit)} characters fit.`,
  tooManySkills: `Choose at most ${skillLimit} subjects.`,
  whichCase: 'Which case? Write “swarm CAS-01189”, and behind it what you need.',

  notAMember: 'Only members of this swarm can do that.',
  closed: (code: string) => `${code} is not active any more. Nothing changed.`,
  textMissing: (usage: string) => `Add your text: “${usage}”.`,
  textTooLong: `The text is too long: ${number(textLimit)} characters fit.`,
  onlyTheAgentCloses: (agent: string) =>
    `Only ${agent} can close the case with it. Leave out “and close” to resolve the swarm alone.`,
  posted: (code: string) => `Posted to ${code}.`,
  resolved: (code: string, number: string) => `${code} is resolved. The answer goes to ${number}.`,
  cancelled: (code: string) => `${code} is cancelled. Nobody is asked any more.`,

  sendToAgent: 'Send to agent',
  inTheBox: 'what the agent should read',
  sent: {
    'on-its-way': (agent: string) => `On its way to ${agent}’s desktop.`,
    'on-desk': (agent: string) => `It is on ${agent}’s desktop.`,
    'not-delivered': (agent: string) =>
      `This did not reach ${agent}’s desktop. It stands in the agent’s panel.`,
  },
  sentWithoutCall: (agent: string) => `It will stand in ${agent}’s panel; no call is connected.`,
  sentWithoutDesk: (agent: string) =>
    `It will stand in ${agent}’s panel; this contact center takes no notes.`,
  updateGone: 'I don’t find this update any more.',
  sendingAgain: (agent: string) =>
    `It is being sent to ${agent}’s desktop again. This card updates itself.`,
  nothingToSend: 'There is nothing left to send.',

  whom: 'Whom? Write a name or a mail address, or mention somebody: “invite Tom Ek”.',
  nobody: (who: string) => `I found nobody called ${who}. Try the mail address.`,
  added: (name: string, code: string) => `${name} joins ${code}.`,
  alreadyIn: (name: string, code: string) => `${name} is in ${code} already.`,

  noInvitation: 'I don’t find this invitation any more.',
  notYourInvitation: 'This invitation is for someone else.',
  notYourCall: 'Someone else has this call.',
  savingAgain: 'The answer is being saved to the case again. This card updates itself.',
  nothingToSave: 'There is nothing left to save.',
} as const;

const systems: Readonly<Record<OutsideSystem, string>> = {
  graph: 'Microsoft 365',
  dataverse: 'Dynamics',
  teams: 'Teams',
  entra: 'The sign-in service',
  'contact-center': 'The contact center',
};

function number(value: number): string {
  return value.toLocaleString('en');
}
