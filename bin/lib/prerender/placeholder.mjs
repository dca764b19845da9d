import { attributesIn } from '../../../dist/command.js';
import { observedAttributes } from '../elements.mjs';
import { escaped } from './html.mjs';
import { queryOf } from './page.mjs';

/**
 * The element that a placeholder stands for, with its attributes: those that the script would give it.
 * @param {import('./page.mjs').Found} found
 */
export async function elementFor({ placeholder: { attributes, href }, ...element }, { site, base }) {
  const address = href === undefined ? undefined : resolved(href, base, site);
  const taken = attributesIn(
    { attributes, query: queryOf(address) },
    await observedAttributes(element.name),
    (written) => resolved(written, address, site),
  );
  const own = new Map([...taken].map(([name, value]) => [name.toLowerCase(), value]));
  return { ...element, attributes: own, tags: tagsOf(element.tag, own, { site, base }) };
}

/** What is no address stays what it is: then it is refused where it is read. */
function resolved(written, base, site) {
  try {
    return site.resolve(written, base);
  } catch {
    return written;
  }
}

function tagsOf(tag, attributes, { site, base }) {
  const written = [...attributes].map(([name, value]) => ` ${name}="${escaped(site.relative(value, base))}"`);
  return { open: `<${tag}${written.join('')}>`, close: `</${tag}>` };
}
