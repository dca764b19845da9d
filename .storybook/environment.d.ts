/// <reference types="vite/client" />

// Made by scripts/storybook.mjs, and not there before the first time.
declare module '*/custom-elements.json' {
  const manifest: import('./manifest.js').Manifest;
  export default manifest;
}
