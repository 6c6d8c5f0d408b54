interface Output {
  emitFile(file: { readonly type: string; readonly fileName: string; readonly source: string }): void;
}

/** A Rollup plugin that writes the licenses of what a bundle contains. */
export function licenseFile(fileName?: string): {
  readonly name: string;
  generateBundle(
    this: Output,
    options: unknown,
    bundle: Readonly<Record<string, { readonly type: string; readonly moduleIds?: readonly string[] }>>,
  ): void;
};
