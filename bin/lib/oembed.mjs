/*
 * What a system reads that makes a frame of an address (oEmbed 1.0, oembed.com): a JSON document, and in a page the link to it. Both
 * are plain files: of one configuration nothing has to be worked out when somebody asks.
 */

/** Seconds that a system may keep the answer: a day, which WordPress takes whatever stands here. */
const CACHE_AGE = 86_400;

/**
 * @param {{embed: URL, page: URL, title: string, width: number, height: number, provider?: string}} about `embed` is what the
 *   frame shows, `page` the address that is pasted; sizes in CSS pixels
 */
export function oembedOf({ embed, page, title, width, height, provider = page.hostname }) {
  return {
    type: 'rich',
    version: '1.0',
    title,
    html: htmlOf({ embed, page, title, height }),
    width,
    height,
    provider_name: provider,
    provider_url: new URL('/', page).href,
    cache_age: CACHE_AGE,
  };
}

/**
 * In the form in which WordPress lets HTML of a stranger through (`wp_filter_oembed_result`): a quote, and an empty frame after it.
 * Without the quote it does not load the script that makes the frame as high as what it holds. It shows the link until the frame
 * speaks up, so also without scripts.
 */
function htmlOf({ embed, page, title, height }) {
  return `<blockquote><a href="${escaped(page.href)}">${escaped(title)}</a></blockquote>${frame(embed, title, height)}`;
}

/**
 * As wide as its place: on a phone as well, and whatever width was asked for. A width in pixels would also make the editor of
 * WordPress hold on to the proportions.
 */
function frame(embed, title, height) {
  return `<iframe src="${escaped(embed.href)}" title="${escaped(title)}" width="100%" height="${height}" frameborder="0"></iframe>`;
}

/** The line in the head of a page by which systems find the document. */
export function discoveryLink(document, title) {
  return `<link rel="alternate" type="application/json+oembed" href="${escaped(document.href)}" title="${escaped(title)}">`;
}

/** A page that holds the frame and nothing else. Without script or style of its own, so that any policy can allow it. */
export function pageOf({ embed, page, document, title, height, language }) {
  const beside = (name) => escaped(new URL(name, embed).href);
  return `<!doctype html>
<html lang="${escaped(language)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}</title>
    <link rel="canonical" href="${escaped(page.href)}">
    ${discoveryLink(document, title)}
    <link rel="stylesheet" href="${beside('embed.css')}">
    <script type="module" src="${beside('samen-frames.js')}"></script>
  </head>
  <body>
    <h1><a href="${escaped(embed.href)}">${escaped(title)}</a></h1>
    ${frame(embed, title, height)}
  </body>
</html>
`;
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#039;' };

/** In text quotes too: systems look for attributes with a pattern, also where there are none. */
const escaped = (text) => text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
