import { dirname, isAbsolute, posix, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Refusal } from '../errors.mjs';

/*
 * A page in a folder does not know its address. So that addresses in data can be checked and joined as ever, its folder gets one
 * that cannot exist (RFC 2606), and what is written is as seen from the page again.
 */
const NOWHERE = 'https://samen.invalid';

/** The address of a file, with nothing in it that HTML would write in another way. */
const pathOf = (file) => pathToFileURL(file).pathname.replace(/'/g, '%27').replace(/&/g, '%26');

/** The folder that a page stands in. */
export class Site {
  #root;
  #rootPath;

  /** @param {string} root absolute @param {string} file the page, absolute */
  constructor(root, file) {
    this.#root = root;
    this.#rootPath = pathOf(root).replace(/\/$/, '');
    this.page = NOWHERE + pathOf(file);
  }

  /** The address that something written in the page leads to. */
  resolve(written, base) {
    const fromRoot = /^\/(?!\/)/.test(written) && base.startsWith(NOWHERE);
    return new URL(fromRoot ? this.#rootPath + written : written, base).href;
  }

  isFile(address) {
    return address.startsWith(`${NOWHERE}/`);
  }

  /** The file at an address. @throws {Refusal} outside the folder of the site: whoever writes a page may not read everything */
  fileAt(address) {
    const file = fileURLToPath(`file://${new URL(address).pathname}`);
    const path = relative(this.#root, file);
    if (path.startsWith('..') || isAbsolute(path))
      throw new Refusal(
        `${file} staat niet in de map van de site (${this.#root}). Noem die met --root.`,
        'file',
      );
    return file;
  }

  /** How a person would call an address. */
  shown(address) {
    return this.isFile(address) ? relative(this.#root, this.fileAt(address)) : address;
  }

  /** A text of HTML, with addresses as seen from a base. */
  relative(html, base) {
    return (
      html
        .replace(/https:\/\/samen\.invalid(\/[^\s"'<>&?#]*)/g, (_, path) => this.#from(base, path))
        // A link is called by the host that it leads to, which nobody knows here: then by where it leads.
        .replace(
          /samen\.invalid/g,
          (_, at, all) => /href="([^"]*)/.exec(all.slice(all.lastIndexOf('href="', at)))?.[1] ?? '',
        )
    );
  }

  /** A document as JSON, with addresses as seen from its own. */
  relativeJson(document, address) {
    return JSON.stringify(document, (_key, value) =>
      typeof value === 'string' && value.startsWith(`${NOWHERE}/`)
        ? value.replace(/^https:\/\/samen\.invalid(\/[^?#]*)/, (_, path) => this.#from(address, path))
        : value,
    );
  }

  #from(base, path) {
    const inside = path.startsWith(`${this.#rootPath}/`);
    // Without a made-up address there is nothing to be seen from: then from the root of the site.
    if (!inside) return path;
    if (!this.isFile(base)) return path.slice(this.#rootPath.length);
    const way = posix.relative(dirname(new URL(base).pathname), path);
    return `${way || '.'}${path.endsWith('/') ? '/' : ''}`;
  }
}
