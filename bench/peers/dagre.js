// dagre for the places, and the plainest SVG of them: labels that do not wrap, no text beside the drawing.
import { Graph, layout } from '@dagrejs/dagre';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 140;
const HEIGHT = 60;

export function place({ nodes, edges }) {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 30, ranksep: 40 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, label } of nodes) graph.setNode(id, { label, width: WIDTH, height: HEIGHT });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  return graph;
}

/** Draws a graph in a host. */
export function draw(host, data) {
  const graph = place(data);
  const make = (name, attributes, text) => {
    const node = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    if (text) node.textContent = text;
    return node;
  };
  const { width, height } = graph.graph();
  const drawing = make('svg', { viewBox: `0 0 ${width} ${height}`, width, height });
  for (const edge of graph.edges()) {
    const { points } = graph.edge(edge);
    const d = points.map(({ x, y }, i) => `${i ? 'L' : 'M'}${x} ${y}`).join('');
    drawing.append(make('path', { d, fill: 'none', stroke: 'teal', 'stroke-width': 3 }));
  }
  for (const id of graph.nodes()) {
    const { x, y, label } = graph.node(id);
    drawing.append(
      make('rect', {
        x: x - WIDTH / 2,
        y: y - HEIGHT / 2,
        width: WIDTH,
        height: HEIGHT,
        fill: 'white',
        stroke: 'teal',
      }),
      make('text', { x, y, 'text-anchor': 'middle' }, label),
    );
  }
  host.append(drawing);
}
