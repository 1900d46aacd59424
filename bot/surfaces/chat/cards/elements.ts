/**
 * The few card elements we use, in the form that holds on every Teams client: text wraps, at most two
 * columns, no colours. What people wrote stands in text runs, which know no Markdown.
 */
import { cut, plain, tidy } from './text.ts';

export type Element = Readonly<Record<string, unknown>>;
export type CardAction = Readonly<Record<string, unknown>>;

/** @param text our own words; parts that people wrote are made plain */
export const heading = (text: string): Element => ({
  type: 'TextBlock',
  text: plain(text),
  style: 'heading',
  size: 'large',
  weight: 'bolder',
  wrap: true,
});

export const line = (text: string): Element => ({
  type: 'TextBlock',
  text: plain(text),
  wrap: true,
});

/** Number, code, "as of": what is looked for, not read. */
export const small = (text: string): Element => ({
  ...line(text),
  size: 'small',
  isSubtle: true,
  spacing: 'none',
});

type Run = Readonly<Record<string, unknown>>;
const run = (text: string, style: Run = {}): Run => ({ type: 'TextRun', text, ...style });
const bold = { weight: 'bolder' };
const rich = (...inlines: readonly Run[]): Element => ({ type: 'RichTextBlock', inlines });

const paragraphLimit = 24;

/** What somebody wrote, one block a line. @param limit characters, after which it is cut with "…" */
export function said(text: string, limit: number): readonly Element[] {
  const lines = cut(tidy(text), limit)
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const kept = lines.slice(0, paragraphLimit);
  const rest = lines.slice(paragraphLimit).join(' ');
  return (rest === '' ? kept : [...kept, rest]).map((one) => rich(run(one)));
}

/** On one line, bold: a title that somebody wrote. */
export const title = (text: string, limit: number): Element =>
  rich(run(cut(oneLine(text), limit), bold));

/** "Why you: …" */
export const labelled = (label: string, text: string, limit = 200): Element =>
  rich(run(`${label}: `, bold), run(cut(oneLine(text), limit)));

/** A row of two columns that line up over several rows; for what is compared at a glance. */
export const fact = (label: string, text: string, limit = 200): Element => ({
  type: 'ColumnSet',
  spacing: 'small',
  columns: [
    column(2, rich(run(cut(oneLine(label), 40), bold))),
    column(5, rich(run(cut(oneLine(text), limit)))),
  ],
});

const column = (width: number, item: Element): Element => ({
  type: 'Column',
  width,
  items: [item],
});

/** Several as one, which may keep room for more of them. */
export const group = (items: readonly Element[], minHeight?: string): Element => ({
  type: 'ColumnSet',
  columns: [
    { type: 'Column', width: 'stretch', items, ...(minHeight !== undefined && { minHeight }) },
  ],
});

export const separated = (element: Element): Element => ({
  ...element,
  separator: true,
  spacing: 'medium',
});

/** Never empty: an empty text run leaves the whole card blank on phones. */
const oneLine = (text: string): string => tidy(text).replace(/\s+/g, ' ') || '–';

export const execute = (
  text: string,
  verb: string,
  { data, style }: { data?: Readonly<Record<string, unknown>>; style?: 'positive' } = {},
): CardAction => ({
  type: 'Action.Execute',
  title: plain(text),
  verb,
  ...(data && { data }),
  ...(style && { style }),
});

type ButtonData = Readonly<Record<string, unknown>>;

/**
 * A button that asks the bot for a dialog. Teams opens dialogs by Action.Submit alone.
 * @param verb comes back in the data: that is how the bot knows which dialog
 */
export const openDialog = (text: string, verb: string, data: ButtonData): CardAction => ({
  type: 'Action.Submit',
  title: plain(text),
  data: { msteams: { type: 'task/fetch' }, verb, ...data },
});

/** The button of a form in a dialog. */
export const submit = (text: string, data: ButtonData): CardAction => ({
  type: 'Action.Submit',
  title: plain(text),
  style: 'positive',
  data,
});

export const open = (text: string, url: string): CardAction => ({
  type: 'Action.OpenUrl',
  title: text,
  url,
});

/** Buttons that unfold in place. */
export const unfold = (
  text: string,
  body: readonly Element[],
  actions: readonly CardAction[],
): CardAction => ({
  type: 'Action.ShowCard',
  title: text,
  card: { type: 'AdaptiveCard', body, actions },
});
