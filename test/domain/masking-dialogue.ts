/** Dialogues for the masking tests: a line begins with "C: " or "A: ", a «secret» stands in marks. */
import assert from 'node:assert/strict';
import {
  maskConversation,
  type MaskPolicy,
  type Segment,
} from '../../bot/domain/interaction/masking/index.ts';

const lineOf = (line: string): Segment => ({
  role: line.startsWith('A: ') ? 'agent' : 'customer',
  text: line.replace(/^[AC]: /, ''),
});

const segmentsOf = (dialogue: string): readonly Segment[] =>
  dialogue
    .trim()
    .split('\n')
    .map((line) => lineOf(line.trim()));

const withoutMarks = (text: string): string => text.replace(/[«»]/g, '');

const unmarked = (dialogue: string): readonly Segment[] =>
  segmentsOf(dialogue).map(({ role, text }) => ({ role, text: withoutMarks(text) }));

/** Every secret gone, a placeholder in its place, and everything else byte for byte as it was. */
export function assertMasked(dialogue: string, policy?: MaskPolicy): void {
  const masked = maskConversation(unmarked(dialogue), policy).map(({ text }) =>
    text.replace(/\[[a-zA-Z -]+ hidden\]/g, '[…]'),
  );
  const expected = segmentsOf(dialogue).map(({ text }) => text.replace(/«[^»]*»/g, '[…]'));
  assert.deepEqual(masked, expected);
}

/** Dialogues of one text, an empty line between. */
export const dialoguesOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((dialogue) => dialogue.trim())
    .filter(Boolean);

/** What the test is called by: its first lines. */
export const titleOf = (dialogue: string): string =>
  withoutMarks(dialogue)
    .replace(/\s*\n\s*/g, ' / ')
    .slice(0, 110);
