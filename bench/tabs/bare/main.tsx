/** Nothing of ours but the colours: what React and Fluent themselves take until there is a button. */
import { Button } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { Themed } from '../../../tabs/src/components/Themed.tsx';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <Themed theme="light">
      <h1>Bare</h1>
      <Button appearance="primary">Press</Button>
    </Themed>,
  );
}
