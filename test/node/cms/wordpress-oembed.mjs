/*
 * What WordPress does with an address that somebody pastes, and that is of nobody it knows: `WP_oEmbed::discover` and
 * `wp_filter_oembed_result` (6.1.9). Tried on WordPress itself as well: docs/embedding.md.
 */

const ALLOWED = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** What WordPress makes up itself. */
const SECRET = 'aB3dE6gH9j';

/** The address in the head of a page, or nothing. */
export function discover(html) {
  const end = html.toLowerCase().indexOf('</head>');
  const head = end > 0 ? html.slice(0, end) : html;
  for (const [, inside] of head.matchAll(/<link([^<>]+?)\/?>/gi)) {
    const attributes = Object.fromEntries(
      [...inside.matchAll(/([\w-]+)\s*=\s*"([^"]*)"(?:\s|$)/g)].map(([, name, value]) => [
        name.toLowerCase(),
        value,
      ]),
    );
    if (attributes.type === 'application/json+oembed' && attributes.href) return decoded(attributes.href);
  }
  return undefined;
}

/** The HTML that is left, or nothing. */
export function filtered(html) {
  const kept = kses(html, ALLOWED);
  const [, quote = '', frame] = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept) ?? [];
  if (!frame) return undefined;
  let result = quote + frame;
  const [written, mark, src] = / src=(['"])(.*?)\1/.exec(result) ?? [];
  if (written !== undefined) {
    const address = escUrl(`${src}#?secret=${SECRET}`);
    result = result
      .replace(written, () => ` src=${mark}${address}${mark} data-secret=${mark}${SECRET}${mark}`)
      .replaceAll('<blockquote', `<blockquote data-secret="${SECRET}"`);
  }
  result = kses(result, {
    ...ALLOWED,
    blockquote: ['data-secret'],
    iframe: [...ALLOWED.iframe, 'data-secret'],
  });
  if (quote)
    result = result
      .replaceAll('<iframe', '<iframe style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"')
      .replaceAll('<blockquote', '<blockquote class="wp-embedded-content"');
  return result.replace(
    /<iframe/gi,
    '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"',
  );
}

/** Tags and attributes that are allowed, as far as this HTML has them: all in double quotes. */
function kses(html, allowed) {
  return html.replace(/<(\/?)([a-z]+)([^<>]*)>/gi, (_, slash, name, inside) => {
    const tag = name.toLowerCase();
    if (!Object.hasOwn(allowed, tag)) return '';
    if (slash) return `</${tag}>`;
    const attributes = [...inside.matchAll(/([\w-]+)="([^"]*)"/g)]
      .filter(([, attribute]) => allowed[tag].includes(attribute.toLowerCase()))
      .map(
        ([, attribute, value]) =>
          ` ${attribute}="${/^(?:src|href)$/.test(attribute) ? harmless(value) : value}"`,
      );
    return `<${tag}${attributes.join('')}>`;
  });
}

/** `wp_kses_bad_protocol`, of what begins with a scheme. */
const harmless = (value) => (/^https?:/i.test(value) ? value : value.replace(/^[^:/?#]*:/, ''));

/** `esc_url`, for an address that is shown. */
function escUrl(url) {
  const [, origin, rest] = /^(https?:\/\/[^/]*)(.*)$/s.exec(
    url.replace(/[^a-z0-9\-~+_.?#=!&;,/:%@$|*'()[\]\u0080-\uffff]/gi, '').replace(/%0[ad]/gi, ''),
  );
  const whole = origin + rest.replaceAll('[', '%5B').replaceAll(']', '%5D');
  return whole.replaceAll('&amp;', '&#038;').replaceAll("'", '&#039;');
}

const decoded = (text) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#039;', "'")
    .replaceAll('&amp;', '&');
