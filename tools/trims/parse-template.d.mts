export interface ChildPart {
  readonly type: 2;
  /** Of its node in the template: elements and comments count, in the order of the document. */
  readonly index: number;
}

export interface AttributePart {
  readonly type: 1;
  readonly index: number;
  /** `.` for a property, `?` for a boolean attribute, `@` for a listener. */
  readonly sign: '' | '.' | '?' | '@';
  readonly name: string;
  /** What is around the attribute's expressions. */
  readonly strings: readonly string[];
}

export function parseTemplate(
  strings: readonly string[],
  decoded: (text: string) => string,
): { readonly markup: string; readonly parts: readonly (ChildPart | AttributePart)[] };
