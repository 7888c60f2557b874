import {
  Background,
  Controls,
  type Edge,
  Handle,
  MarkerType,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
} from '@xyflow/react';
import { type JSX, useEffect, useMemo, useState } from 'react';
import type { EntityKind, Words } from '../../api/graph-types.js';
import { labelOf } from '../../language/format.js';
import { useLanguage } from '../../language/language.js';
import { ringLayout } from './graph-layout.js';
import { useGraphStrings } from './graph-strings.js';
import '@xyflow/react/dist/style.css';

export interface GraphNode {
  readonly key: string;
  readonly kind: EntityKind;
  readonly id: string;
  readonly attributeId?: string;
  readonly words: Words;
  readonly products?: number;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

export interface Neighbourhood {
  readonly root: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly truncated: boolean;
}

type EntityNode = Node<
  { readonly label: string; readonly kind: EntityKind; readonly kindWord: string; readonly root: boolean },
  'entity'
>;

function EntityBox({ data }: NodeProps<EntityNode>): JSX.Element {
  return (
    <div className={`graph-node graph-${data.kind}${data.root ? ' graph-root' : ''}`}>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <span className="graph-kind">{data.kindWord}</span>
      <span>{data.label}</span>
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
    </div>
  );
}

const nodeTypes = { entity: EntityBox };

/** The root and what it is joined to: what the view shows first, so that it can be read. */
function nearestTo({ root, edges }: Neighbourhood): { readonly id: string }[] {
  const keys = new Set([root, ...edges.flatMap(({ from, to }) => (from === root ? [to] : to === root ? [from] : []))]);
  return [...keys].map((id) => ({ id }));
}

/** Draws a neighbourhood around its root; picking a node (click, or Enter when it has the focus) tells `onPick`. */
export function GraphView({
  graph,
  onPick,
}: {
  readonly graph: Neighbourhood;
  readonly onPick: (node: GraphNode) => void;
}): JSX.Element {
  const t = useGraphStrings();
  const language = useLanguage();
  const [nodes, edges] = useMemo(() => {
    const places = ringLayout(graph.root, graph.nodes, graph.edges);
    const drawn = graph.nodes.map((node): EntityNode => {
      const label = labelOf(node.words, language, node.id);
      return {
        id: node.key,
        type: 'entity',
        position: places.get(node.key) ?? { x: 0, y: 0 },
        data: { label, kind: node.kind, kindWord: t.kinds[node.kind], root: node.key === graph.root },
        ariaLabel: `${t.kinds[node.kind]}: ${label}`,
        draggable: true,
        connectable: false,
      };
    });
    const lines = graph.edges.map(
      ({ from, to, kind }): Edge => ({
        id: `${from} ${kind} ${to}`,
        source: from,
        target: to,
        label: t.edges[kind] ?? kind,
        focusable: false,
        markerEnd: { type: MarkerType.ArrowClosed },
      }),
    );
    return [drawn, lines] as const;
  }, [graph, language, t]);
  const nearest = useMemo(() => nearestTo(graph), [graph]);
  const [moved, setMoved] = useState(nodes);
  useEffect(() => setMoved(nodes), [nodes]);
  const byKey = useMemo(() => new Map(graph.nodes.map((node) => [node.key, node])), [graph]);
  return (
    <div className="graph-frame">
      <ReactFlow<EntityNode>
        key={graph.root}
        nodes={moved}
        edges={[...edges]}
        nodeTypes={nodeTypes}
        fitView
        fitViewOptions={{ nodes: nearest, maxZoom: 1, padding: 0.1 }}
        minZoom={0.1}
        nodesConnectable={false}
        edgesFocusable={false}
        deleteKeyCode={null}
        aria-label={t.title}
        ariaLabelConfig={{
          'controls.ariaLabel': t.controls,
          'controls.zoomIn.ariaLabel': t.zoomIn,
          'controls.zoomOut.ariaLabel': t.zoomOut,
          'controls.fitView.ariaLabel': t.fit,
          'node.a11yDescription.default': t.nodeHint,
        }}
        onNodeClick={(_, { id }) => {
          const node = byKey.get(id);
          if (node !== undefined) onPick(node);
        }}
        onKeyDown={(event) => {
          const key = (event.target as HTMLElement).closest?.('.react-flow__node')?.getAttribute('data-id');
          const node = key === null || key === undefined ? undefined : byKey.get(key);
          if (event.key === 'Enter' && node !== undefined) onPick(node);
        }}
      >
        <Background />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}
