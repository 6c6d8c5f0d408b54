// The documents for people in a hurry, and for their assistants, name only what exists.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import ts from 'typescript';
import { BESIDE_OTHER_LIT, OWN_POLICY_ONLY, STRICT_CSP } from '../../e2e/support/csp.js';
import { built, jsonOf, parsed, PROJECT, textOf } from '../support/project.js';
import { CLASSIC, ENTRY } from '../support/script-files.js';

const FOR_ASSISTANTS = ['llms.txt', 'skills/payfect-checkout/SKILL.md'];
const GUIDES = ['docs/csp.md', 'docs/frameworks.md', 'docs/migrating.md'];

/** Words in backticks on the line that begins with the title. */
function listed(title: string): readonly string[] {
  const [, list = ''] =
    new RegExp(`^(?:.*\\. )?${title}: (.*?)(?=\\. [A-Z]|\\.\\n|\\n\\n)`, 'ms').exec(textOf('llms.txt')) ?? [];
  return [...list.matchAll(/`([\w-]+)(?:\(\))?`/g)].map(([, word = '']) => word).sort();
}

function inBackticks(file: string): readonly string[] {
  return [...textOf(file).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

/** The names of an interface's or a type literal's members. */
function membersOf(file: string, name: string): readonly string[] {
  const declaration = parsed(file).statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === name,
  );
  assert.ok(declaration !== undefined && ts.isInterfaceDeclaration(declaration), `${file} has no ${name}`);
  return declaration.members.map((member) => member.name?.getText() ?? '').sort();
}

/** The classes of the elements, as the package has them. */
async function elements(): Promise<
  Record<'PayfectCheckout' | 'PayfectCheckoutButton', { readonly observedAttributes: readonly string[] }>
> {
  return import(built('index.js'));
}

describe('docs/csp.md', () => {
  test('has the policies that purchases are tested under, and no others', () => {
    const blocks = [...textOf('docs/csp.md').matchAll(/^```\n(.*?)\n```$/gms)].map(([, policy]) => policy);
    assert.deepEqual(blocks, [STRICT_CSP, OWN_POLICY_ONLY, BESIDE_OTHER_LIT]);
    const tests = textOf('test/e2e/host-page/content-security-policy.test.ts');
    for (const name of ['STRICT_CSP', 'OWN_POLICY_ONLY', 'BESIDE_OTHER_LIT']) {
      assert.match(tests, new RegExp(`(openUnder\\(t, |policy': )${name}\\b`), name);
    }
  });
});

describe('README.md', () => {
  test('has the sizes of the script files, rounded to kB', () => {
    const sizes = [...textOf('README.md').matchAll(/^\| `(payfect-checkout[\w.]*\.js)` .*\| (\d+) kB /gm)];
    assert.deepEqual(
      sizes.map(([, file]) => file),
      [ENTRY, CLASSIC],
    );
    for (const [, file = '', size] of sizes) {
      const bytes = brotliCompressSync(readFileSync(built(file))).length;
      assert.equal(Number(size), Math.round(bytes / 1000), file);
    }
  });
});

describe('llms.txt', () => {
  test('lists the element’s attributes', async () => {
    const { PayfectCheckout } = await elements();
    assert.deepEqual(listed('Attributes'), PayfectCheckout.observedAttributes.toSorted());
  });

  test('lists the attributes that only the button has', async () => {
    const { PayfectCheckout, PayfectCheckoutButton } = await elements();
    const own = PayfectCheckoutButton.observedAttributes.filter(
      (name) => !PayfectCheckout.observedAttributes.includes(name),
    );
    assert.deepEqual(listed('Attributes of its own'), own.sort());
  });

  test('lists every event', () => {
    assert.deepEqual(listed('Events'), membersOf('src/events/checkout-events.ts', 'CheckoutEventDetails'));
  });

  test('lists every phase', () => {
    const states = [...textOf('src/elements/payfect-checkout.ts').matchAll(/@cssstate (\w+)/g)].map(([, name]) => name);
    assert.deepEqual(listed('Phases'), states.sort());
  });
});

for (const file of FOR_ASSISTANTS) {
  describe(file, () => {
    test('names only entries that the package exports', () => {
      const exported = Object.keys(jsonOf('package.json').exports as object);
      const named = inBackticks(file)
        .filter((code) => /^payfect-checkout(\/[\w./-]+)?$/.test(code))
        .map((code) => code.replace('payfect-checkout', '.'));
      assert.deepEqual(
        named.filter((entry) => !exported.includes(entry.replace(/^\.\/themes\/[\w-]+/, './themes/*'))),
        [],
      );
    });

    test('names only commands that the package has', () => {
      const bin = jsonOf('package.json').bin as Record<string, string>;
      const usage = textOf('demo/sandbox/cli.ts');
      const commands = [...textOf(file).matchAll(/npx ([\w-]+) (\w+)/g)];
      assert.notEqual(commands.length, 0);
      for (const [line, program = '', command = ''] of commands) {
        assert.ok(program in bin, line);
        assert.match(usage, new RegExp(`command === '${command}'`), line);
      }
    });

    test('names only exports of the server', () => {
      const exported = textOf('src/proxy/index.ts');
      const named = textOf(file).matchAll(/\b(createCheckoutProxy|nodeListener|payfect(?=\()|wewire)\b/g);
      for (const [name] of named) assert.match(exported, new RegExp(`\\b${name}\\b`), name);
    });

    test('is in the package', () => {
      const { files } = jsonOf('package.json');
      assert.ok((files as string[]).includes(file.split('/')[0] ?? ''));
    });
  });
}

describe('Links', () => {
  for (const file of ['README.md', ...FOR_ASSISTANTS, ...GUIDES]) {
    test(`of ${file} lead to files that exist`, () => {
      const targets = [...textOf(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target);
      for (const target of targets) {
        assert.ok(existsSync(path.join(PROJECT, path.dirname(file), target)), `${file}: ${target}`);
      }
    });
  }
});
