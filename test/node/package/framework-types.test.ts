// Samples of each framework against the built package: what they may write compiles without a cast, and what is wrong does not.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, test } from 'node:test';
import { svelte2tsx } from 'svelte2tsx';
import ts from 'typescript';
import { built, jsonOf, PROJECT, textOf } from '../support/project.js';

const SAMPLES = 'test/node/package/types/frameworks';
const PACKAGES = path.join(PROJECT, 'node_modules');

const COMMON = {
  ...{ strict: true, exactOptionalPropertyTypes: true, noEmit: true, target: 'es2022', types: [] },
  ...{ module: 'esnext', moduleResolution: 'bundler', lib: ['es2023', 'dom', 'dom.iterable'], jsx: 'preserve' },
};

const REACT = { jsx: 'react-jsx' };
const REACT_18 = {
  ...REACT,
  paths: { react: [`${PACKAGES}/types-react-18`], 'react/*': [`${PACKAGES}/types-react-18/*`] },
};

/** Samples in TSX; each line that must not compile has `@ts-expect-error` above it. */
const TSX_SAMPLES: Readonly<Record<string, readonly [options: object, ...samples: string[]]>> = {
  'React 19': [REACT, 'react-19.tsx', 'react-component.tsx'],
  'React 18': [REACT_18, 'react-18.tsx', 'react-component.tsx'],
  Preact: [{ jsx: 'react-jsx', jsxImportSource: 'preact' }, 'preact.tsx'],
  Solid: [{ jsxImportSource: 'solid-js' }, 'solid.tsx'],
};

interface Complaint {
  /** The line of code. */
  readonly line: string;
  readonly text: string;
}

interface Program {
  readonly files: readonly string[];
  readonly options: object;
  /** A file that exists only here. */
  readonly made?: { readonly file: string; readonly text: string };
}

/** What the compiler says of a program, the packages' declarations included, and then again without those. */
function complaintsAbout({ files, options, made }: Program): readonly (readonly Complaint[])[] {
  let previous: ts.Program | undefined;
  return [false, true].map((skipLibCheck) => {
    const given = { ...COMMON, ...options, skipLibCheck };
    const { options: converted, errors } = ts.convertCompilerOptionsFromJson(given, PROJECT);
    assert.deepEqual(errors, []);
    const host = ts.createCompilerHost(converted);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (file) => file === made?.file || fileExists(file);
    host.getSourceFile = (file, ...rest) =>
      file === made?.file ? ts.createSourceFile(file, made.text, rest[0], true) : getSourceFile(file, ...rest);
    previous = ts.createProgram(files, converted, host, previous);
    return ts.getPreEmitDiagnostics(previous).map(({ file, start = 0, messageText }) => {
      const { line = 0 } = file?.getLineAndCharacterOfPosition(start) ?? {};
      const text = `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      return { line: file?.text.split('\n')[line] ?? '', text };
    });
  });
}

describe('The types of the tags', () => {
  for (const [name, [options, ...samples]] of Object.entries(TSX_SAMPLES)) {
    test(`accept correct use and reject wrong use in ${name}`, () => {
      built('types/react.d.ts');
      const files = samples.map((sample) => path.join(PROJECT, SAMPLES, sample));
      assert.deepEqual(complaintsAbout({ files, options }), [[], []]);
    });
  }

  for (const options of [[], ['--skipLibCheck']]) {
    test(`accept correct use and reject wrong use in ${['Vue', ...options].join(' ')}`, () => {
      built('types/vue.d.ts');
      const compiler = path.join(PACKAGES, 'vue-tsc/bin/vue-tsc.js');
      const project = path.join(PROJECT, SAMPLES, 'tsconfig.vue.json');
      const args = [compiler, '--project', project, ...options];
      const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      assert.equal(status, 0, stdout);
    });
  }

  test('accept correct use and reject wrong use in Svelte', () => {
    built('types/svelte.d.ts');
    const sample = path.join(PROJECT, SAMPLES, 'svelte.svelte');
    const { version } = jsonOf('node_modules/svelte/package.json');
    const { code } = svelte2tsx(textOf(`${SAMPLES}/svelte.svelte`), {
      ...{ filename: sample, isTsFile: true, mode: 'ts', version: String(version) },
    });
    const file = `${sample}.tsx`;
    const shims = ['svelte2tsx/svelte-shims-v4.d.ts', 'svelte/svelte-html.d.ts'].map((shim) =>
      path.join(PACKAGES, shim),
    );
    const wrong = code.split('\n').filter((line) => line.includes('`wrong`'));
    assert.equal(wrong.length, 14);
    for (const complaints of complaintsAbout({ files: [file, ...shims], options: {}, made: { file, text: code } })) {
      assert.deepEqual(
        complaints.map(({ line }) => line),
        wrong,
        complaints.map(({ text }) => text).join('\n'),
      );
    }
  });
});
