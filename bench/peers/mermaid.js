// Mermaid: its flowchart from a text.
import mermaid from 'mermaid';

mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', theme: 'default' });

let number = 0;

/** Draws a flowchart in a host. */
export async function draw(host, text) {
  const { svg } = await mermaid.render(`m${number++}`, text, host);
  host.innerHTML = svg;
}
