import { Refusal } from '../errors.mjs';

/** What the data of each element is about. */
export const KINDS_OF = {
  'activity-calendar': 'activities',
  'options-infographic': 'route',
  'partner-card': 'partners',
  'partner-directory': 'partners',
  'self-scan': 'scan',
};

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
