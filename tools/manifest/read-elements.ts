// Reads the elements of src: classes with an `@element` tag, their documented members (those of interfaces with the name of the
// class, too), and the tags of their doc comments.
// The properties with their attributes come from the class itself, which is loaded: `static properties` may be computed.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ReactiveElement } from 'lit';
import ts from 'typescript';

/** A name with what its doc comment says. */
export interface Described {
  readonly name: string;
  readonly description: string;
}

export interface FieldDoc extends Described {
  readonly type: string;
  /** As in the source or, where that is not a plain value, from `@default`. */
  readonly default?: string;
  readonly isReadonly: boolean;
  readonly attribute?: string;
}

export interface MethodDoc extends Described {
  readonly returns: string;
  readonly parameters: readonly { readonly name: string; readonly type: string; readonly isOptional: boolean }[];
}

/** One line of a class's doc comment, such as `@slot header - Above everything.` */
export interface TagDoc extends Described {
  readonly type?: string;
  readonly default?: string;
}

export interface ElementDoc extends Described {
  readonly tagName: string;
  /** Relative to the project. */
  readonly file: string;
  readonly fields: readonly FieldDoc[];
  readonly methods: readonly MethodDoc[];
  /** The lines of the doc comment by tag: `fires`, `slot`, `csspart`, `cssprop`, `cssstate`. */
  readonly tags: Readonly<Record<string, readonly TagDoc[]>>;
}

