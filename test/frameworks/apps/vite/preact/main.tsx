import { render } from 'preact';
import { useState } from 'preact/hooks';
import { START } from '../shop';
import { Bare } from './Bare';
import { Checkout } from './Checkout';
import { Probe } from './Probe';

function App() {
  const [state, setState] = useState(START);
  window.app = { set: (patch) => setState((state) => ({ ...state, ...patch })) };
  if (state.view === 'probe') return <Probe state={state} />;
  if (state.view === 'bare') return <Bare />;
  if (state.view === 'none') return null;
  return <Checkout sessionId={state.sessionId} url={state.url} />;
}

render(<App />, document.querySelector('#app') as HTMLElement);
