import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

/** What a page loads; the snippet builder stands there too. Only where it was built. */
const cdn = fileURLToPath(new URL('../dist/cdn', import.meta.url));

/** What package.json says about side effects is about the package; the drawings of the documentation register themselves. */
const docsHaveEffects = {
  name: 'samen-docs-have-effects',
  transform: (_code: string, id: string) =>
    id.includes('/stories/support/docs/') ? { moduleSideEffects: true } : null,
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.mdx', '../stories/*.stories.ts'],
  // For the snippet builder, and for what it shows.
  staticDirs: existsSync(cdn)
    ? [
        { from: cdn, to: '/cdn' },
        { from: '../demo/data', to: '/data' },
      ]
    : [],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // No request that nobody asked for: not at work, and not in what is built.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  features: {
    // Our own toolbars change the page around an element; two ways to do that would contradict each other.
    backgrounds: false,
    viewport: false,
    measure: false,
    outline: false,
    // Stories play by themselves, also where nobody calls a play function.
    interactions: false,
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
  },
  docs: { defaultName: 'Overview' },
  viteFinal: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), docsHaveEffects],
    build: {
      ...config.build,
      // A map asks for its tiles by address.
      assetsInlineLimit: 0,
      // `light-dark()` as it is written: what Vite makes of it for older browsers ignores a scheme that a story sets.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      // Storybook’s own parts are large; nothing to warn about.
      chunkSizeWarningLimit: 2000,
    },
  }),
};

export default config;
