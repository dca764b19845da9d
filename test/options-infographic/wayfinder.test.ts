import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../src/elements/options-infographic/define.js';
import type { SamenOptionsInfographic } from '../../src/elements/options-infographic/options-infographic.js';
import type { SamenFilterEvent } from '../../src/internal/visitor-events.js';
import type { RouteInput } from '../../src/model/route/route.js';
import { ElementPage, focused, nameOf, textOf } from '../support/element-page.js';
import { setViewport } from '../support/viewport.js';

const ROUTE: RouteInput = {
  title: 'De weg terug',
  language: 'nl',
  contact: { function: 'Steunpunt ouders', phone: '088 000 12 34' },
  roles: { ouder: { label: 'ouder', corner: 'home' } },
  situations: { zorgen: 'Ik maak me zorgen', thuis: { label: 'Mijn kind zit thuis', start: 'melden' } },
  stations: [
    {
      id: 'praten',
      title: 'Praten',
      parentDoes: 'Vertel wat u ziet.',
      actors: ['ouder'],
      next: [{ to: 'kijken' }],
    },
    {
      id: 'kijken',
      title: 'Kijken',
      question: 'Is de hulp genoeg?',
      next: [
        { to: 'klaar', label: 'Ja' },
        { to: 'melden', label: 'Nee' },
      ],
    },
    {
      id: 'klaar',
      title: 'Klaar',
      end: 'solved',
      contacts: [{ function: 'Leraar', phone: '088 000 45 67' }],
    },
    { id: 'melden', title: 'Melden', next: [{ to: 'plan' }] },
    {
      id: 'plan',
      title: 'Een plan',
      consent: { by: ['ouder'], text: 'U mag nee zeggen.' },
      question: 'Past het plan?',
      next: [
        { to: 'einde', label: 'Ja' },
        { to: 'melden', label: 'Nee, nog niet', back: true },
      ],
    },
    { id: 'einde', title: 'Terugkijken', end: 'stay-in-touch' },
  ],
};

class FinderPage extends ElementPage<SamenOptionsInfographic> {
  readonly told: SamenFilterEvent[] = [];

  static async finding(data: RouteInput = ROUTE, perspective?: string): Promise<FinderPage> {
    const page = await FinderPage.open(
      html`<samen-options-infographic .data=${data} .perspective=${perspective}></samen-options-infographic>`,
    );
    page.element.addEventListener('samen-filter', (event) => page.told.push(event));
    page.element.session = { ...page.element.session, finding: true };
    await page.until(() => page.finder, 'the way finder is there', 8000);
    return page;
  }

  get finder(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.finder')!;
  }

  /** An answer where it stands in the route itself. */
  answerInRoute(answer: string): Element {
    return [...this.root.querySelectorAll('.map .answer')].find((one) => one.textContent === answer)!;
  }

  get words(): string {
    return textOf(this.finder);
  }

  /** What the box says that tells what to do. */
  get box(): string {
    return textOf(this.get('heading', 'Dit kunt u nu doen', this.finder).closest<HTMLElement>('section'));
  }

  async push(name: string | RegExp): Promise<void> {
    await this.click('button', name, this.finder);
    await this.settled();
  }

  async pick(situation: string): Promise<void> {
    this.get('radio', situation, this.finder).click();
    await this.push('Ga verder');
  }

  get focus(): string {
    return nameOf(focused());
  }

  get last(): SamenFilterEvent {
    return this.told.at(-1)!;
  }
}

