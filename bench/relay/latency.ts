/**
 * (b) From a webhook that is sent to the card that is redrawn at the Connector, unthrottled, beside a bare
 * post to the same Connector.
 */
import { startPostgres } from '../../scripts/postgres.ts';
import { startBot } from './bot-under-test.ts';
import { line, median, ms, quantile } from './figures.ts';
import { wordOf } from './words.ts';
import { caseOf, chatOf, openStore, openSwarms } from './swarms.ts';
import { startTeams, type Sent, type Teams } from './teams.ts';
import { senderTo, webhookOf, type Sender } from './webhooks.ts';

const chats = 50;

export async function latency(events: number): Promise<void> {
  const postgres = await startPostgres();
  const teams = await startTeams({ isEnforced: false });
  const bot = await startBot({
    DATABASE_URL: postgres.url,
    BOT_SERVICE_URL: `${teams.url}/`,
    TEAMS_TENANT_RATE: '10000',
    CARD_PACE_MS: '1',
  });
  const store = await openStore({ databaseUrl: postgres.url, key: bot.sealingKey });
  const sender = senderTo(bot.webhookUrl);
  try {
    const calls = Array.from({ length: chats }, (_, n) => `latency-${n}`);
    await openSwarms(store, bot.tenant, calls);
    for (const call of calls) await begin(teams, sender, call);
    const ours: number[] = [];
    const floor: number[] = [];
    for (let n = 0; n < events; n += 1) {
      const call = calls[n % chats] ?? '';
      ours.push(await event(teams, sender, call, n));
      floor.push(await barePost(teams));
    }
    const [a, b] = [median(ours), median(floor)];
    console.log(line('(b) event in, card out', 'case swarm', 'floor', 'beyond it'));
    console.log('    set: TEAMS_TENANT_RATE 10,000, CARD_PACE_MS 1; the Connector takes all');
    console.log(line('    median', ms(a), ms(b), ms(a - b)));
    console.log(line('    p95', ms(quantile(ours, 0.95)), ms(quantile(floor, 0.95))));
  } finally {
    sender.close();
    await store.close();
    await bot.stop();
    await teams.close();
    await postgres.stop();
  }
}

/** The call names its case, and its card stands. */
async function begin(teams: Teams, sender: Sender, call: string): Promise<void> {
  const stands = sentTo(teams, (sent) => sent.chat === chatOf(call) && !sent.isUpdate);
  await sender.send(
    webhookOf({ call, type: 'interaction.started', data: { caseNumber: caseOf(call) } }),
  );
  await stands;
}

async function event(teams: Teams, sender: Sender, call: string, n: number): Promise<number> {
  const text = `The light blinks, said ${wordOf(n)} now.`;
  const shown = sentTo(teams, (sent) => sent.chat === chatOf(call) && sent.text.includes(text));
  const begun = Date.now();
  const transcript = { segmentId: `s-${n}`, role: 'customer', text };
  await sender.send(webhookOf({ call, type: 'transcript.segment', data: { transcript } }));
  return (await shown).at - begun;
}

async function barePost(teams: Teams): Promise<number> {
  const seen = sentTo(teams, (sent) => sent.chat === 'bare');
  const begun = Date.now();
  await fetch(`${teams.url}/v3/conversations/bare/activities`, {
    method: 'POST',
    body: JSON.stringify({ type: 'message', text: 'x'.repeat(2_000) }),
  });
  return (await seen).at - begun;
}

function sentTo(teams: Teams, is: (sent: Sent) => boolean): Promise<Sent> {
  return new Promise((resolve) => {
    const before = teams.onSent;
    teams.onSent = (sent) => {
      before(sent);
      if (!is(sent)) return;
      teams.onSent = before;
      resolve(sent);
    };
  });
}
