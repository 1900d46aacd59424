import { ErrorCircleRegular } from '@fluentui/react-icons';
import { Component, type ReactNode } from 'react';
import { Notice } from '../components/Notice.tsx';
import { useWordsOf } from './language-context.ts';
import { Reload } from './Reload.tsx';
import { frameWords } from './words.ts';

type Props = { children: ReactNode };

/**
 * A part that breaks, or does not come because there is a new version or no network, must not leave an
 * empty page. The page is loaded anew: a part that did not come is not asked for a second time before.
 */
export class Caught extends Component<Props, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <Stopped /> : this.props.children;
  }
}

function Stopped() {
  const words = useWordsOf(frameWords);
  return (
    <Notice
      icon={<ErrorCircleRegular />}
      what={words.stopped}
      why={words.stoppedWhy}
      action={<Reload label={words.tryAgain} />}
    />
  );
}
