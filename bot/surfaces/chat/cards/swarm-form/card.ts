import { requestLimit, stepsTriedLimit } from '../../../../domain/swarm/swarm-request.ts';
import type { Skill } from '../../../../domain/swarm/swarm.ts';
import type { Card } from '../../../../ports/cards.ts';
import { execute, heading, line, title, type Element } from '../elements.ts';
import { makeCard } from '../make-card.ts';
import { cut, plain, tidy } from '../text.ts';
import { words } from './words.ts';

export type SwarmFormView = {
  readonly case: { readonly number: string; readonly title: string };
  /** The case's title is for those who may see the case: not in a group. */
  readonly showsTitle: boolean;
  readonly skills: readonly Skill[];
  /** Ids of the skills that are chosen already. */
  readonly chosen: readonly string[];
  readonly request?: string | undefined;
  readonly stepsTried?: string | undefined;
  readonly problem?: string | undefined;
};

const skillsOffered = 60;

/** The same three questions as in Dynamics: what, what was tried, which subjects. */
export function swarmForm(view: SwarmFormView): Card {
  const { number } = view.case;
  return makeCard({
    summary: words.heading(number),
    body: [
      heading(words.heading(number)),
      ...(view.showsTitle ? [title(view.case.title, 200)] : []),
      ...(view.problem ? [line(view.problem)] : []),
      {
        type: 'Input.Text',
        id: 'request',
        label: words.request,
        isMultiline: true,
        isRequired: true,
        errorMessage: words.requestMissing,
        maxLength: requestLimit,
        ...filled(view.request, requestLimit),
      },
      {
        type: 'Input.Text',
        id: 'stepsTried',
        label: words.stepsTried,
        isMultiline: true,
        maxLength: stepsTriedLimit,
        ...filled(view.stepsTried, stepsTriedLimit),
      },
      ...subjects(view),
    ],
    actions: [execute(words.ask, 'open-swarm', { data: { case: number }, style: 'positive' })],
  });
}

const filled = (text: string | undefined, limit: number) =>
  text ? { value: cut(tidy(text), limit) } : {};

/** The chosen ones first; a long list is cut, as a card has its limit. */
function subjects({ skills, chosen }: SwarmFormView): readonly Element[] {
  if (skills.length === 0) return [line(words.noSubjects)];
  const first = skills.filter((skill) => chosen.includes(skill.id));
  const rest = skills.filter((skill) => !chosen.includes(skill.id));
  const offered = [...first, ...rest].slice(0, skillsOffered);
  const choices: Element = {
    type: 'Input.ChoiceSet',
    id: 'skills',
    label: words.subjects,
    placeholder: words.subjectsHint,
    isMultiSelect: true,
    style: 'compact',
    choices: offered.map(({ id, name }) => ({ title: cut(plain(name), 60), value: id })),
    value: first.map((skill) => skill.id).join(','),
  };
  const more = skills.length - offered.length;
  return more > 0 ? [choices, line(words.moreSubjects(more))] : [choices];
}
