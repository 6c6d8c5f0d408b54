/** A style sheet as text, marked for editors and the minifier. */
export const css = (sheet: TemplateStringsArray): string => sheet.join('');
