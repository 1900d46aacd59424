import assert from 'node:assert/strict';
import type { BoardChoicesView, BoardView, TrendsView } from '../../bot/contract/board-view.ts';
import { skillId } from '../../bot/domain/ids.ts';
import { boardApi, codeOf, type BoardApi } from '../support/board-api-rig.ts';
import { lives } from '../support/board-timelines.ts';
import { recordInBulk } from '../support/board-writer.ts';
import { boilers, espressoCase, minutesPast, noon, priya, warranty } from '../support/builders.ts';
import { openSharedStore } from '../support/store.ts';

describe('the board’s API', () => {
  let api: BoardApi | undefined;
  const start = async (): Promise<BoardApi> => {
    api = await boardApi();
    return api;
  };
  before(openSharedStore);
  afterEach(() => api?.close());

  const doors: readonly (readonly [string, string])[] = [
    ['GET', '/api/v1/board'],
    ['GET', '/api/v1/board/choices'],
    ['GET', '/api/v1/board/trends'],
    ['GET', '/api/v1/board/export.csv'],
    ['GET', '/api/v1/board/swarms/a/people'],
    ...['ask-more', 'name', 'message', 'resolve', 'cancel'].map(
      (verb) => ['POST', `/api/v1/board/swarms/a/${verb}`] as const,
    ),
    ['POST', '/api/v1/board/deliveries/delivery-1'],
  ];
  for (const [method, path] of doors) {
    it(`is for supervisors alone: ${method} ${path}`, async () => {
      const { ask } = await start();
      assert.equal((await ask(path, { method })).status, 401);
      const refused = await ask(path, { method, headers: { authorization: 'Bearer Tom' } });
      assert.equal(refused.status, 403);
      assert.equal(await codeOf(refused), 'supervisors-only');
    });
  }

  it('shows every active swarm, the riskiest first, with what is known of it', async () => {
    const { open, record, read, clock } = await start();
    await open('fresh', { at: 40 });
    await open('lonely', { at: 20 });
    await open('helped', { at: 10 });
    await record('helped', { type: 'participant-added', person: priya }, { at: 11 });
    await clock.tick(41 * 60_000);
    const board = await read<BoardView>('/api/v1/board');
    assert.deepEqual(
      board.swarms.map((one) => [one.id, one.risk, ...one.worries]),
      [
        ['lonely', 'late', 'no-expert'],
        ['helped', 'ok'],
        ['fresh', 'ok'],
      ],
    );
    assert.deepEqual(board.swarms[1], {
      id: 'helped',
      code: 'S-helped',
      case: { number: espressoCase.number, title: espressoCase.title },
      product: 'Espresso machine',
      agent: 'Tom',
      state: 'active',
      openedAt: minutesPast(10),
      risk: 'ok',
      worries: [],
      joined: 1,
      waitedFor: 0,
      skills: [
        { name: 'Boilers', isUnmatched: false },
        { name: 'Warranty', isUnmatched: false },
      ],
      undelivered: 0,
      firstExpertAt: minutesPast(11),
    });
    assert.equal(board.total, 3);
    assert.equal(board.numbers.active, 3);
    assert.equal(board.numbers.noExpert, 1);
    assert.equal(board.targets.swarmsAtOnce, 2);
  });

  it('says nothing again that the page knows', async () => {
    const { open, get } = await start();
    await open('a');
    const first = await get('/api/v1/board');
    const etag = first.headers.get('etag') ?? '';
    const again = await get('/api/v1/board', 'Mia', { 'if-none-match': etag });
    assert.equal(again.status, 304);
  });

  it('filters by what the address says', async () => {
    const { open, record, read } = await start();
    await open('boiler', {}, { skills: [boilers] });
    await open('warranty', {}, { skills: [warranty] });
    await open('over', {}, { skills: [boilers] });
    await record('over', { type: 'swarm-resolved', resolution: 'Done.', closesCase: false });
    const ids = async (query: string) =>
      (await read<BoardView>(`/api/v1/board?${query}`)).swarms.map((one) => one.id).toSorted();
    assert.deepEqual(await ids(''), ['boiler', 'warranty']);
    assert.deepEqual(await ids('state=all'), ['boiler', 'over', 'warranty']);
    assert.deepEqual(await ids(`skill=${boilers.id}`), ['boiler']);
    assert.deepEqual(await ids('state=all&q=S-OVER'), ['over']);
    assert.deepEqual(await ids('product=-'), []);
    assert.deepEqual(await ids('product=Espresso%20machine&state=resolved'), ['over']);
    assert.deepEqual(await ids('risk=late'), []);
    assert.deepEqual(await ids('from=2026-11-22&to=2026-11-22'), ['boiler', 'warranty']);
    assert.deepEqual(await ids('to=2026-11-21'), []);
    assert.deepEqual(await ids('q='), ['boiler', 'warranty'], 'empty is as if it were not there');
  });

  it('leads from an overloaded person to the swarms they are in, and into the file', async () => {
    const { open, record, read, get } = await start();
    for (const name of ['a', 'b', 'c', 'over']) {
      await open(name);
      await record(name, { type: 'participant-added', person: priya });
    }
    await record('over', { type: 'swarm-cancelled', reason: 'Twice.' });
    await open('without-her');
    const { overloaded } = await read<BoardView>('/api/v1/board');
    assert.deepEqual(overloaded, [{ id: priya.id, name: 'Priya', swarms: 3 }]);
    const hers = await read<BoardView>(`/api/v1/board?person=${priya.id}&state=all`);
    assert.deepEqual(hers.swarms.map((one) => one.id).toSorted(), ['a', 'b', 'c']);
    assert.deepEqual(hers.person, overloaded[0]);
    const file = await (await get(`/api/v1/board/export.csv?person=${priya.id}`)).text();
    assert.equal(file.trim().split('\r\n').length, 1 + 3);
    const nobody = await read<BoardView>('/api/v1/board?person=nobody');
    assert.deepEqual([nobody.total, nobody.person], [0, undefined]);
  });

  for (const query of [
    'risk=terrible',
    'skill=%00',
    'product=%00',
    'person=%00',
    'from=2026-02-30',
    'from=2026-11-22&to=2026-11-01',
    'show=everything',
    `q=${'x'.repeat(101)}`,
  ]) {
    it(`refuses ?${query.slice(0, 40)}`, async () => {
      const { get } = await start();
      const refused = await get(`/api/v1/board?${query}`);
      assert.equal(refused.status, 400);
      assert.equal(await codeOf(refused), 'malformed');
    });
  }

  it('knows when the last one was solved, for a board with nothing on it', async () => {
    const { open, record, read } = await start();
    await open('a');
    await record(
      'a',
      { type: 'swarm-resolved', resolution: 'Done.', closesCase: false },
      { at: 9 },
    );
    const board = await read<BoardView>('/api/v1/board');
    assert.equal(board.lastSolvedAt, minutesPast(9));
    assert.deepEqual(board.swarms, []);
  });

  it('tells what the filters can be set to', async () => {
    const { open, read } = await start();
    await open('a');
    const choices = await read<BoardChoicesView>('/api/v1/board/choices');
    assert.deepEqual(choices, {
      skills: [boilers, warranty].map(({ id, name }) => ({ id, name })),
      products: ['Espresso machine'],
    });
  });

  it('tells how it went, by day, subject and product', async () => {
    const { open, record, read } = await start();
    await open('a', { at: 0 }, { skills: [boilers] });
    await record('a', { type: 'participant-added', person: priya }, { at: 3 });
    await record('a', { type: 'swarm-resolved', resolution: 'Done.', closesCase: false });
    const trends = await read<TrendsView>('/api/v1/board/trends');
    assert.deepEqual([trends.from, trends.to], ['2026-11-09', '2026-11-22']);
    const told = { opened: 1, solved: 1, firstExpertMs: 180_000, unmatched: 0 };
    assert.deepEqual(trends.days, [{ key: '2026-11-22', name: '2026-11-22', ...told }]);
    assert.deepEqual(trends.skills, [{ key: skillId('boilers'), name: 'Boilers', ...told }]);
    assert.equal(trends.products[0]?.name, 'Espresso machine');
    assert.deepEqual(trends.whole, { firstExpertMs: 180_000, withoutExpert: 0 });
    const none = await read<TrendsView>('/api/v1/board/trends?skill=warranty');
    assert.deepEqual(none.days, []);
  });

  it('tells the median wait of the whole time, not of its days, and how many nobody came to', async () => {
    const { open, record, read } = await start();
    // Four of one day waited 1 to 4 minutes, one of each of two others 30 and 60: their days’ middle is 30.
    for (let nth = 1; nth <= 4; nth += 1) {
      await open(`today-${nth}`, { at: 0 }, { skills: [boilers] });
      await record(`today-${nth}`, { type: 'participant-added', person: priya }, { at: nth });
    }
    for (const [nth, waited] of [1, 2].map((day) => [day, 30 * day] as const)) {
      const at = -60 * 24 * nth;
      await open(`day-${nth}`, { at }, { skills: [boilers] });
      await record(`day-${nth}`, { type: 'participant-added', person: priya }, { at: at + waited });
    }
    await open('alone', { at: 0 }, { skills: [boilers] });
    const { whole, days } = await read<TrendsView>('/api/v1/board/trends');
    assert.deepEqual(
      days.map((day) => (day.firstExpertMs ?? 0) / 60_000),
      [60, 30, 2],
    );
    assert.deepEqual(whole, { firstExpertMs: 3 * 60_000, withoutExpert: 1 });
  });

  it('refuses to tell of more than a year at once', async () => {
    const { get } = await start();
    const refused = await get('/api/v1/board/trends?from=2020-01-01&to=2026-01-01');
    assert.equal(await codeOf(refused), 'malformed');
  });

  it('exports the list as a file a spreadsheet opens and does not calculate', async () => {
    const { open, get } = await start();
    const title = '=HYPERLINK("http://evil.example","a, b")';
    await open('a', { at: 0 }, { case: { ...espressoCase, title } });
    const answer = await get('/api/v1/board/export.csv');
    assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
    assert.match(
      answer.headers.get('content-disposition') ?? '',
      /filename="case-swarm-board-2026-11-22\.csv"/,
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const [head = '', row = '', end] = bytes.subarray(3).toString('utf8').split('\r\n');
    assert.match(head, /^Swarm,Case,Title,/);
    assert.match(
      row,
      /^S-a,CAS-01001,"'=HYPERLINK\(""http:\/\/evil\.example"",""a, b""\)",Espresso machine,Tom,active,ok,/,
    );
    assert.equal(end, '');
  });

  it('exports all of a long list, each swarm once', async () => {
    const { store, get } = await start();
    const count = 1_003;
    await recordInBulk(
      store.db,
      lives({ seed: 1, count, now: noon, days: 10, experts: 20, running: 0.1 }),
    );
    const text = await (await get('/api/v1/board/export.csv?state=all')).text();
    const codes = text
      .trim()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    assert.equal(codes.length, count);
    assert.equal(new Set(codes).size, count);
  });
});
