// A page with a component of 'payfect-checkout/react', in one version of React or another, rendered by a server or not.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { SESSION_ID } from './shop-page.js';
import { built, PROJECT } from '../../node/support/project.js';

export type ReactVersion = 18 | 19;

/** The names of the packages; those of React 19 have their own. */
const ALIASES: Readonly<Record<ReactVersion, Record<string, string>>> = {
  18: { react: 'react-18', 'react-dom': 'react-dom-18' },
  19: {},
};

/**
 * The component, or with the prop `createUrl` that of the button, in strict mode. `window.setProps` adds to its props or, with
 * null, removes it; calls of handlers are recorded.
 */
const APP = `
import { PayfectCheckout, PayfectCheckoutButton } from 'payfect-checkout/react';
import { createElement, StrictMode, useState } from 'react';
import { flushSync } from 'react-dom';

globalThis.calls = [];
const record = (name) => (event) => {
  calls.push(name + ' ' + event.type + ' ' + (event.detail.session?.id === '${SESSION_ID}'));
};
export function App({ first }) {
  const [props, setProps] = useState(first);
  globalThis.setProps = (more) => flushSync(() => setProps(more && ((before) => ({ ...before, ...more }))));
  const handlers = props?.sessionOnly ? {} : { onReady: record('onReady'), onComplete: record('onComplete'), onError: record('onError') };
  if (props?.createUrl && !props.sessionOnly) handlers.onClose = record('onClose');
  const { sessionOnly, ...given } = { ...handlers, ...props };
  return createElement(StrictMode, null,
    props && createElement(given.createUrl ? PayfectCheckoutButton : PayfectCheckout, { ref: (element) => void (globalThis.element = element), ...given },
      createElement('a', { href: 'https://pay.example/' }, 'Pay without the script')));
}`;

const CLIENT = `
import { createRoot, hydrateRoot } from 'react-dom/client';
const root = document.getElementById('root');
const app = createElement(App, { first: globalThis.first });
if (root.firstChild) hydrateRoot(root, app);
else createRoot(root).render(app);`;

const SERVER = `
import { renderToString } from 'react-dom/server';
export const render = (first) => renderToString(createElement(App, { first }));`;

async function bundle(version: ReactVersion, source: string, platform: 'browser' | 'node'): Promise<string> {
  built('react/index.js');
  const { outputFiles } = await build({
    stdin: { contents: APP + source, resolveDir: PROJECT, loader: 'js' },
    ...{ bundle: true, write: false, format: 'esm', target: 'es2022', platform, alias: ALIASES[version] },
    define: { 'process.env.NODE_ENV': '"development"' },
    // React's server modules require Node's.
    ...(platform === 'node'
      ? {
          banner: {
            js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
          },
        }
      : {}),
  });
  return outputFiles[0]?.text ?? '';
}

export function clientScript(version: ReactVersion): Promise<string> {
  return bundle(version, CLIENT, 'browser');
}

/** Renders the app on this server, as one that has no DOM. */
export async function serverRenderer(version: ReactVersion): Promise<(props: object) => string> {
  const folder = await mkdtemp(path.join(PROJECT, 'node_modules', '.payfect-react-'));
  try {
    const file = path.join(folder, 'server.mjs');
    await writeFile(file, await bundle(version, SERVER, 'node'));
    const { render } = (await import(pathToFileURL(file).href)) as { readonly render: (props: object) => string };
    return render;
  } finally {
    await rm(folder, { recursive: true });
  }
}
