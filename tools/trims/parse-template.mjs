// Replaces lit-html's search for the expressions of a template. Lit writes a mark into the markup for each of them, lets the
// browser parse that, and looks for the marks in all of its nodes, each of which gets an object in JavaScript. Nothing of that
// is needed to know at which node an expression is: the text of the template says it.
// It must not be markup to which the browser's parser adds elements, such as the `tbody` of a table. The function's text becomes
// part of the script file (lit-html.mjs), so it uses nothing from outside.

/**
 * @param {readonly string[]} strings What is around the expressions.
 * @param {(text: string) => string} decoded A text without its character references, such as `&amp;`.
 * @returns The markup, with a comment for each child expression and without the attributes that have expressions; and the
 *   parts, as lit-html keeps them, but with a `sign` (`.`, `?`, `@` or none) for what an attribute sets.
 */
export function parseTemplate(strings, decoded) {
  const parts = [];
  let index = -1;
  const markup = strings.join('\0').replace(/<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>|<!--[^]*?-->|\0/gi, (node) => {
    index++;
    if (node === '\0') {
      parts.push({ type: 2, index });
      return '<?>';
    }
    if (!node.includes('\0')) return node;
    return node.replace(
      /\s([.?@]?)([^\s"'>=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|((?:[^\s"'>/]|\/(?!>))+))/g,
      (attribute, sign, name, inQuotes, inApostrophes, bare) => {
        const texts = (inQuotes ?? inApostrophes ?? bare).split('\0');
        if (texts.length === 1) return attribute;
        parts.push({ type: 1, index, sign, name, strings: texts.map(decoded) });
        return '';
      },
    );
  });
  // An expression ends at the node behind it.
  return { markup: strings.at(-1) === '' ? `${markup}<?>` : markup, parts };
}
