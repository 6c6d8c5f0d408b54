// Writes the declarations of a bundled entry from its own file alone, so that a package's types do not need the sources of
// what was bundled. The file must state all its public types itself.
import { readFileSync } from 'node:fs';
import ts from 'typescript';

const OPTIONS = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, isolatedDeclarations: true };

/**
 * A Rollup plugin.
 * @param {Readonly<Record<string, string>>} entries The source of each declaration file.
 */
export function declarations(entries) {
  return {
    name: 'declarations',
    generateBundle() {
      for (const [fileName, file] of Object.entries(entries)) {
        const text = readFileSync(file, 'utf8');
        const { outputText, diagnostics = [] } = ts.transpileDeclaration(text, {
          compilerOptions: OPTIONS,
          fileName: file,
          reportDiagnostics: true,
        });
        if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, HOST));
        if (/\bfrom '|\bimport\(/.test(outputText)) throw new Error(`${file} takes public types from another file.`);
        this.emitFile({ type: 'asset', fileName, source: outputText });
      }
    },
  };
}

const HOST = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => process.cwd(),
  getNewLine: () => '\n',
};
