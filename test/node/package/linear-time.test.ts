import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { growthOf, MAX_GROWTH } from '../support/growth.js';
import { filesBelow, parsed } from '../support/project.js';

/** The folders that read text from providers, proxies, browsers and pages. */
const FOLDERS = ['schema', 'providers', 'session', 'locale', 'state', 'proxy', 'elements'];

/** Slow for some input, but for none that can reach them; why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'src/proxy/guard/limits.ts /%.*$/': 'a client’s address: no header has a line break',
  'src/providers/http/json-response.ts /"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"|-?\\d[\\d.eE+-]*/g':
    'valid JSON only: every string ends',
  'src/providers/http/read-body.ts /("(?:[^"\\\\]|\\\\.)*")\\s*:|"(?:[^"\\\\]|\\\\.)*"|[{}]/g': 'valid JSON only, too',
  'src/session/session-client.ts /\\/+$/': 'the page’s own proxy-url',
};

/** What may come before the part that is repeated, so that anchored expressions get that far. */
const PREFIXES = ['', '1', '1.', '-', '"', '/', 'a', 'application/', 'application/json', '2024-01-01T', 'Mon, '];
const REPEATED = [
  ...['0', 'a', 'A', '_', ' ', '\t', '.', '+', '-', '/', '%', '"', '\\', ':', ',', ';', '=', 'e', '\u0301', '\u200d'],
  ...['\u202e', '0.', '.0', '\\\\', '\\"', 'a.', ' a', '+json', '%2e', '::', 'e1', '-0', '\ud800', 'localhost.'],
];
/** Something that nearly every expression refuses, so that it tries all other ways first. */
const SUFFIXES = ['\u0000', '\n!'];

interface Literal {
  readonly name: string;
  readonly expression: RegExp;
}

function literalsOf(file: string, source = parsed(file)): readonly Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const expression = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
      found.push({ name: `${file} ${node.text}`, expression });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const INPUTS = PREFIXES.flatMap((prefix) =>
  REPEATED.flatMap((repeated) => SUFFIXES.map((suffix) => [prefix, repeated, suffix] as const)),
);
const PROBE_SIZE = 8_000;
/** Quadratic work on a probe takes far longer on any machine. Only what is slower than this is measured again. */
const PROBE_MS = 20;

/** The first input for which an expression takes more than linear time; undefined if there is none. */
function slowInput({ expression }: Literal): readonly string[] | undefined {
  return INPUTS.find(([prefix, repeated, suffix]) => {
    const run = (size: number) => {
      const text = prefix + repeated.repeat(size / repeated.length) + suffix;
      return () => text.replace(expression, '');
    };
    const probe = run(PROBE_SIZE);
    const start = performance.now();
    probe();
    return performance.now() - start > PROBE_MS && growthOf(run) > MAX_GROWTH;
  });
}

describe('Regular expressions take linear time', () => {
  const literals = FOLDERS.flatMap((folder) => filesBelow(`src/${folder}`, '.ts')).flatMap((file) => literalsOf(file));

  test('and there are some to check', () => {
    assert.ok(literals.length > 30, `${literals.length}`);
  });

  for (const literal of literals.filter(({ name }) => !Object.hasOwn(EXCEPTIONS, name))) {
    test(`S1 for every input: ${literal.name}`, () => {
      assert.equal(slowInput(literal), undefined);
    });
  }

  for (const text of ['/0+$/', '/\\/+$/', '/^\\d*\\d*$/', '/\\s+$/', '/[\\w.]+@/']) {
    test(`and this check finds one that does not: ${text}`, () => {
      const [literal] = literalsOf('a.ts', parsed('a.ts', `export const expression = ${text};`));
      assert.ok(literal !== undefined);
      assert.notEqual(slowInput(literal), undefined);
    });
  }
});
