// The English texts, which say which texts there are, in which order a language's file has them, and what each is for.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import ts from 'typescript';

const FOLDER = fileURLToPath(new URL('../../src/locale/english', import.meta.url));
/** The first view's come first; the others follow by name. */
const FIRST = 'en.ts';

export interface EnglishText {
  readonly key: string;
  readonly message: string;
  /** What it is for, and where it stands. */
  readonly comment: string;
  readonly file: string;
}

/** All English texts. One that stands in several files is listed once. */
export function englishTexts(): readonly EnglishText[] {
  const files = [FIRST, ...readdirSync(FOLDER).filter((file) => file !== FIRST)];
  const all = files.flatMap((file) => textsIn(file));
  return all.filter(({ key }, index) => all.findIndex((other) => other.key === key) === index);
}

/** Keys that stand in several files with different texts: the file that loads last would decide. */
export function contradictions(): readonly string[] {
  const all = readdirSync(FOLDER).flatMap((file) => textsIn(file));
  return all
    .filter(({ key, message }) => all.some((other) => other.key === key && other.message !== message))
    .map(({ key, file }) => `"${key}" has another text in ${file} than elsewhere`);
}

function textsIn(file: string): readonly EnglishText[] {
  const text = readFileSync(path.join(FOLDER, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const texts: EnglishText[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.initializer)) {
      const key = ts.isStringLiteral(node.name) ? node.name.text : node.name.getText();
      texts.push({ key, message: node.initializer.text, comment: commentOf(node), file });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

function commentOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node);
  return ts.getTextOfJSDocComment(comment?.comment) ?? '';
}
