'use client';

import { useEffect, useState } from 'react';
import { START } from '../shop';
import { Bare } from './Bare';
import { Checkout } from './Checkout';
import { Probe } from './Probe';

export function App() {
  const [state, setState] = useState(START);
  useEffect(() => {
    window.app = { set: (patch) => setState((state) => ({ ...state, ...patch })) };
  }, []);
  if (state.view === 'probe') return <Probe state={state} />;
  if (state.view === 'bare') return <Bare />;
  if (state.view === 'none') return null;
  return <Checkout sessionId={state.sessionId} url={state.url} />;
}
