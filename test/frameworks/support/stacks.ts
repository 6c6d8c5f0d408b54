// The stacks that the package is tested in: where each app is, how it is built, and how it is served.

export interface Stack {
  readonly name: string;
  /** Folder with the app's package.json and lockfile, below `test/frameworks/apps`. Several apps may share one. */
  readonly install: string;
  /** A folder of another app's code that is copied into `install`. */
  readonly borrows?: string;
  /** Folder of the app, below `install`. */
  readonly app: string;
  /** Command lines, run in `install` one after the other. */
  readonly build: readonly string[];
  /** Either files, or a server that reads its port from `PORT`. Both are relative to `install`. */
  readonly serve: { readonly folder: string } | { readonly command: string };
  /** Type checks, run in `install`. `wrong` must fail, exactly at the lines that say so. */
  readonly types?: { readonly right: string; readonly wrong: string };
  /** The server sends the recipe's markup, and the browser takes it over. */
  readonly isServerRendered?: true;
  /** The app has the view `bare`, for the cases of Custom Elements Everywhere. */
  readonly hasCases?: true;
  /** The id is not in the server's HTML: the component sets it in the browser, after headers and listeners. */
  readonly idWaits?: true;
  /** The app's own server creates a checkout for the page `/checkout`, and has the checkout proxy at `/payfect`. */
  readonly sells?: true;
  /** A CSRF check is in front of the app's checkout proxy. */
  readonly checksToken?: true;
  /** Takes a minute or more: CI leaves it out, `npm run test:frameworks` does not. */
  readonly isSlow?: true;
}

const COPY_SCRIPT = 'cp node_modules/payfect-checkout/dist/payfect-checkout*.js public/';

function page(name: string): Stack {
  return { name, install: 'pages', app: `public/${name}`, build: [COPY_SCRIPT], serve: { folder: 'public' } };
}

function vite(name: string, { app = name, check = 'tsc' } = {}): Stack {
  return {
    name,
    install: 'vite',
    app,
    build: [`vite build ${app} --logLevel warn`],
    serve: { folder: `${app}/dist` },
    hasCases: true,
    types: { right: typeCheck(check, app, 'right'), wrong: typeCheck(check, app, 'wrong') },
  };
}

function typeCheck(check: string, app: string, use: 'right' | 'wrong'): string {
  const config = `${app}/tsconfig.${use}.json`;
  return check === 'svelte-check'
    ? `svelte-check --workspace ${app} --tsconfig ./tsconfig.${use}.json --output machine`
    : `${check} --noEmit -p ${config}`;
}

/** Compiles the directives of src/angular, which the app borrows, into `compiled`. */
export const COMPILE_DIRECTIVES = 'ngc -p tsconfig.directives.json';

export const ANGULAR: Stack = {
  name: 'angular',
  hasCases: true,
  install: 'angular',
  borrows: '../../../src/angular',
  app: 'src',
  build: [COMPILE_DIRECTIVES, 'diff -r angular/compiled compiled', 'ng build'],
  serve: { folder: 'dist' },
  types: { right: 'ngc --noEmit -p tsconfig.right.json', wrong: 'ngc --noEmit -p tsconfig.wrong.json' },
  isServerRendered: true,
  idWaits: true,
  isSlow: true,
};

export const STACKS: readonly Stack[] = [
  { ...page('module'), hasCases: true },
  page('classic'),
  page('import-map'),
  { ...page('htmx'), build: [COPY_SCRIPT, 'cp node_modules/htmx.org/dist/htmx.min.js public/'] },
  {
    ...page('turbo'),

    build: [COPY_SCRIPT, 'cp node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js public/'],
  },
  vite('lit'),
  vite('vue', { check: 'vue-tsc' }),
  vite('svelte', { check: 'svelte-check' }),
  vite('solid'),
  vite('preact'),
  vite('react-19', { app: 'react' }),
  { ...vite('react-18', { app: 'react' }), install: 'react-18', borrows: 'vite/react' },
  {
    name: 'astro',
    install: 'astro',
    borrows: 'pages/public/probe.js',
    app: 'src',
    build: ['mkdir -p public && mv probe.js public/', 'astro build --silent'],
    serve: { folder: 'dist' },
    isServerRendered: true,
    isSlow: true,
  },
  {
    name: 'sveltekit',
    hasCases: true,
    install: 'sveltekit',
    borrows: 'vite/svelte',
    app: 'svelte',
    build: ['vite build --logLevel warn'],
    serve: { command: 'node build' },
    isServerRendered: true,
    sells: true,
    isSlow: true,
  },
  {
    name: 'nuxt',
    hasCases: true,
    install: 'nuxt',
    borrows: 'vite/vue',
    app: 'vue',
    build: ['nuxt build --logLevel silent'],
    serve: { command: 'node .output/server/index.mjs' },
    isServerRendered: true,
    isSlow: true,
  },
  {
    name: 'next',
    hasCases: true,
    install: 'next',
    borrows: 'vite/react',
    app: 'react',
    build: ['next build'],
    serve: { command: 'next start' },
    isServerRendered: true,
    idWaits: true,
    sells: true,
    checksToken: true,
    isSlow: true,
  },
  ANGULAR,
];
