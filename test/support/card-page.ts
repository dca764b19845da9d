import type { SamenPartnerCard } from '../../src/index.js';
import { ElementPage, textOf } from './element-page.js';

/** A partner alone on a page, as a visitor meets it. */
export class CardPage extends ElementPage<SamenPartnerCard> {
  /** What stands beside a word in the list of facts. */
  fact(term: string): string {
    return textOf(this.get('term', term).nextElementSibling as HTMLElement);
  }

  /** Where a link with these words goes. */
  address(name: string | RegExp): string {
    return this.get<HTMLAnchorElement>('link', name).href;
  }
}
