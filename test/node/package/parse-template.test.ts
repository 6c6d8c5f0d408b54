import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { before, describe, test } from 'node:test';
import ts from 'typescript';
import { type AttributePart, parseTemplate } from '../../../tools/trims/parse-template.mjs';
import { filesBelow, parsed } from '../support/project.js';

// It has no types.
const { JSDOM } = createRequire(import.meta.url)('jsdom') as { JSDOM: new () => { readonly window: Window } };
const { document } = new JSDOM().window;

/** How Lit keeps a template. */
interface LitTemplate {
  readonly el: HTMLTemplateElement;
  readonly parts: readonly {
    readonly type: number;
    readonly index: number;
    readonly name?: string;
    readonly strings?: readonly string[];
    readonly ctor?: unknown;
  }[];
}

interface LitInternals {
  readonly I: new (
    start: Node,
    end: Node | null,
    parent: undefined,
    options: object,
  ) => { _$AC(result: object): LitTemplate };
  readonly U: unknown;
  readonly B: unknown;
  readonly N: unknown;
}

let lit: LitInternals;

before(async () => {
  // Lit looks for it when it is loaded.
  Object.assign(globalThis, { document });
  ({ _$LH: lit } = (await import('lit-html')) as unknown as { _$LH: LitInternals });
});

function decoded(text: string): string {
  const template = document.createElement('template');
  template.innerHTML = text.replaceAll('<', '&lt;');
  return template.content.textContent;
}

/** The markup as the browser understands it. */
function normalized(markup: string): string {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.innerHTML;
}

function ours(strings: readonly string[]) {
  const { markup, parts } = parseTemplate(strings, decoded);
  return { markup: normalized(markup), parts };
}

/** The same of Lit, whose comments have a random mark. */
function ofLit(strings: readonly string[]) {
  const result = { _$litType$: 1, strings: Object.assign([...strings], { raw: strings }), values: [] };
  const { el, parts } = new lit.I(document.createComment(''), null, undefined, {})._$AC(result);
  const signs = new Map<unknown, AttributePart['sign']>([
    [lit.U, '@'],
    [lit.B, '.'],
    [lit.N, '?'],
  ]);
  return {
    markup: el.innerHTML.replace(/<!--\?lit\$\d+\$-->/g, '<!--?-->'),
    parts: parts.map(({ type, index, name, strings: texts, ctor }) =>
      type === 1 ? { type, index, sign: signs.get(ctor) ?? '', name, strings: texts } : { type, index },
    ),
  };
}

/** What is around the expressions of each template in a file, with where it is. */
function templatesIn(file: string): readonly { readonly place: string; readonly strings: readonly string[] }[] {
  const source = parsed(file);
  const found: { place: string; strings: readonly string[] }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(?:\w+\.)?(?:html|svg)$/.test(node.tag.getText())) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ place: `${file}:${line + 1}`, strings: stringsOf(node.template) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function stringsOf(template: ts.TemplateLiteral): readonly string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
}

/** As a page may write those for `icons`; the expressions do not matter. */
const PAGE_TEMPLATES: Readonly<Record<string, readonly string[]>> = {
  'one expression alone': ['', ''],
  'text around expressions': ['a ', ' b ', ' c'],
  'quotes, apostrophes and none': ['<img src="', '" alt=\'', "' width=", ' height=', '>'],
  'several expressions in one attribute': ['<p class="a ', ' b ', '" id=', '-', '></p>'],
  'each kind of attribute': ['<p .title=', ' ?hidden=', ' @click=', ' lang=', '></p>'],
  'a tag that closes itself behind an expression': ['<img src=', '/><img src=', ' />', ''],
  'a URL without quotes': ['<img src=https://shop.example/', '.svg>'],
  'a URL with character references': ['<img src="/icon?a=1&amp;name=', '&lt;&amp;">'],
  'spaces around the sign': ['<img src = "', '" alt\n=\n', '>'],
  'angle brackets in attributes': ['<p title="a > b < c" lang="', '" data-x=\'<b ', ">'></p><b>", '</b>'],
  'signs of equality in texts and attributes': ['<p>a="b" c=', '</p><p title="x=" lang="', '" id="y=\'z"></p>'],
  'apostrophes in texts': ["<p>Don't ", " can't</p><p lang='", "'>it's ", '</p>'],
  comments: ['<!-- <p class="a> --><p>', '</p><!--x--><p lang=', '></p>'],
  'attributes without a value': ['<input checked name="', '" disabled><input ?hidden=', ' required>', ''],
  'a drawing': ['<svg viewBox="0 0 ', ' 8"><path d="', '"/><g>', '</g></svg>'],
  'no space between attributes': ['<p title="a" lang="', '"id="b">', '</p>'],
  'names with capitals, colons and dots': ['<use xlink:href="#', '" viewBox="', '" data-a.b="', '"></use>'],
  'upper case': ['<IMG SRC="', '"><P>', '</P>'],
  'empty attributes': ['<p title="" lang="" id=\'', "' class=''></p>"],
  'line breaks': ['\n  <p\n    lang="', '"\n    id="\n', '\n">\n    ', '\n  </p>\n'],
};

describe('Templates of the script file', () => {
  test('have the same parts and markup as Lit finds, for each template of the element', () => {
    const templates = filesBelow('src/elements', '.ts').flatMap(templatesIn);
    assert.ok(templates.length > 80, `${templates.length} templates`);
    for (const { place, strings } of templates) assert.deepEqual(ours(strings), ofLit(strings), place);
  });

  for (const [what, strings] of Object.entries(PAGE_TEMPLATES)) {
    test(`have the same parts and markup as Lit finds, for templates of the page: ${what}`, () => {
      assert.deepEqual(ours(strings), ofLit(strings));
    });
  }

  test('have the same parts and markup as Lit finds, for ten thousand that were put together at random', () => {
    for (const strings of randomTemplates(10_000))
      assert.deepEqual(ours(strings), ofLit(strings), JSON.stringify(strings));
  });
});

/** `\0` is an expression. */
const PIECES = [
  ...['\0', ' ', 'text', '\n', "it's", '&amp;', '=', '<br>', '<p></p>', "<!-- ' <b> -->", '<b>\0</b>', '<i>a="\0"</i>'],
  ...['<p lang="\0"></p>', '<p .x=\0>\0</p>', "<p a='\0 b \0'></p>", '<i title="<\'>" ?on="\0"></i>', '<img src=\0/>'],
  ...['<input @x=\0 c>', '<i a="1" b=2 c=\'3\' d="\0&lt;" e=\0.f>\0</i>', '<i a="=\'" b="c=\'\0\'"></i>'],
  ...[
    '<svg viewBox="\0"></svg>',
    "<svg><g x=\0><path d='\0' /></g></svg>",
    '<i><b x="/\0/">\0</b></i>',
    '<u x=a/\0/b></u>',
  ],
];

/** The same ones in every run. */
function* randomTemplates(count: number): Generator<readonly string[]> {
  let state = 1;
  const below = (limit: number) => (state = (state * 48_271) % 2_147_483_647) % limit;
  for (let made = 0; made < count; made++) {
    const text = Array.from({ length: 1 + below(7) }, () => PIECES[below(PIECES.length)]).join('');
    yield text.split('\0');
  }
}
