import type { Window } from './browser.ts';

/** Something that a screen reader comes to. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  /** Of a heading. */
  readonly level: number | undefined;
  readonly isFocused: boolean;
  readonly isExpanded: boolean;
  /** The name of the option that keys act on while the focus stays here. */
  readonly active: string | undefined;
  /** What is inside, in reading order. */
  readonly inside: readonly Spoken[];
}

/** What the browser hands to a screen reader: its accessibility tree, in reading order, without what is passed over. */
export async function accessibilityTree({ page, context }: Window): Promise<readonly Spoken[]> {
  const session = await context.newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  type Node = (typeof nodes)[number];
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const activeName = (node: Node): string | undefined => {
    const active = node.properties?.find(({ name }) => name === 'activedescendant');
    const id = active?.value.relatedNodes?.[0]?.backendDOMNodeId;
    const option = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === id);
    return id === undefined ? undefined : String(option?.name?.value);
  };
  const read = (node: Node): readonly Spoken[] => {
    const inside = (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? read(child) : [];
    });
    const role = String(node.role?.value);
    if (node.ignored || PASSED_OVER.includes(role)) return inside;
    const valueOf = (name: string): unknown =>
      node.properties?.find((property) => (property.name as string) === name)?.value.value;
    const level = valueOf('level');
    return [
      {
        role,
        name: String(node.name?.value ?? ''),
        level: typeof level === 'number' ? level : undefined,
        isFocused: valueOf('focused') === true,
        isExpanded: valueOf('expanded') === true,
        active: activeName(node),
        inside,
      },
    ];
  };
  const [root] = nodes;
  return root ? read(root) : [];
}

const PASSED_OVER = ['generic', 'none', 'InlineTextBox'];

/** All of a tree with this role, in reading order. */
export function withRole(tree: readonly Spoken[], role: string): readonly Spoken[] {
  return tree.flatMap((one) => [
    ...(one.role === role ? [one] : []),
    ...withRole(one.inside, role),
  ]);
}

/** The words of a tree, as they are read out: a named group by its name first. */
export function wordsOf(tree: readonly Spoken[]): string {
  return tree
    .flatMap(({ role, name, inside }) => {
      if (role === 'StaticText') return name;
      return role === 'group' && name ? [name, wordsOf(inside)] : wordsOf(inside);
    })
    .join(' ');
}
