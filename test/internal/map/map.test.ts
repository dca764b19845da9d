import { aTimeout, expect, fixtureCleanup, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MapResult } from '../../../src/internal/map/map.model.js';
import { violations } from '../../every-element/axe.js';
import { nameOf } from '../../support/element-page.js';
import { ConsoleTap, requests, unique } from '../../support/host-page.js';
import { at, FOUR, MapPage, tilesOf } from './map-page.js';
import './map-fixture.js';

const TOGETHER = '2 partners: Bibliotheek De Brug en Wijkteam Noord';

describe('the map', () => {
  let word: string;
  let tap: ConsoleTap;
  beforeEach(() => {
    word = unique();
    tap = new ConsoleTap();
  });
  afterEach(() => {
    fixtureCleanup();
    tap.release();
  });

  const put = (results: readonly MapResult[], tiles = tilesOf(word), lang = 'nl') =>
    MapPage.open<MapPage>(
      html`<samen-map-fixture .results=${results} .tiles=${tiles} .lang=${lang}></samen-map-fixture>`,
    );
  const opened = async (...args: Parameters<typeof put>) => {
    const page = await put(...args);
    await page.openMap();
    return page;
  };

  describe('without good tiles', () => {
    it('does not exist', async () => {
      const page = await put(FOUR, '');
      expect(page.all('button')).to.deep.equal([]);
      expect(tap.warnings).to.deep.equal([]);
    });

    it('does not exist either when the address is no address of tiles, and says nothing', async () => {
      const page = await put(FOUR, 'https://tegels.example/kaart.png');
      page.element.requestUpdate();
      await page.settled();
      expect(page.all('button')).to.deep.equal([]);
      expect(tap.warnings).to.deep.equal([]);
    });
  });

  describe('its tiles', () => {
    it('are asked for when a visitor asks for the map, and only where the page said', async () => {
      const page = await put(FOUR);
      await aTimeout(100);
      expect(await requests(word)).to.deep.equal([]);
      await page.openMap();
      await page.until(() => page.tiles.some((tile) => tile.complete), 'a tile has come');
      const asked = await requests(word);
      expect(asked.length).to.be.greaterThan(0);
      for (const tile of page.tiles)
        expect(tile.src).to.match(
          new RegExp(`^http://127\\.0\\.0\\.1:\\d+/fixture/tiles/${word}/\\d+/\\d+/\\d+\\.png$`),
        );
    });

    it('learn of the page no more than its host, not even on that host itself', async () => {
      await opened(FOUR, `/fixture/tiles/${word}/{z}/{x}/{y}.png`);
      let asked: { headers: Record<string, string> }[] = [];
      while (asked.length === 0) asked = (await requests(word)) as never;
      expect(asked[0]!.headers.referer).to.equal(`${location.origin}/`);
    });

    it('are nothing to a screen reader', async () => {
      const page = await opened(FOUR);
      expect(page.tiles.every((tile) => tile.alt === '')).to.be.true;
    });

    it('that do not come leave markers to use, a message, and one line for the builder', async () => {
      const page = await opened(FOUR, `/fixture/status/404/${word}/{z}/{x}/{y}`);
      await page.until(
        () => page.text.includes('De kaart kan nu niet worden getoond. De lijst staat hieronder.'),
        'the message',
      );
      expect(page.announced).to.include('De kaart kan nu niet worden getoond.');
      await page.until(() => tap.errors.length > 0, 'a line in the console');
      await page.click('button', 'Verder weg');
      await aTimeout(600);
      expect(tap.errors).to.have.length(1);
      expect(tap.errors[0]).to.include(`/fixture/status/404/${word}/{z}/{x}/{y}`);
      page.marks[0]!.click();
      await page.until(() => page.marks.length > 0, 'markers');
    });
  });

  describe('as a region', () => {
    it('has a name, says where the same stands without a map, and how many it does not have', async () => {
      const page = await opened(FOUR);
      expect(nameOf(page.region!)).to.equal('Kaart met partners');
      expect(page.text).to.include(
        'U vindt alle partners ook in de lijst hieronder. 1 partner staat niet op de kaart.',
      );
    });

    it('says so when nobody has a place, and shows no empty map', async () => {
      const page = await put([at('Belteam')]);
      await page.click('button', 'Kaart');
      await page.until(() => page.text.includes('1 partner staat niet op de kaart.'), 'the line');
      expect(page.find('button', 'Dichterbij')).to.equal(undefined);
      expect(await requests(word)).to.deep.equal([]);
    });

    it('names its maker, with the addresses in it as links and nothing as HTML', async () => {
      const page = await put(FOUR);
      page.element.attribution = '© <b>Maker</b> https://maker.example/recht javascript:alert(1)';
      await page.openMap();
      expect(page.text).to.include('© <b>Maker</b> https://maker.example/recht javascript:alert(1)');
      expect(page.all<HTMLAnchorElement>('link').map(({ href }) => href)).to.deep.equal([
        'https://maker.example/recht',
      ]);
    });

    it('says which corner has which colour and mark', async () => {
      expect((await opened(FOUR)).text).to.include('Buurt');
    });

    it('goes as it came, with all that it asked and heard', async () => {
      const page = await opened(FOUR);
      await page.until(() => page.tiles.every((tile) => tile.complete), 'all tiles have come');
      await page.click('button', 'Kaart');
      expect(page.region).to.equal(undefined);
      expect(page.tiles).to.deep.equal([]);
      expect(page.marks).to.deep.equal([]);
      const before = (await requests(word)).length;
      dispatchEvent(new Event('online'));
      await aTimeout(100);
      expect(await requests(word)).to.have.length(before);
    });

    it('has nothing that axe finds, also with something opened', async () => {
      const page = await opened([at('Taalhuis', [52.3051, 6.7531]), at('Wijkteam', [52.2, 6.7])]);
      expect(await violations(page.element)).to.deep.equal([]);
      page.mark('Taalhuis, Hengelo').click();
      await page.until(() => page.popup, 'it is open');
      expect(await violations(page.element)).to.deep.equal([]);
    });
  });

  describe('with a keyboard', () => {
    it('from a group to a partner and back', async () => {
      const page = await opened(FOUR);
      expect(page.names).to.deep.equal(['Taalhuis, Hengelo', TOGETHER]);
      await page.tabTo(TOGETHER);
      await sendKeys({ press: 'Enter' });
      await page.until(() => page.names.includes('Bibliotheek De Brug, Hengelo'), 'the group came apart');
      expect(page.focus).to.equal('Wijkteam Noord, Hengelo');
      await page.tabTo('Bibliotheek De Brug, Hengelo');
      await sendKeys({ press: 'Enter' });
      await page.until(() => page.popup, 'it opened');
      expect(nameOf(page.popup!)).to.equal('Bibliotheek De Brug');
      expect(page.popupText)
        .to.include('Buurt')
        .and.to.include('Bibliotheek')
        .and.to.include('Plein 1, Hengelo');
      expect(page.mark('Bibliotheek De Brug, Hengelo').ariaExpanded).to.equal('true');
      expect(page.focus).to.equal('Bekijk Bibliotheek De Brug');
      await sendKeys({ press: 'Enter' });
      expect(page.element.opened).to.deep.equal(['bibliotheek-de-brug']);
      await sendKeys({ press: 'Escape' });
      await page.until(() => !page.popup, 'it closed');
      expect(page.focus).to.equal('Bibliotheek De Brug, Hengelo');
      expect(page.mark('Bibliotheek De Brug, Hengelo').ariaExpanded).to.equal('false');
    });

    it('to a list of those at one address', async () => {
      const page = await opened([at('A', [52, 6]), at('B', [52, 6]), at('C', [52, 6]), at('D', [52, 6])]);
      expect(page.names).to.deep.equal(['4 partners: A, B en nog 2']);
      await page.tabTo('4 partners: A, B en nog 2');
      await sendKeys({ press: 'Enter' });
      await page.until(() => page.popup, 'the list opened');
      expect(nameOf(page.popup!)).to.equal('4 partners op deze plek');
      await page.tabTo('C');
      await sendKeys({ press: 'Enter' });
      expect(page.element.opened).to.deep.equal(['c']);
    });

    it('by arrows, as long as the map itself has the focus', async () => {
      const page = await opened(FOUR);
      const before = page.place('Taalhuis, Hengelo');
      page.canvas.focus();
      await sendKeys({ press: 'ArrowLeft' });
      await page.until(() => page.place('Taalhuis, Hengelo').x > before.x + 70, 'the map moved');
      expect(page.focus).to.match(/^Kaart\./);
    });

    it('closer and wider with buttons, which say what is on show', async () => {
      const page = await opened(FOUR);
      page.mark(/Bibliotheek/).focus();
      await page.click('button', 'Dichterbij');
      await page.until(() => /partners? in beeld|0 partners/.test(page.announced), 'it is told');
      await page.click('button', 'Toon alles');
      await page.until(() => page.announced === '3 partners in beeld', 'all are there again');
      expect(page.names).to.have.length(2);
    });

    it('no further than the map goes, and the button keeps the focus', async () => {
      const page = await put([at('A', [52, 6])]);
      page.element.maxZoom = 15;
      await page.openMap();
      const button = page.get('button', 'Dichterbij');
      expect(button.ariaDisabled).to.equal('true');
      button.focus();
      button.click();
      await page.settled();
      expect(page.focus).to.equal('Dichterbij');
    });

    it('Escape in a dialog of the page closes what is open on the map and leaves the dialog', async () => {
      const page = await opened([at('A', [52, 6])]);
      const heard: string[] = [];
      const hear = (event: KeyboardEvent) => heard.push(event.key);
      addEventListener('keydown', hear);
      page.marks[0]!.click();
      await page.until(() => page.popup, 'it opened');
      await sendKeys({ press: 'Escape' });
      await page.until(() => !page.popup, 'it closed');
      expect(heard).to.deep.equal([]);
      await sendKeys({ press: 'Escape' });
      expect(heard).to.deep.equal(['Escape']);
      removeEventListener('keydown', hear);
    });
  });

  describe('with a pointer', () => {
    it('has targets for a finger that do not lie over each other', async () => {
      const page = await opened(FOUR);
      for (const mark of page.marks) {
        const { width, height } = mark.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
      }
    });

    it('pressing a spot brings it to the middle, so that nobody needs to drag', async () => {
      const page = await opened(FOUR);
      const { left, top, width } = page.canvas.getBoundingClientRect();
      const before = page.place('Taalhuis, Hengelo');
      page.canvas.dispatchEvent(
        new PointerEvent('click', {
          bubbles: true,
          clientX: left + width / 2 - 60,
          clientY: top + 200,
          detail: 1,
        }),
      );
      await page.until(
        () => Math.abs(page.place('Taalhuis, Hengelo').x - before.x - 60) < 3,
        'the map moved',
      );
    });

    it('the wheel is the page’s, and the map’s with Ctrl', async () => {
      const page = await opened(FOUR);
      const turn = (ctrlKey: boolean) => {
        const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: -100, ctrlKey });
        page.canvas.dispatchEvent(event);
        return event.defaultPrevented;
      };
      expect(turn(false), 'scrolls the page').to.be.false;
      await page.until(() => page.text.includes('Houd Ctrl ingedrukt'), 'a hint');
      const before = page.place('Taalhuis, Hengelo');
      expect(turn(true), 'is the map’s').to.be.true;
      await page.until(
        () => !page.names.includes('Taalhuis, Hengelo') || page.place('Taalhuis, Hengelo').y !== before.y,
        'the map came closer',
      );
    });
  });

  describe('when the results change', () => {
    it('shows the new ones as a whole, and asks for no second map', async () => {
      const page = await opened(FOUR);
      const { canvas } = page;
      page.element.results = [at('Ver weg', [53.2, 6.5]), at('Nog verder', [50.8, 5.7])];
      await page.until(() => page.names.includes('Ver weg, Hengelo'), 'the new ones are there');
      expect(page.names).to.deep.equal(['Ver weg, Hengelo', 'Nog verder, Hengelo']);
      expect(page.canvas).to.equal(canvas);
    });

    it('puts nobody out who stands on a marker that goes', async () => {
      const page = await opened(FOUR);
      page.mark('Taalhuis, Hengelo').focus();
      page.element.results = [at('Ver weg', [53.2, 6.5])];
      await page.until(() => page.names.includes('Ver weg, Hengelo'), 'the new one is there');
      expect(page.focus).to.match(/^Kaart\./);
    });

    it('keeps the focus on a marker that stays', async () => {
      const page = await opened(FOUR);
      page.mark('Taalhuis, Hengelo').focus();
      page.element.results = [at('Aan de kant', [52.34, 6.7]), FOUR[2]!, at('Ver weg', [52.2, 6.9])];
      await page.until(() => page.names.includes('Ver weg, Hengelo'), 'the new ones are there');
      expect(page.focus).to.equal('Taalhuis, Hengelo');
      expect(page.names, 'and all are in order').to.deep.equal([
        'Aan de kant, Hengelo',
        'Taalhuis, Hengelo',
        'Ver weg, Hengelo',
      ]);
    });

    it('closes what was open of a partner that is gone', async () => {
      const page = await opened([at('A', [52, 6]), at('B', [52.1, 6])]);
      page.mark('A, Hengelo').click();
      await page.until(() => page.popup, 'it opened');
      page.element.results = [at('B', [52.1, 6])];
      await page.until(() => !page.popup, 'it closed');
    });

    it('shows what it showed after the element was moved in the page', async () => {
      const page = await opened(FOUR);
      page.mark(TOGETHER).click();
      await page.until(() => page.names.includes('Wijkteam Noord, Hengelo'), 'the group came apart');
      const { parentElement } = page.element;
      page.element.remove();
      expect(page.tiles, 'out of the page there is no map').to.deep.equal([]);
      parentElement!.append(page.element);
      await page.until(() => page.names.includes('Wijkteam Noord, Hengelo'), 'it is as it was');
      expect(page.names).not.to.include(TOGETHER);
    });
  });

  describe('in another language', () => {
    it('speaks it, also when it is chosen later', async () => {
      const page = await opened(FOUR);
      page.element.lang = 'en';
      await page.until(() => page.names.some((name) => name.includes(' and ')), 'the names follow');
      expect(page.names[1]).to.equal('2 partners: Bibliotheek De Brug and Wijkteam Noord');
    });

    it('right to left, the map is no mirror and no marker has moved', async () => {
      const dutch = await opened(FOUR);
      const there = dutch.place(/^Taalhuis/);
      dutch.element.remove();
      const page = await opened(FOUR, tilesOf(word), 'ar');
      expect(page.speaks.direction).to.equal('rtl');
      expect(page.place(/^Taalhuis/)).to.deep.equal(there);
      page.mark(/^Taalhuis/).click();
      await page.until(() => page.popup, 'it opened');
      const popup = page.popup!.getBoundingClientRect();
      const map = page.canvas.getBoundingClientRect();
      expect(popup.left).to.be.at.least(map.left);
      expect(popup.right).to.be.at.most(map.right);
    });
  });
});
