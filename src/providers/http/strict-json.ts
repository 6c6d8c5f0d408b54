/**
 * Parses UTF-8 JSON and refuses an object that names a member twice: two readers may pick different ones, and a
 * signature over one reading would say nothing about the other.
 * @throws {SyntaxError | TypeError}
 */
export function parseStrictJson(bytes: Uint8Array): unknown {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const value: unknown = JSON.parse(text);
  refuseDuplicateNames(text);
  return value;
}

/** Walks text that is known to be valid JSON: a string followed by a colon is a member's name. */
function refuseDuplicateNames(text: string): void {
  const namesByDepth: Set<string>[] = [];
  for (const [token, name] of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') namesByDepth.push(new Set());
    else if (token === '}') namesByDepth.pop();
    else if (name !== undefined) addName(namesByDepth.at(-1), name);
  }
}

function addName(names: Set<string> | undefined, literal: string): void {
  // Parsed, because "a" and "\u0061" are one name.
  const name = String(JSON.parse(literal));
  if (names?.has(name)) throw new SyntaxError('a member is named twice');
  names?.add(name);
}