describe('finding my way', () => {
  it('says whom to ask when every step is for other situations', async () => {
    const page = await FinderPage.finding({
      ...ROUTE,
      situations: { zorgen: 'Ik maak me zorgen', thuis: 'Mijn kind zit thuis' },
      stations: [{ id: 'melden', title: 'Melden', situations: ['thuis'], end: 'solved' }],
    });
    await page.pick('Ik maak me zorgen');
    expect(page.box)
      .to.contain('Vraag het aan de school, of aan iemand die u vertrouwt.')
      .and.contain('088 000 12 34');
  });

  it('tells what to do now before it asks about a plan that is not there yet', async () => {
    const page = await FinderPage.finding();
    await page.pick('Mijn kind zit thuis');
    expect(page.focus).to.equal('Dit kunt u nu doen');
    expect(page.announced).to.equal('U ziet wat u nu kunt doen. Daaronder staat nog een vraag.');
    expect(page.words).to.match(/Dit kunt u nu doen .*088 000 12 34.*Past het plan\?/);
  });

  it('forces no answer from who is not there yet', async () => {
    const page = await FinderPage.finding();
    await page.pick('Mijn kind zit thuis');
    const advice = page.box;
    await page.push('Zo ver zijn wij nog niet');
    expect(page.box).to.equal(advice);
    expect(page.focus).to.equal('Dit kunt u nu doen');
    expect(page.announced).to.equal('Dat waren de vragen. U ziet wat u nu kunt doen.');
    expect(page.find('button', /^Ja/, page.finder)).to.be.undefined;
    expect(page.words).to.contain('Past het plan? Zo ver zijn wij nog niet');
    expect(page.last.filters).to.deep.equal({ situation: ['thuis'], choice: [] });
    await page.push('Wijzig: Past het plan?');
    expect(page.focus).to.equal('Past het plan?');
    await page.push(/^Ja/);
    expect(page.box).to.contain('Terugkijken');
  });

  it('lets who changes an answer leave it, and nothing else', async () => {
    const page = await FinderPage.finding();
    await page.pick('Ik maak me zorgen');
    await page.push(/^Nee/);
    await page.push('Wijzig: Is de hulp genoeg?');
    expect(page.find('button', 'Zo ver zijn wij nog niet', page.finder)).to.be.undefined;
    expect(page.get('button', 'Laat het zo', page.finder)).to.be.ok;
  });

  it('does not count steps of a situation that nobody chose', async () => {
    const page = await FinderPage.finding();
    await page.pick('Ik maak me zorgen');
    await page.push('Begin opnieuw');
    expect(page.announced).to.equal('U begint opnieuw.');
  });

  it('says what is the matter with a pupil, not with “my child”, to a school', async () => {
    const page = await FinderPage.finding(
      {
        ...ROUTE,
        perspectives: { school: { title: 'De weg van een leerling' } },
        situations: {
          zorgen: {
            label: 'Ik maak me zorgen om mijn kind',
            perspectives: { school: { label: 'Er zijn zorgen om een leerling' } },
          },
        },
        stations: ROUTE.stations.map((station) =>
          station.consent
            ? {
                ...station,
                consent: { ...station.consent, perspectives: { school: { text: 'Vraag het de ouders.' } } },
              }
            : station,
        ),
      },
      'school',
    );
    await page.pick('Er zijn zorgen om een leerling');
    await page.push(/^Nee/);
    expect(page.box).to.contain('Vraag het de ouders.').and.not.contain('U mag nee zeggen.');
  });

  it('does not leave what it asks, nor what there is to do, below the edge of a phone', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const page = await FinderPage.finding({ ...ROUTE, intro: 'Een lange inleiding. '.repeat(30) });
      const isInSight = () => {
        const { top } = focused().getBoundingClientRect();
        return top >= 0 && top < 320;
      };
      await page.push('Toon de hele route');
      scrollTo(0, 0);
      page.get('button', 'Vind uw weg').focus();
      page.get('button', 'Vind uw weg').scrollIntoView({ block: 'end' });
      await page.click('button', 'Vind uw weg');
      await page.until(() => page.finder, 'the way finder is open again');
      await page.settled();
      expect([page.focus, isInSight()]).to.deep.equal(['Wat past bij u?', true]);
      await page.pick('Ik maak me zorgen');
      expect([page.focus, isInSight()]).to.deep.equal(['Dit kunt u nu doen', true]);
    } finally {
      await setViewport({ width: 800, height: 600 }).catch(() => undefined);
    }
  });

  it('lets answers step back with the steps that they lead to', async () => {
    const page = await FinderPage.finding();
    await page.pick('Ik maak me zorgen');
    await page.push(/^Ja/);
    const weightOf = (answer: string) => Number(getComputedStyle(page.answerInRoute(answer)).fontWeight);
    expect(weightOf('Ja')).to.be.greaterThan(weightOf('Nee'));
  });

  it('asks for the situation first, then the questions at the forks one at a time', async () => {
    const page = await FinderPage.finding();
    expect(page.all('radio', undefined, page.finder).map(nameOf)).to.deep.equal([
      'Ik maak me zorgen',
      'Mijn kind zit thuis',
      'Ik weet het niet',
    ]);
    expect(page.words).not.to.contain('Is de hulp genoeg?');
    await page.pick('Ik maak me zorgen');
    expect(page.get('heading', 'Is de hulp genoeg?', page.finder)).to.be.ok;
    expect(page.words).to.contain('Naar stap').and.not.contain('Past het plan?');
    await page.push(/^Nee/);
    expect(page.get('heading', 'Past het plan?', page.finder)).to.be.ok;
    await page.push(/^Ja/);
    expect(page.focus).to.equal('Dit kunt u nu doen');
    expect(page.announced).to.equal('Dat waren de vragen. U ziet wat u nu kunt doen.');
  });

  it('says how to go on for who picks nothing', async () => {
    const page = await FinderPage.finding();
    await page.push('Ga verder');
    expect(page.words).to.contain('Weet u het niet? Kies dan “Ik weet het niet”.');
    expect(focused().matches('input[type=radio]')).to.be.true;
    await page.pick('Ik weet het niet');
    expect(page.focus).to.equal('Dit kunt u nu doen');
    expect(page.get('heading', 'Is de hulp genoeg?', page.finder)).to.be.ok;
  });

  it('tells the page what was chosen, and how many steps apply', async () => {
    const page = await FinderPage.finding();
    await page.pick('Ik maak me zorgen');
    expect(page.last.filters).to.deep.equal({ situation: ['zorgen'], choice: [] });
    expect(page.last.query).to.equal('');
    expect(page.last.count).to.equal(6);
    await page.push(/^Ja/);
    expect(page.last.filters).to.deep.equal({ situation: ['zorgen'], choice: ['kijken:klaar'] });
    expect(page.last.count).to.equal(3);
  });

  it('says what to do now, with whom, whom to call, and what comes after', async () => {
    const page = await FinderPage.finding();
    await page.pick('Ik maak me zorgen');
    expect(page.box)
      .to.contain('1. Praten')
      .and.contain('Vertel wat u ziet.')
      .and.contain('ouder')
      .and.contain('088 000 12 34');
    expect(page.box).to.contain('Daarna 2. Kijken');
    await page.push(/^Ja/);
    expect(page.box).to.contain('Klaar').and.contain('Hier is het opgelost.').and.contain('088 000 45 67');
  });

  it('says that consent is needed before the step that needs it', async () => {
    const page = await FinderPage.finding();
    await page.pick('Mijn kind zit thuis');
    expect(page.box).to.match(/Eerst is toestemming nodig van: ouder\. U mag nee zeggen\. \S+ Een plan/);
  });

  it('changes one answer and keeps the others, also those that do not count for now', async () => {
    const page = await FinderPage.finding();
    await page.pick('Ik maak me zorgen');
    await page.push(/^Nee/);
    await page.push(/^Ja/);
    await page.push('Wijzig: Is de hulp genoeg?');
    expect(page.focus).to.equal('Is de hulp genoeg?');
    await page.push(/^Ja/);
    expect(page.words).not.to.contain('Past het plan?');
    await page.push('Wijzig: Is de hulp genoeg?');
    await page.push(/^Nee/);
    expect(page.words).to.contain('Past het plan?');
    expect(page.focus).to.equal('Dit kunt u nu doen');
    expect(page.last.filters.choice).to.deep.equal(['kijken:melden', 'plan:einde']);
    await page.push('Wijzig: Wat is er aan de hand?');
    expect(page.get<HTMLInputElement>('radio', 'Ik maak me zorgen', page.finder).checked).to.be.true;
    await page.push('Laat het zo');
    expect(page.focus).to.equal('Wijzig: Wat is er aan de hand?');
  });

  it('does not trap who goes back', async () => {
    const page = await FinderPage.finding();
    await page.pick('Mijn kind zit thuis');
    await page.push(/^Nee, nog niet/);
    expect(page.box)
      .to.match(/U gaat terug naar stap 3\./)
      .and.contain('Melden');
    await page.push('Geef opnieuw antwoord');
    expect(page.focus).to.equal('Past het plan?');
    await page.push(/^Ja/);
    expect(page.box).to.contain('Terugkijken').and.contain('088 000 12 34');
  });

  it('begins again, and can have it all back', async () => {
    const page = await FinderPage.finding();
    await page.pick('Ik maak me zorgen');
    await page.push(/^Nee/);
    await page.push('Begin opnieuw');
    expect(page.focus).to.equal('Wat is er aan de hand?');
    expect(page.element.session.choices).to.deep.equal({});
    await page.push('Maak dat ongedaan');
    expect(page.focus).to.equal('Dit kunt u nu doen');
    expect(page.get('heading', 'Past het plan?', page.finder)).to.be.ok;
    expect(page.element.session).to.deep.include({ situation: 'zorgen', choices: { kijken: 'melden' } });
    expect(page.find('button', 'Maak dat ongedaan', page.finder)).to.be.undefined;
  });

  it('goes away, with all of the route in sight and the focus where it was opened', async () => {
    const page = await FinderPage.finding();
    await page.pick('Ik maak me zorgen');
    await page.push('Toon de hele route');
    expect(page.finder).to.be.null;
    expect(focused()).to.have.attribute('aria-expanded', 'false');
    expect(page.last.filters).to.deep.equal({ situation: [], choice: [] });
    expect(page.last.count).to.equal(6);
  });

  it('is open as long as it is shown, and closed by what opened it, also when the page began with a choice', async () => {
    const page = await FinderPage.finding();
    await page.pick('Ik maak me zorgen');
    page.element.session = { ...page.element.session, finding: false };
    await page.settled();
    const button = page.get('button', 'Vind uw weg');
    expect([button.getAttribute('aria-expanded'), Boolean(page.finder)]).to.deep.equal(['true', true]);
    button.click();
    await page.settled();
    expect([button.getAttribute('aria-expanded'), page.finder]).to.deep.equal(['false', null]);
    button.click();
    await page.settled();
    await page.push('Maak dat ongedaan');
    expect(page.element.session.situation).to.equal('zorgen');
  });

  it('begins with what to do when nothing is asked', async () => {
    const page = await FinderPage.finding({ ...ROUTE, situations: {}, stations: [ROUTE.stations[5]!] });
    expect(page.box).to.contain('1. Terugkijken').and.contain('Hier houdt u contact.');
  });

  it('asks at a fork without a question how it goes on, by where it leads', async () => {
    const stations = ROUTE.stations.map(({ question, next = [], ...station }) => {
      expect(question === undefined || next.length > 1).to.be.true;
      return { ...station, next: next.map(({ to }) => ({ to })) };
    });
    const page = await FinderPage.finding({ ...ROUTE, situations: {}, stations: stations.slice(0, 4) });
    expect(page.get('heading', 'Hoe gaat het verder na “Kijken”?', page.finder)).to.be.ok;
    expect(page.get('button', /^Klaar/, page.finder)).to.be.ok;
  });

  it('speaks of the pupil to a school', async () => {
    const page = await FinderPage.finding(ROUTE, 'school');
    expect(page.get('heading', /^Wat past bij/).textContent).to.contain('Wat past bij u?');
    const school = await FinderPage.finding({ ...ROUTE, perspective: 'school' });
    expect(school.get('heading', 'Wat past bij deze leerling?')).to.be.ok;
  });
});
