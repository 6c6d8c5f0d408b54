// Fills the tables of the docs from the manifest. Each stands between the comments `generated: {tag} {list}` and `end`; with
// `names` after the list, it is a line of names.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CustomElementDeclaration } from 'custom-elements-manifest';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { rowsOf, tableOf } from './tables.js';

const BLOCK = /<!-- generated: (\S+) (\w+)( names)? -->\n[\s\S]*?<!-- end -->/g;
const DETAILS = { file: 'src/events/checkout-events.ts', interface: 'CheckoutEventDetails' };
/** The detail of the event that only the button has. */
const CLOSE = { file: 'src/button/button-parts.ts', interface: 'CheckoutResult' };

interface Document {
  /** Relative to the project. */
  readonly file: string;
  /** As it is. */
  readonly current: string;
  /** As it should be. */
  readonly text: string;
}

/** The documents that have tables. */
export async function documentsWith(
  project: string,
  elements: readonly CustomElementDeclaration[],
): Promise<readonly Document[]> {
  const docs = readdirSync(path.join(project, 'docs')).filter((name) => name.endsWith('.md'));
  const closeDetail = interfaceOf(project, CLOSE).map(({ name }) => name?.getText() ?? '');
  const details = new Map([...eventDetails(project), ['close', closeDetail]]);
  const files = ['README.md', ...docs.map((name) => path.join('docs', name))];
  const withTables = files.flatMap((file) => {
    const current = readFileSync(path.join(project, file), 'utf8');
    return current.search(BLOCK) === -1 ? [] : [{ file, current }];
  });
  return Promise.all(
    withTables.map(async ({ file, current }) => {
      const filepath = path.join(project, file);
      const text = current.replaceAll(BLOCK, (block, tag: string, list: string, names: string | undefined) => {
        const element = elements.find(({ tagName }) => tagName === tag);
        if (element === undefined) throw new Error(`${file}: there is no element <${tag}>.`);
        const content = names === undefined ? tableOf(element, list, details) : namesIn(element, list);
        return `${block.slice(0, block.indexOf('\n'))}\n\n${content}\n\n<!-- end -->`;
      });
      return { file, current, text: await format(text, { ...(await resolveConfig(filepath)), filepath }) };
    }),
  );
}

function namesIn(element: CustomElementDeclaration, list: string): string {
  const names = rowsOf(element, list).map(({ name }) => `\`${name}\``);
  // Prettier keeps line breaks in prose, so the lines are broken here.
  return names.reduce((text, name) => {
    const lineLength = text.length - text.lastIndexOf('\n');
    return `${text}${lineLength + name.length > 120 ? '\n' : ' '}${name}`;
  });
}

/** The members of each event's detail, in the order of the source. */
export function eventDetails(project: string): ReadonlyMap<string, readonly string[]> {
  const membersOf = (type: ts.TypeNode | undefined) =>
    type !== undefined && ts.isTypeLiteralNode(type) ? type.members.map((member) => member.name?.getText() ?? '') : [];
  return new Map(
    interfaceOf(project, DETAILS).flatMap((event) =>
      ts.isPropertySignature(event) ? [[event.name.getText(), membersOf(event.type)] as const] : [],
    ),
  );
}

/** The members of an interface. */
function interfaceOf(project: string, place: typeof DETAILS): readonly ts.TypeElement[] {
  const text = readFileSync(path.join(project, place.file), 'utf8');
  const source = ts.createSourceFile(place.file, text, ts.ScriptTarget.Latest, true);
  const declared = source.statements
    .filter(ts.isInterfaceDeclaration)
    .find(({ name }) => name.text === place.interface);
  return declared?.members ?? [];
}
