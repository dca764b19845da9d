/** What an author pastes, as docs/embedding-cms.md has it: one line, values free of quotes, fallback content inside. */
const EMBED = '/samen/0.1.0/embed.html?element=partner-directory&amp;src=/partners.json';
const LINK = `<a href="${EMBED}" data-samen="">Onze partners</a>`;

export const SNIPPETS = {
  tag: '<samen-partner-directory src="https://school.example/partners.json" languages="nl en">Bel 088 000 10 00.</samen-partner-directory>',
  div: '<div data-samen="partner-directory" data-src="https://school.example/partners.json" data-languages="nl en">Bel 088 000 10 00.</div>',
  link: LINK,
  frame: `<iframe src="${EMBED}" title="Partners" width="100%" height="800"></iframe>`,
  'frame with a link': `<iframe src="${EMBED}" title="Partners" width="100%" height="800">${LINK}</iframe>`,
  script: '<script type="module" src="/samen/0.1.0/samen.js"></script>',
};

/** The attributes of a whole snippet, which must all be there for the element to be what the author asked for. */
export const ASKED = { src: 'https://school.example/partners.json', languages: 'nl en' };
