// Where the project's files are, and what they import. It runs none of them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/** Paths below a folder, relative to the project, with `/` on every system. */
export function filesBelow(folder: string, suffix: string): readonly string[] {
  return readdirSync(path.join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => path.relative(PROJECT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(path.join(PROJECT, file), 'utf8');
}

export function jsonOf(file: string): Record<string, unknown> {
  return JSON.parse(textOf(file)) as Record<string, unknown>;
}

/** A file of the build; says what to do where there is no build. */
export function built(file: string): string {
  const place = path.join(PROJECT, 'dist', file);
  if (!existsSync(place)) throw new Error(`dist/${file} is missing: run \`npm run build\` before these tests.`);
  return place;
}

export function parsed(file: string, text = textOf(file)): ts.SourceFile {
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
}

export interface Import {
  readonly specifier: string;
  readonly isDynamic: boolean;
}

/** Everything that a module imports or passes on: values, types, `import()` and types within `import()`. */
export function importsOf(source: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== null) found.push({ specifier, isDynamic: ts.isCallExpression(node) });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function specifierOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier !== undefined && ts.isStringLiteral(node.moduleSpecifier)
      ? node.moduleSpecifier.text
      : null;
  }
  if (ts.isImportTypeNode(node)) return node.argument.getText().replace(/['"]/g, '');
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return null;
  const [argument] = node.arguments;
  // A computed specifier could be anything: it is named as it is written, and no folder may import that.
  return argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : (argument?.getText() ?? '');
}
