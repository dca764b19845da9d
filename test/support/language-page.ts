import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import type { LocaleModule } from '@lit/localize/internal/types.js';
import { LOCALE_LOADERS } from '../../src/i18n/locales/index.js';
import { ElementPage, nameOf, textOf } from './element-page.js';

/** The button with the language of now, as in “Taal: Nederlands”; the buttons on the cards are named likewise. */
const SWITCH = /^(?!Bewaar|Save|حفظ|محفوظ|Kayde)\S+: /;

const loaders = LOCALE_LOADERS as Record<string, () => Promise<LocaleModule>>;

/** How a locale that ships says a Dutch text of the interface. */
export async function translated(locale: string, dutch: string): Promise<string> {
  const { templates } = await loaders[locale]!();
  return String(templates[generateMsgId(dutch, false)]);
}

/**
 * A language that only a test speaks, so that what it sees does not depend on a translation. Once a page has it, it
 * stays: each test takes another tag.
 */
export function inventLocale(
  tag: string,
  words: Readonly<Record<string, string>>,
  arrives: Promise<unknown> = Promise.resolve(),
): { asked: number } {
  const templates = Object.fromEntries(
    Object.entries(words).map(([dutch, text]) => [generateMsgId(dutch, false), text]),
  );
  const log = { asked: 0 };
  loaders[tag] = async () => {
    log.asked++;
    await arrives;
    return { templates };
  };
  return log;
}

/** The language switch of an element. */
export class LanguageSwitchPage {
  constructor(private readonly page: ElementPage) {}

  get button(): HTMLElement {
    return this.page.get('button', SWITCH);
  }

  /** The languages to choose from, as written there. */
  get choices(): string[] {
    return this.buttons.map(textOf);
  }

  get current(): string[] {
    return this.buttons.filter((button) => button.getAttribute('aria-current') === 'true').map(textOf);
  }

  get isOpen(): boolean {
    return this.buttons.length > 0;
  }

  async arrive(): Promise<this> {
    await this.page.until(() => this.page.find('button', SWITCH), 'the language switch is there');
    return this;
  }

  async open(): Promise<void> {
    if (!this.isOpen) this.button.click();
    await this.page.until(() => this.isOpen, 'the languages are on show');
  }

  /** Chooses a language by its own name, and waits until the element speaks it. */
  async choose(ownName: string, language?: string): Promise<void> {
    await this.open();
    this.buttons.find((button) => nameOf(button).startsWith(ownName))!.click();
    await this.page.settled();
    if (language) await this.page.until(() => this.page.speaks.language === language, `speaks ${language}`);
  }

  private get buttons(): HTMLElement[] {
    return this.page.all('button').filter((button) => button.hasAttribute('aria-current'));
  }
}
