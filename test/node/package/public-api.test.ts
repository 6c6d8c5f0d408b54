import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { built, PROJECT, textOf } from '../support/project.js';

const USE = 'test/node/package/types/public-api.ts';
const CONSUMER = path.join(PROJECT, 'test', 'node', 'package', 'types', 'consumer.ts');

/** The project's own sample, with the package's names in place of its sources. */
function asConsumer(): string {
  return textOf(USE)
    .replaceAll(`'../../../../src/index.js'`, `'payfect-checkout'`)
    .replaceAll(`'../../../../src/proxy/index.js'`, `'payfect-checkout/server'`)
    .replaceAll(`'../../../../src/provider-check/index.js'`, `'payfect-checkout/server/provider-check'`);
}

/** What the compiler says of a merchant's file that stands beside the built package, its declarations checked, too. */
function complaintsAbout(text: string, resolution: ts.ModuleResolutionKind): readonly string[] {
  const isBundler = resolution === ts.ModuleResolutionKind.Bundler;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    exactOptionalPropertyTypes: true,
    target: ts.ScriptTarget.ES2022,
    module: isBundler ? ts.ModuleKind.ESNext : ts.ModuleKind.NodeNext,
    moduleResolution: resolution,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => path.resolve(file) === CONSUMER || fileExists(file);
  host.readFile = (file) => (path.resolve(file) === CONSUMER ? text : readFile(file));
  host.getSourceFile = (file, ...rest) =>
    path.resolve(file) === CONSUMER ? ts.createSourceFile(file, text, rest[0], true) : getSourceFile(file, ...rest);
  const program = ts.createProgram([CONSUMER], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

/** What the compiler says of a file in a CommonJS project that has the package in its node_modules. */
function complaintsInCommonJs(text: string, module: string, moduleResolution: string): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'payfect-checkout-'));
  try {
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(PROJECT, path.join(folder, 'node_modules', 'payfect-checkout'), 'dir');
    writeFileSync(path.join(folder, 'package.json'), '{}');
    const file = path.join(folder, 'consumer.ts');
    writeFileSync(file, text);
    const settings = { strict: true, noEmit: true, exactOptionalPropertyTypes: true, target: 'es2022', types: [] };
    const libraries = { lib: ['es2023', 'dom', 'dom.iterable'], ignoreDeprecations: '6.0' };
    // By name, because the compiler's enumeration marks `node10` as deprecated.
    const { options } = ts.convertCompilerOptionsFromJson(
      { ...settings, ...libraries, module, moduleResolution },
      folder,
    );
    const program = ts.createProgram([file], options);
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('The published types', () => {
  for (const name of ['Bundler', 'NodeNext'] as const) {
    test(`accept correct use and reject wrong use, resolved by ${name}`, () => {
      built('index.d.ts');
      const kind = ts.ModuleResolutionKind[name];
      assert.deepEqual(complaintsAbout(asConsumer(), kind), []);
    });
  }

  for (const [name, module] of [
    ['node10', 'commonjs'],
    ['node16', 'node16'],
    ['nodenext', 'nodenext'],
    ['bundler', 'esnext'],
  ] as const) {
    test(`B13 are found by a CommonJS project with moduleResolution ${name}`, () => {
      built('index.d.ts');
      assert.deepEqual(complaintsInCommonJs(asConsumer(), module, name), []);
    });

    test(`are not \`any\` in a CommonJS project with moduleResolution ${name}`, () => {
      const text = `
        import { PayfectCheckout } from 'payfect-checkout';
        import { createCheckoutProxy } from 'payfect-checkout/server';
        import { connectRedis } from 'payfect-checkout/server/redis';
        import { checkProvider } from 'payfect-checkout/server/provider-check';
        import { startSandbox } from 'payfect-checkout/sandbox';
        import { fakeProxy } from 'payfect-checkout/testing';
        import { previewId } from 'payfect-checkout/preview';
        import 'payfect-checkout/define';
        export const a: string = new PayfectCheckout();
        export const b: string = createCheckoutProxy;
        export const c: string = connectRedis;
        export const d: string = checkProvider;
        export const e: string = startSandbox;
        export const f: string = fakeProxy;
        export const g: string = previewId;`;
      const complaints = complaintsInCommonJs(text, module, name);
      assert.equal(complaints.length, 7, complaints.join('\n'));
      for (const complaint of complaints) assert.match(complaint, /not assignable to type 'string'/);
    });
  }

  test('fit the sandbox’s options to the providers, and list the previews', () => {
    built('sandbox/index.d.ts');
    const text = `
      import { payfect, wewire } from 'payfect-checkout/server';
      import { startSandbox } from 'payfect-checkout/sandbox';
      import { type PreviewState, previewId } from 'payfect-checkout/preview';
      import { fakeProxy, fixtures, whenPhase } from 'payfect-checkout/testing';
      const sandbox = await startSandbox();
      export const providers = [payfect(sandbox.payfect), wewire(sandbox.wewire)];
      export const state: PreviewState = 'open-card';
      export const id: 'demo:open' | undefined = previewId('open') === 'demo:open' ? 'demo:open' : undefined;
      await whenPhase(document.querySelector('payfect-checkout'), 'complete');
      const proxy = fakeProxy(fixtures.open);
      export const response: Promise<Response> = proxy(new Request('https://shop.example/'));
      // @ts-expect-error There is no such state.
      previewId('opne');
      // @ts-expect-error There is no such phase.
      await whenPhase(null, 'paid');
      // @ts-expect-error There is no such fixture.
      fixtures.opne;`;
    assert.deepEqual(complaintsAbout(text, ts.ModuleResolutionKind.Bundler), []);
  });

  test('hide the environment that tests pass', () => {
    built('index.d.ts');
    const text = `
      import { PayfectCheckout } from 'payfect-checkout';
      export type Given = ConstructorParameters<typeof PayfectCheckout>;
      export const none: Given = [];
      // @ts-expect-error The constructor takes nothing.
      export const some: Given = [{}];`;
    assert.deepEqual(complaintsAbout(text, ts.ModuleResolutionKind.Bundler), []);
  });

  test('fail this test if they are wrong', () => {
    const [complaint, ...others] = complaintsAbout(
      `import { PayfectCheckout } from 'payfect-checkout';\nexport const text: string = new PayfectCheckout();`,
      ts.ModuleResolutionKind.Bundler,
    );
    assert.match(complaint ?? '', /not assignable to type 'string'/);
    assert.deepEqual(others, []);
  });
});
