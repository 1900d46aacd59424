/** What went wrong, with a sentence a person can act on. */
export class Trouble extends Error {
  /** 0: nobody answered at all. */
  readonly status: number;
  readonly code: string;
  /** What came with the refusal (the swarm that is already running, for one). */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    sentence: string,
    about: { status: number; code?: string; details?: Record<string, unknown>; cause?: unknown },
  ) {
    super(sentence, { cause: about.cause });
    this.status = about.status;
    this.code = about.code ?? `http-${about.status}`;
    this.details = about.details ?? {};
  }

  static unreachable(cause?: unknown): Trouble {
    return new Trouble('The sandbox does not answer. Is it still running?', { status: 0, cause });
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The refusal in a response, whichever of the forms of our systems it has. */
export async function troubleOf(response: Response): Promise<Trouble> {
  const text = await response.text();
  const body = parse(text);
  const inner = isRecord(body['error']) ? body['error'] : body;
  const said = [inner['sentence'], inner['message'], body['error']].find(
    (one) => typeof one === 'string' && one !== '',
  );
  return new Trouble(
    typeof said === 'string' ? said : `That did not work (status ${response.status}).`,
    {
      status: response.status,
      ...(typeof inner['code'] === 'string' && { code: inner['code'] }),
      details: { ...body, ...inner },
    },
  );
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}
