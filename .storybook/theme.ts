import { create } from 'storybook/theming';

/** Storybook in our own colours: paper on a warm wash, dark ink, one accent. No font is fetched. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" width="132" height="36" viewBox="0 0 132 36">
  <path d="M18 6 30 28H6z" fill="none" stroke="#dcd8cf" stroke-width="2.5" stroke-linejoin="round"/>
  <circle cx="18" cy="7" r="5" fill="#805300"/><circle cx="29" cy="28" r="5" fill="#a83a52"/><circle cx="7" cy="28" r="5" fill="#2a5ea8"/>
  <circle cx="18" cy="21" r="4" fill="#0b6a6e"/>
  <text x="44" y="25" font-family="system-ui, sans-serif" font-size="21" font-weight="700" fill="#1d2733">Samen</text>
</svg>`;

export const FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

export const theme = create({
  base: 'light',
  brandTitle: 'Samen',
  brandUrl: './',
  brandTarget: '_self',
  brandImage: `data:image/svg+xml,${encodeURIComponent(mark)}`,
  fontBase: FONT,
  fontCode: 'ui-monospace, "Cascadia Code", Menlo, Consolas, monospace',
  colorPrimary: '#0b6a6e',
  colorSecondary: '#0b6a6e',
  appBg: '#f6f4ef',
  appContentBg: '#ffffff',
  appPreviewBg: '#ffffff',
  appHoverBg: '#e6efec',
  appBorderColor: '#dcd8cf',
  appBorderRadius: 10,
  textColor: '#1d2733',
  textInverseColor: '#ffffff',
  textMutedColor: '#51606e',
  barBg: '#ffffff',
  barTextColor: '#51606e',
  barHoverColor: '#0b6a6e',
  barSelectedColor: '#0b6a6e',
  inputBg: '#ffffff',
  inputBorder: '#6b7783',
  inputTextColor: '#1d2733',
  inputBorderRadius: 8,
  buttonBg: '#ffffff',
  buttonBorder: '#dcd8cf',
  booleanBg: '#f6f4ef',
  booleanSelectedBg: '#ffffff',
});
