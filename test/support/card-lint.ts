/** What a card must keep to beyond the schema, so that it reads well on every client. */

/** Elements of schema 1.5 and older that we use; anything newer fails here by name. */
const elements: readonly string[] = [
  ...['AdaptiveCard', 'TextBlock', 'RichTextBlock', 'TextRun', 'ColumnSet', 'Column'],
  ...['Input.Text', 'Input.ChoiceSet', 'Input.Toggle'],
  ...['Action.Execute', 'Action.OpenUrl', 'Action.ShowCard', 'Action.Submit'],
];

type Part = Readonly<Record<string, unknown>>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null;

function partsOf(value: unknown): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (!isPart(value)) return [];
  // What a button sends along is no part of the card, though it may have a `type` of its own.
  const { data: _data, ...shown } = value;
  return [value, ...Object.values(shown).flatMap(partsOf)];
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Every complaint about this card; none is what it should have. */
export function complaints(content: Part): readonly string[] {
  const parts = partsOf(content).filter((part) => typeof part['type'] === 'string');
  return [...ofWhole(content), ...parts.flatMap(ofPart), ...ofIds(parts)];
}

function ofWhole(content: Part): readonly string[] {
  const [first] = list(content['body']);
  const title = isPart(first) ? first['style'] : undefined;
  const bytes = Buffer.byteLength(JSON.stringify(content));
  return [
    ...complain(content['version'] === '1.5', 'is not of version 1.5'),
    ...complain(typeof content['fallbackText'] === 'string', 'has no fallbackText'),
    ...complain(typeof content['speak'] === 'string', 'has no speak'),
    ...complain(content['lang'] === 'en', 'has no lang'),
    ...complain(bytes <= 28 * 1_024, `has ${bytes} bytes`),
    ...complain(
      title === 'heading' || list(content['body']).length === 1,
      'begins without heading',
    ),
  ];
}

const complain = (isFine: boolean, what: string): readonly string[] => (isFine ? [] : [what]);

function ofPart(part: Part): readonly string[] {
  const type = String(part['type']);
  return [
    ...complain(elements.includes(type), `has a ${type}`),
    ...complain(list(part['actions']).length <= 6, 'has more than 6 actions'),
    ...complain(list(part['columns']).length <= 2, 'has more than 2 columns'),
    ...complain(!('color' in part), 'has coloured text'),
    ...complain(part['mode'] !== 'secondary', 'hides an action'),
    ...complain(type !== 'TextBlock' || part['wrap'] === true, 'has text that does not wrap'),
    ...complain(!['TextBlock', 'TextRun'].includes(type) || part['text'] !== '', 'has empty text'),
    ...complain(
      !type.startsWith('Action.') || filled(part['title']),
      `has a ${type} without title`,
    ),
    ...ofInput(type, part),
  ];
}

const filled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

function ofInput(type: string, part: Part): readonly string[] {
  if (!type.startsWith('Input.')) return [];
  const needsMessage = part['isRequired'] === true;
  return [
    ...complain(filled(part['label'] ?? part['title']), `has a ${type} without label`),
    ...complain(!needsMessage || filled(part['errorMessage']), `has a ${type} without message`),
  ];
}

/** Two elements of one id leave a card blank on some clients. */
function ofIds(parts: readonly Part[]): readonly string[] {
  const ids = parts.map((part) => part['id']).filter((id) => id !== undefined);
  return complain(new Set(ids).size === ids.length, 'uses an id twice');
}
