import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // No request that nobody asked for: not at work, and not in what is built.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, disableProjectJson: true },
  features: {
    // Our own toolbars set what the element sees; these would paint behind it.
    backgrounds: false,
    measure: false,
    outline: false,
    sidebarOnboardingChecklist: false,
    menuOnboardingChecklist: false,
  },
  docs: { defaultName: 'Overview' },
  viteFinal: (config) => ({
    ...config,
    // Storybook’s own parts are large; nothing to warn about.
    build: { ...config.build, chunkSizeWarningLimit: 2000 },
  }),
};

export default config;