/** All elements of src, in the order of their tags. */
export async function readElements(project: string): Promise<readonly ElementDoc[]> {
  const config = ts.readConfigFile(path.join(project, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(
    (config.config as { compilerOptions: unknown }).compilerOptions,
    project,
  );
  const roots = readdirSync(path.join(project, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(project, 'src', file))
    .filter((file) => readFileSync(file, 'utf8').includes('* @element '));
  const program = ts.createProgram(roots, options);
  const checker = program.getTypeChecker();
  const classes = roots.flatMap((root) => program.getSourceFile(root)?.statements.filter(ts.isClassDeclaration) ?? []);
  const docs = classes.flatMap((node) => {
    const tagName = tagsOf(node).element?.[0]?.name;
    return tagName === undefined ? [] : [elementDoc(node, tagName, project, checker)];
  });
  return (await Promise.all(docs)).toSorted((one, other) => one.tagName.localeCompare(other.tagName));
}

async function elementDoc(
  node: ts.ClassDeclaration,
  tagName: string,
  project: string,
  checker: ts.TypeChecker,
): Promise<ElementDoc> {
  const file = path.relative(project, node.getSourceFile().fileName).split(path.sep).join('/');
  const name = node.name?.text ?? '';
  const attributes = await attributesOf(path.join(project, file), name);
  const members = checker.getTypeAtLocation(node).getProperties().flatMap(documented);
  const properties = [...attributes.keys()];
  const placeOf = ({ name }: FieldDoc) => (attributes.has(name) ? properties.indexOf(name) : properties.length);
  return {
    name,
    tagName,
    file,
    description: docOf(node),
    // In the order of `static properties`; then those that are none.
    fields: members
      .flatMap(({ member, ...doc }) =>
        ts.isMethodDeclaration(member) ? [] : [fieldDoc(member, doc, attributes.get(doc.name), checker)],
      )
      .toSorted((one, other) => placeOf(one) - placeOf(other)),
    methods: members.flatMap(({ member, ...doc }) =>
      ts.isMethodDeclaration(member) ? [methodDoc(member, doc, checker)] : [],
    ),
    tags: tagsOf(node),
  };
}

/** The attribute of each reactive property of a class, as Lit itself finds it. */
async function attributesOf(file: string, name: string): Promise<ReadonlyMap<string, string>> {
  const module = (await import(pathToFileURL(file).href)) as Record<string, typeof ReactiveElement>;
  const element = module[name];
  // Reading the attributes finalizes the class.
  if (element === undefined || element.observedAttributes.length === 0) return new Map();
  return new Map(
    [...element.elementProperties].flatMap(([property, { attribute }]) => {
      if (typeof property !== 'string' || attribute === false) return [];
      return [[property, typeof attribute === 'string' ? attribute : property.toLowerCase()] as const];
    }),
  );
}

type Field = ts.PropertyDeclaration | ts.PropertySignature | ts.GetAccessorDeclaration;
type Member = Field | ts.MethodDeclaration;

/**
 * A public member with a doc comment, wherever it is declared: `Pick` keeps that. Those without one are Lit's own, such as
 * `render`; those of other packages are inherited.
 */
function documented({ declarations = [] }: ts.Symbol): readonly (Described & { member: Member })[] {
  const member = declarations.find(isMember);
  if (member === undefined || member.getSourceFile().isDeclarationFile || !ts.isIdentifier(member.name)) return [];
  const isInternal = ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal');
  const description = docOf(member);
  return isInternal || description === '' ? [] : [{ member, name: member.name.text, description }];
}

function isMember(node: ts.Node): node is Member {
  return (
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isGetAccessor(node) ||
    ts.isMethodDeclaration(node)
  );
}

function fieldDoc(member: Field, doc: Described, attribute: string | undefined, checker: ts.TypeChecker): FieldDoc {
  const tagged = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === 'default');
  const initial = ts.isPropertyDeclaration(member) ? member.initializer?.getText() : undefined;
  const value = tagged === undefined ? initial : oneLine(ts.getTextOfJSDocComment(tagged.comment) ?? '');
  const { members } = member.parent as ts.ClassDeclaration;
  const isReadonly = ts.isGetAccessor(member)
    ? !members.some((other) => ts.isSetAccessor(other) && other.name.getText() === doc.name)
    : ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) === true;
  return {
    ...doc,
    type: typeOf(member, checker),
    isReadonly,
    ...(value === undefined ? {} : { default: value }),
    ...(attribute === undefined ? {} : { attribute }),
  };
}

function methodDoc(member: ts.MethodDeclaration, doc: Described, checker: ts.TypeChecker): MethodDoc {
  const parameters = member.parameters.map((parameter) => ({
    name: parameter.name.getText(),
    type: typeOf(parameter, checker),
    isOptional: checker.isOptionalParameter(parameter),
  }));
  return { ...doc, returns: typeOf(member, checker), parameters };
}

/** A type as it is written, or else as it is inferred; of a method, what it returns. */
function typeOf(node: Member | ts.ParameterDeclaration, checker: ts.TypeChecker): string {
  if (node.type !== undefined) return oneLine(node.type.getText());
  return checker.typeToString(checker.getTypeAtLocation(node), node, ts.TypeFormatFlags.NoTruncation);
}

/** The text of a node's own doc comment; an overriding member does not inherit Lit's. */
function docOf(node: ts.Node): string {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  // Paragraphs stay apart; lines of one are joined.
  return (ts.getTextOfJSDocComment(comment?.comment) ?? '').split(/\n\n+/).map(oneLine).join('\n\n');
}

function tagsOf(node: ts.Node): Readonly<Record<string, readonly TagDoc[]>> {
  const found: Record<string, TagDoc[]> = {};
  for (const { tagName, comment } of ts.getJSDocTags(node)) {
    (found[tagName.text] ??= []).push(tagDoc(oneLine(ts.getTextOfJSDocComment(comment) ?? '')));
  }
  return found;
}

/** `{type} name - Description.` or `[name=default] - Description.`; the default slot has no name. */
function tagDoc(text: string): TagDoc {
  const { type, bracketed, plain, description } =
    /^(?:\{(?<type>.+?)\} )?(?:\[(?<bracketed>.+?)\](?= - )|(?<plain>[\w-]*?))(?: ?- (?<description>.+))?$/.exec(text)
      ?.groups ?? {};
  const [name = '', ...value] = bracketed?.split('=') ?? [plain ?? ''];
  return {
    name,
    description: description ?? '',
    ...(type === undefined ? {} : { type }),
    ...(value.length === 0 ? {} : { default: value.join('=') }),
  };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
