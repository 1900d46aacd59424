import { Badge } from '@fluentui/react-components';
import type { Call } from '../api/types.ts';
import { phaseOf } from './call-words.ts';

export function PhaseBadge({ call, size = 'small' }: { call: Call; size?: 'small' | 'large' }) {
  const color =
    call.phase === 'held' ? 'warning' : call.phase === 'ended' ? 'informative' : 'brand';
  return (
    <Badge size={size} appearance={call.phase === 'ended' ? 'outline' : 'tint'} color={color}>
      {phaseOf(call)}
    </Badge>
  );
}
