/*
 * One route in three notations: ours, Mermaid's and dagre's. A main line; at every fifth station a question, whose other way
 * has two stations of its own and comes back to the line; at every fifth of the line a way back.
 */

const TITLES = [
  'U praat met de leraar',
  'De school kijkt wat nodig is',
  'Overleg met meer mensen',
  'Een plan dat past',
  'Samen terugkijken',
];

/** @param {number} count stations */
function plan(count) {
  const nodes = [];
  const edges = [];
  const line = [];
  let open;
  while (nodes.length < count) {
    const i = nodes.length;
    const id = `s${i}`;
    nodes.push({ id, label: `${TITLES[i % TITLES.length]} ${i + 1}`, question: false });
    if (line.length > 0) edges.push({ from: line.at(-1), to: id, label: 'Nee' });
    if (open) edges.push({ from: open, to: id, label: 'Verder' });
    open = undefined;
    if (line.length % 5 === 4) edges.push({ from: id, to: line.at(-3), label: 'Past het niet?', back: true });
    if (i % 5 === 1 && nodes.length + 3 <= count) {
      nodes[i].question = true;
      nodes.push({ id: `${id}a`, label: 'Een ander gesprek' }, { id: `${id}b`, label: 'Iemand kijkt mee' });
      edges.push({ from: id, to: `${id}a`, label: 'Ja' }, { from: `${id}a`, to: `${id}b` });
      open = `${id}b`;
    }
    line.push(id);
  }
  return { nodes, edges };
}

/** As dagre takes it. */
export const graphOf = plan;

/** As `<samen-options-infographic>` takes it. */
export function routeOf(count) {
  const { nodes, edges } = plan(count);
  return {
    title: 'De weg terug',
    start: 's0',
    contact: { function: 'Steunpunt', phone: '088 000 12 34' },
    roles: {
      ouder: { label: 'u', corner: 'home' },
      leraar: { label: 'leraar', corner: 'school' },
    },
    stations: nodes.map(({ id, label, question }) => {
      const next = edges
        .filter(({ from }) => from === id)
        .map(({ to, label, back }) => ({ to, ...(label && { label }), ...(back && { back }) }));
      return {
        id,
        title: label,
        summary: 'Samen met u. Elke school biedt basishulp.',
        actors: ['ouder', 'leraar'],
        ...(question && { question: 'Is de hulp genoeg?' }),
        ...(next.length ? { next } : { end: 'solved' }),
      };
    }),
  };
}

/** As Mermaid takes it. */
export function flowchartOf(count) {
  const { nodes, edges } = plan(count);
  return [
    'flowchart LR',
    ...nodes.map(({ id, label }) => `  ${id}["${label}"]`),
    ...edges.map(({ from, to, label, back }) =>
      label ? `  ${from} ${back ? '-.->' : '-->'}|${label}| ${to}` : `  ${from} --> ${to}`,
    ),
  ].join('\n');
}
