import { Worker } from 'node:worker_threads';

/**
 * What a browser test can ask of the machine behind it, with `executeServerCommand(name, payload)` of @web/test-runner-commands:
 *
 * - `ssr` `{tag, attributes?, data?, children?, locale?}` → the HTML that a server sends for this element, from
 *   dist; `locale` names the interface texts that it loads before
 * - `page-metrics` → `{JSHeapUsedSize, Nodes, JSEventListeners, Documents}` after a garbage collection; `{}` where the
 *   browser does not tell
 * - `accessibility-tree` → what the browser tells assistive technology, as `{role, name, description, properties, children}`
 *   from the document on; `false` where the browser does not tell
 * - `forget-history` → leaves of the tab's history only where it is, where the browser can be told so
 * - `resize-window` `{width, height}` → makes the window so large within, in CSS pixels, as far as it can: where
 *   `set-viewport` is of no use
 */
export function samenCommands() {
  return {
    name: 'samen-commands',
    executeCommand({ command, payload, session }) {
      if (command === 'ssr') return renderOnServer(payload);
      if (command === 'page-metrics') return pageMetrics(session);
      if (command === 'accessibility-tree') return accessibilityTree(session);
      if (command === 'forget-history') return forgetHistory(session);
      if (command === 'resize-window') return resizeWindow(session, payload);
      return undefined;
    },
  };
}

/** By WebDriver, which sizes a window from without. */
async function resizeWindow({ browser: { driver } }, { width, height }) {
  const outer = await driver.getWindowRect();
  const [innerWidth, innerHeight] = await driver.execute('return [innerWidth, innerHeight]');
  const frame = [outer.width - innerWidth, outer.height - innerHeight];
  await driver.setWindowRect(null, null, width + frame[0], height + frame[1]);
  return true;
}

/** Renders in a thread of its own, so that nothing registered or loaded is left from the time before. */
export function renderOnServer(payload) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./ssr-worker.mjs', import.meta.url), { workerData: payload });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The server rendered nothing.')));
  });
}

async function forgetHistory({ id, browser }) {
  if (browser.name !== 'Chrome') return false;
  const client = await browser.getPage(id).createCDPSession();
  try {
    await client.send('Page.resetNavigationHistory');
    return true;
  } finally {
    await client.detach();
  }
}

const METRICS = ['JSHeapUsedSize', 'Nodes', 'JSEventListeners', 'Documents'];

async function pageMetrics({ id, browser }) {
  if (browser.name !== 'Chrome') return {};
  const client = await browser.getPage(id).createCDPSession();
  try {
    await client.send('Performance.enable');
    // Twice: the first run only queues what has a finalizer.
    await client.send('HeapProfiler.collectGarbage');
    await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client.send('Performance.getMetrics');
    return Object.fromEntries(
      metrics.filter(({ name }) => METRICS.includes(name)).map(({ name, value }) => [name, value]),
    );
  } finally {
    await client.detach();
  }
}

async function accessibilityTree({ id, browser }) {
  if (browser.name !== 'Chrome') return false;
  const client = await browser.getPage(id).createCDPSession();
  try {
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const read = (node) => {
      const children = (node.childIds ?? []).flatMap((child) => byId.get(child) ?? []).flatMap(read);
      // What says nothing by itself is not there for whoever listens; what is in it is.
      if (node.ignored || ['generic', 'none', 'InlineTextBox'].includes(node.role?.value)) return children;
      const properties = (node.properties ?? []).map(({ name, value }) => [name, value.value]);
      return [
        {
          role: node.role?.value,
          name: node.name?.value ?? '',
          description: node.description?.value ?? '',
          properties: Object.fromEntries(properties),
          children,
        },
      ];
    };
    return read(nodes[0])[0];
  } finally {
    await client.detach();
  }
}
