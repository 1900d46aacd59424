import { useEffect, useRef, useState } from 'react';
import type { BoardNumbersView } from '../../../bot/contract/board-view.ts';
import { useBoardWords } from './words/index.ts';

/** So that who listens is not talked to all the time. */
const everyMs = 5_000;

/** Says to who does not see the numbers that more swarms need somebody than before. */
export function Announced({ numbers }: { numbers: BoardNumbersView }) {
  const words = useBoardWords();
  const [said, setSaid] = useState('');
  const before = useRef(numbers);
  const saidAt = useRef(0);
  useEffect(() => {
    const isWorse =
      numbers.late > before.current.late ||
      numbers.onHold > before.current.onHold ||
      numbers.notDelivered > before.current.notDelivered;
    before.current = numbers;
    if (!isWorse || Date.now() - saidAt.current < everyMs) return;
    saidAt.current = Date.now();
    const { active, late, onHold, notDelivered } = numbers;
    setSaid(
      [
        words.active(active),
        words.late(late),
        `${words.number.onHold('')}: ${onHold}`,
        `${words.number.notDelivered('')}: ${notDelivered}`,
      ].join(', '),
    );
  }, [numbers, words]);
  return (
    <p role="status" className="unseen">
      {said}
    </p>
  );
}
