import { Refusal } from '../errors.mjs';

/** What draws without a browser: large, and nobody's who does not ask for it. */
export async function renderer() {
  try {
    const { render } = await import('@lit-labs/ssr');
    const { collectResult } = await import('@lit-labs/ssr/lib/render-result.js');
    return { render, collectResult };
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Refusal('Hiervoor is nog een pakket nodig: npm install @lit-labs/ssr', 'missing-package');
  }
}
