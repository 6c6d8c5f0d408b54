/** Returns the text of each generated file of contract/ by its name. */
export function compileContract(): Readonly<Record<string, string>>;
