/** `npm run bench -- tabs [short] [weight|screen|viewers] [seconds]`: the pages, in a real browser. */
import { onScreen } from './on-screen.ts';
import { setStage } from './stage.ts';
import { viewers } from './viewers.ts';
import { weight } from './weight.ts';

const parts = ['weight', 'screen', 'viewers'];

export async function tabs(args: readonly string[]): Promise<void> {
  const isShort = args.includes('short');
  const wants = (part: string) => !args.some((one) => parts.includes(one)) || args.includes(part);
  // How long they look.
  const seconds = Number(args.find((one) => /^\d+$/.test(one)) ?? (isShort ? 60 : 600));
  const stage = await setStage();
  try {
    if (wants('weight')) await weight(stage);
    if (wants('screen')) await onScreen(stage, isShort ? 8 : 40);
    if (wants('viewers')) await viewers(stage, 500, seconds);
  } finally {
    await stage.strike();
  }
}
