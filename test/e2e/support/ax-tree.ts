// The browser's own accessibility tree: what it tells screen readers. Libraries compute names by themselves, and find spaces
// where the browser has none.
import type { CDPSession, Page } from 'playwright-core';

export interface AxNode {
  readonly role: string;
  readonly name: string;
  /** Properties that are set: `checked`, `expanded`, `invalid`, `required`. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly description: string;
  readonly value: string;
  /** For the DOM domain of the protocol. */
  readonly backendNodeId: number | undefined;
  readonly children: readonly AxNode[];
}

interface RawNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly description?: { readonly value: string };
  readonly value?: { readonly value: unknown };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
  readonly childIds?: readonly string[];
  readonly backendDOMNodeId?: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

export function devTools(page: Page): Promise<CDPSession> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** The nodes of the element that the browser exposes, as a tree. */
export async function axTree(page: Page): Promise<readonly AxNode[]> {
  const session = await devTools(page);
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'payfect-checkout' });
  const { node: host } = await session.send('DOM.describeNode', { nodeId });
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { readonly nodes: readonly RawNode[] };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const start = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === host.backendNodeId);
  if (start === undefined) throw new Error('The accessibility tree does not contain the element.');
  return exposed(start, byId);
}

/** Nodes without a meaning of their own. Their children count as their parent's. */
const TRANSPARENT = new Set(['generic', 'none', 'InlineTextBox', 'LabelText', 'Legend', 'LineBreak', 'ListMarker']);

function exposed(node: RawNode, byId: ReadonlyMap<string, RawNode>): readonly AxNode[] {
  const children = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child === undefined ? [] : exposed(child, byId);
  });
  const role = node.role?.value ?? 'none';
  if (node.ignored || TRANSPARENT.has(role)) return children;
  const properties = (node.properties ?? []).map(({ name, value }) => [name, value.value] as const);
  return [
    {
      role,
      name: clean(node.name?.value),
      description: clean(node.description?.value),
      value: clean(node.value?.value),
      properties: Object.fromEntries(properties),
      backendNodeId: node.backendDOMNodeId,
      children,
    },
  ];
}

/** Without the marks that isolate directions, which are not spoken. */
function clean(text: unknown): string {
  if (typeof text !== 'string' && typeof text !== 'number') return '';
  return String(text)
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** All nodes in order, parents first. */
export function flat(nodes: readonly AxNode[]): readonly AxNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

/** One line for each node: `role: name`, and its state in brackets. Indented as in the tree. */
export function lines(nodes: readonly AxNode[], indent = ''): readonly string[] {
  return nodes.flatMap((node) => {
    // A text that is its parent's whole name says nothing more.
    const isRepeated = ({ role, name }: AxNode) => role === 'StaticText' && name === node.name;
    const children = node.children.length === 1 && node.children.every(isRepeated) ? [] : node.children;
    return [indent + lineOf(node), ...lines(children, `${indent}  `)];
  });
}

const STATES = ['checked', 'expanded', 'invalid', 'required', 'disabled', 'busy'];

/** `role: name`, with value, description and states. */
export function lineOf({ role, name, description, value, properties }: AxNode): string {
  const states = STATES.flatMap((state) => {
    const set = properties[state];
    if (state === 'expanded') return set === undefined ? [] : [set === true ? 'expanded' : 'collapsed'];
    return set === true || set === 'true' ? [state] : [];
  });
  const said = [role, name && `: ${name}`, value && ` = ${value}`, description && ` (${description})`].join('');
  return states.length === 0 ? said : `${said} [${states.join(', ')}]`;
}
