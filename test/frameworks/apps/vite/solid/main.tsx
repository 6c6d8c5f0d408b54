import { createSignal, Match, Switch } from 'solid-js';
import { render } from 'solid-js/web';
import { START } from '../shop';
import { Bare } from './Bare';
import { Checkout } from './Checkout';
import { Probe } from './Probe';

const [state, setState] = createSignal(START);
window.app = { set: (patch) => void setState((state) => ({ ...state, ...patch })) };

render(
  () => (
    <Switch>
      <Match when={state().view === 'recipe'}>
        <Checkout sessionId={state().sessionId} url={state().url} />
      </Match>
      <Match when={state().view === 'probe'}>
        <Probe state={state()} />
      </Match>
      <Match when={state().view === 'bare'}>
        <Bare />
      </Match>
    </Switch>
  ),
  document.querySelector('#app') as HTMLElement,
);
