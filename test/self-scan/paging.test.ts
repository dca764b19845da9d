import { expect } from '@open-wc/testing';
import '../../src/elements/self-scan/define.js';
import { LOADERS, type Parts, type ScanHost } from '../../src/elements/self-scan/parts.js';
import { focused, nameOf } from '../support/element-page.js';
import { ConsoleTap, goTo, setAddress } from '../support/host-page.js';
import { ScanPage } from '../support/scan-page.js';
import { interpreter, journey, often, partners, scanOf } from './answering-scan.js';

afterEach(() => setAddress({}));

describe('the way through a scan', () => {
  it('begins with what it is about, what happens with the answers, and who is asked', async () => {
    const page = await ScanPage.with({}, journey);
    expect(page.title).to.equal('Samenwerken');
    expect(page.text).to.contain('De scan heeft 6 vragen.');
    expect(page.text).to.contain('Uw antwoorden blijven op dit apparaat. Wij bewaren en versturen niets.');
    expect(page.question('Wie bent u?').choices()).to.deep.equal(['Lid van het team', 'Ouder']);
    await page.answer('Wie bent u?', 'Ouder');
    expect(page.text).to.contain('De scan heeft 5 vragen.');
  });

  it('says that answers stay until they are sent, where they can be', async () => {
    const page = await ScanPage.with({ action: '/antwoorden' }, journey);
    expect(page.text).to.contain('Uw antwoorden blijven op dit apparaat, tot u ze zelf verstuurt.');
  });

  it('can be begun without saying who one is, and that can be taken back', async () => {
    const page = await ScanPage.with({}, journey);
    await page.answer('Wie bent u?', 'Ouder');
    await page.press('Wis mijn antwoord');
    expect(page.question('Wie bent u?').chosen()).to.deep.equal([]);
    expect(focused()).to.equal(page.question('Wie bent u?').choice('Ouder'));
  });

  it('shows a theme at a time, and says how far one is in words and as a bar', async () => {
    const page = await ScanPage.begun({}, journey);
    expect(page.heading).to.equal('Taal');
    expect(page.progress).to.equal('Deel 1 van 3 0 van 6 vragen beantwoord');
    expect([page.progressBar!.value, page.progressBar!.max]).to.deep.equal([0, 6]);
    await page.answer('gewone woorden', 'Helemaal');
    expect(page.progress).to.equal('Deel 1 van 3 1 van 6 vragen beantwoord');
    expect(page.progressBar!.value).to.equal(1);
  });

  it('announces how far one is on another page, and not at each answer', async () => {
    const page = await ScanPage.begun({}, journey);
    expect(page.announced).to.equal('Deel 1 van 3. 0 van 6 vragen beantwoord.');
    const heard = page.listen();
    await page.answer('gewone woorden', 'Helemaal');
    expect(heard).to.deep.equal([]);
    await page.next();
    expect(heard).to.deep.equal(['Deel 2 van 3. 1 van 6 vragen beantwoord.']);
    expect(nameOf(focused())).to.equal('Samen');
  });

  it('goes back without losing anything', async () => {
    const page = await ScanPage.begun({}, journey);
    await page.answer('gewone woorden', 'Grotendeels');
    await page.next();
    await page.write('Hoeveel mensen', '4');
    await page.back();
    expect(page.question('gewone woorden').chosen()).to.deep.equal(['Grotendeels']);
    await page.next();
    expect(page.question('Hoeveel mensen').field!.value).to.equal('4');
    await page.back();
    await page.back();
    expect(page.find('button', 'Begin')).to.be.an.instanceOf(HTMLElement);
  });

  it('does not go on by itself when the last question is answered', async () => {
    const page = await ScanPage.begun({ paging: 'question' }, scanOf(interpreter, often));
    await page.answer('tolk', 'Ja');
    expect(page.asked).to.deep.equal(['1. Is er een tolk? (mag u overslaan)']);
  });

  it('leaves a theme out in which nothing is asked', async () => {
    const page = await ScanPage.begun({}, journey);
    await page.answer('gewone woorden', 'Helemaal');
    await page.next();
    await page.answer('Met wie', 'Met niemand');
    expect(page.progress).to.match(/^Deel 2 van 2/);
    await page.next();
    expect(page.heading).to.equal('Kijk uw antwoorden na');
  });
});

describe('one question on a page', () => {
  it('makes the question the heading, with its theme beside it', async () => {
    const page = await ScanPage.begun({ paging: 'question' }, journey);
    expect(page.heading).to.equal('1. Wij praten met ouders in gewone woorden. (verplicht)');
    expect(page.progress).to.equal('Vraag 1 van 6 0 van 6 vragen beantwoord');
    expect(page.text).to.contain('Taal').and.to.contain('Over woorden en tolken.');
    await page.answer('gewone woorden', 'Helemaal');
    await page.next();
    expect(nameOf(focused())).to.equal('2. Is er een tolk? (mag u overslaan)');
    expect(page.announced).to.equal('Vraag 2 van 6. 1 van 6 vragen beantwoord.');
    expect(page.text).not.to.contain('Over woorden en tolken.');
  });

  it('goes on to a question that an answer brought up', async () => {
    const page = await ScanPage.begun({ paging: 'question' }, journey);
    await page.answer('gewone woorden', 'Helemaal');
    await page.next();
    await page.answer('Is er een tolk', 'Ja');
    await page.next();
    expect(page.heading).to.equal('3. Welke tolk? (mag u overslaan)');
  });
});

describe('everything on a page', () => {
  it('counts questions, and no parts', async () => {
    const page = await ScanPage.begun({ paging: 'all' }, journey);
    expect(page.asked).to.have.length(6);
    expect(page.progress).to.equal('0 van 6 vragen beantwoord');
    expect(page.headings.map(({ name }) => name)).to.deep.equal(['Samenwerken', 'Taal', 'Samen', 'Thuis']);
  });

  it('is drawn anew only where something changed', async () => {
    const page = await ScanPage.begun({ paging: 'all' }, journey);
    const changed: Node[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    observer.observe(page.question('Hoeveel mensen').container!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    await page.answer('gewone woorden', 'Helemaal');
    expect(changed).to.deep.equal([]);
    observer.disconnect();
  });
});

describe('a visitor who is somewhere', () => {
  it('stays there in another language, with all answers', async () => {
    const page = await ScanPage.begun({}, journey);
    await page.answer('gewone woorden', 'Helemaal');
    await page.next();
    page.element.lang = 'en';
    await page.until(() => page.speaks.language === 'en', 'English is spoken');
    expect(page.heading).to.equal('Samen');
    expect(page.element.response!.answers).to.deep.equal({ woorden: 5 });
  });

  it('stays there when the element moves in the page', async () => {
    const page = await ScanPage.begun({}, journey);
    await page.answer('gewone woorden', 'Helemaal');
    await page.next();
    const place = document.createElement('section');
    document.body.append(place);
    place.append(page.element);
    await page.settled();
    expect(page.heading).to.equal('Samen');
    expect(page.element.response!.answers).to.deep.equal({ woorden: 5 });
    place.remove();
  });

  it('stays near when their page goes, and comes back to the start for no reason', async () => {
    const loop = scanOf(
      interpreter,
      { ...often, showIf: { question: 'tolk', is: true } },
      { ...partners, showIf: { question: 'tolk', is: true } },
    );
    const page = await ScanPage.begun({ paging: 'question' }, loop);
    await page.answer('tolk', 'Ja');
    await page.next();
    const { session } = page.element;
    const answers = { ...session.filled.answers, tolk: false };
    page.element.session = { ...session, filled: { ...session.filled, answers } };
    await page.settled();
    expect(page.heading).to.equal('1. Is er een tolk? (mag u overslaan)');
  });

  it('is at the same question when pages are cut otherwise', async () => {
    const page = await ScanPage.begun({ paging: 'question' }, journey);
    await page.answer('gewone woorden', 'Helemaal');
    for (let pages = 0; pages < 3; pages++) await page.next();
    expect(page.heading).to.match(/^4\. Hoeveel mensen/);
    page.element.paging = 'theme';
    await page.settled();
    expect(page.heading).to.equal('Samen');
  });

  it('keeps what fits when the same scan is read again', async () => {
    const page = await ScanPage.begun({}, scanOf(often, interpreter));
    await page.answer('Hoe vaak', 'Elk jaar');
    await page.answer('tolk', 'Ja');
    page.element.data = scanOf({ ...often, options: often.options!.slice(0, 1) }, interpreter);
    await page.settled();
    expect(page.element.response!.answers).to.deep.equal({ tolk: true });
    expect(page.heading).to.equal('Taal');
  });

  it('begins anew with another scan', async () => {
    const page = await ScanPage.begun({}, scanOf(often));
    await page.answer('Hoe vaak', 'Elk jaar');
    page.element.data = { ...scanOf(often), id: 'een-ander' };
    await page.settled();
    expect(page.find('button', 'Begin')).to.be.an.instanceOf(HTMLElement);
    expect(page.element.response!.answers).to.deep.equal({});
  });

  it('gets to a theme with a link', async () => {
    const page = await ScanPage.with({}, journey);
    await goTo('#samen/theme/samen');
    await page.settled();
    expect(page.heading).to.equal('Samen');
    expect(nameOf(focused())).to.equal('Samen');
  });
});

describe('a part that cannot be had', () => {
  const { check } = LOADERS;
  const put = (load: (host: ScanHost) => Promise<Parts['check']>) => Object.assign(LOADERS, { check: load });
  afterEach(() => put(check));

  it('is said with a way to try again, and the answers stay', async () => {
    const console = new ConsoleTap();
    put(() => Promise.reject(new Error('offline')));
    const page = await ScanPage.begun({}, scanOf(often));
    await page.answer('Hoe vaak', 'Elk jaar');
    await page.next();
    await page.until(() => page.find('button', 'Probeer het opnieuw'), 'the failure is told');
    expect(page.heading).to.equal('Dit deel van de scan konden we niet laden.');
    expect(nameOf(focused())).to.equal(page.heading);
    put(check);
    await page.press('Probeer het opnieuw');
    await page.until(() => page.heading === 'Kijk uw antwoorden na', 'all answers are there');
    expect(page.answers['1. Hoe vaak spreekt u elkaar?']).to.equal('Elk jaar');
    console.release();
  });
});

describe('a part that is slow', () => {
  const { ...all } = LOADERS;
  afterEach(() => void Object.assign(LOADERS, all));

  it('lets somebody press Begin before the questions are there, and brings the focus when they are', async () => {
    let arrive = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    Object.assign(LOADERS, { questions: (host: ScanHost) => arrival.then(() => all.questions(host)) });
    const page = await ScanPage.with({}, journey);
    await page.press('Begin');
    expect(page.text).to.contain('Even geduld');
    arrive();
    await page.there();
    expect(nameOf(focused())).to.equal('Taal');
    expect(page.announced).to.equal('Deel 1 van 3. 0 van 6 vragen beantwoord.');
  });

  it('leads to the questions of a link, and to one that a form misses, when they are there', async () => {
    let arrive = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    Object.assign(LOADERS, { questions: (host: ScanHost) => arrival.then(() => all.questions(host)) });
    const page = await ScanPage.with({ required: '' }, journey);
    expect(page.element.checkValidity(), 'nothing is filled in').to.equal(false);
    await goTo('#samen/theme/samen');
    arrive();
    await page.until(() => page.heading === 'Samen', 'the theme is there');
    expect(nameOf(focused())).to.equal('Samen');
    (focused() as HTMLElement).blur();
    page.element.reportValidity();
    await page.until(() => page.heading === 'Taal', 'the page of the question is there');
    expect(page.question('gewone woorden').error).to.be.a('string');
  });

  it('tells the page that the scan is finished once, when what came out could be shown at last', async () => {
    const console = new ConsoleTap();
    Object.assign(LOADERS, { outcome: () => Promise.reject(new Error('offline')) });
    const page = await ScanPage.begun({}, scanOf(often));
    const results: unknown[] = [];
    page.element.addEventListener('samen-complete', ({ response, result }) =>
      results.push([response, result]),
    );
    await page.answer('Hoe vaak', 'Elk jaar');
    await page.toResult();
    expect(page.heading).to.equal('Dit deel van de scan konden we niet laden.');
    expect(results).to.deep.equal([]);
    Object.assign(LOADERS, all);
    await page.press('Probeer het opnieuw');
    await page.until(() => results.length > 0, 'the page was told', 5000);
    await page.settled();
    expect(results).to.have.length(1);
    expect(results[0]).to.have.nested.property('[0].answers').that.deep.equals({ vaak: 'jaar' });
    expect(results[0]).to.have.nested.property('[1].themes').that.has.length(1);
    console.release();
  });
});

describe('a scan that is too much', () => {
  it('takes 500 questions on a page, 40 options, very long and right-to-left texts', async () => {
    const options = Array.from({ length: 40 }, (_, i) => ({ id: `o${i}`, label: `Optie ${i}` }));
    const many = Array.from({ length: 500 }, (_, i) => ({
      ...interpreter,
      id: `q${i}`,
      text: `Vraag nummer ${i}`,
    }));
    const long = { ...often, id: 'lang', text: 'heel '.repeat(1000), required: true };
    const arabic = { ...interpreter, id: 'ar', text: { ar: 'هل يوجد مترجم؟' } };
    const page = await ScanPage.begun({}, scanOf(...many, { ...partners, options }, long, arabic));
    await page.until(() => page.asked.length === 503, 'all are asked', 8000);
    expect(page.question('Met wie').choices()).to.have.length(42);
    expect(page.languageOf('هل يوجد')).to.deep.equal({ language: 'ar', direction: 'rtl' });
    await page.next();
    expect(page.mistakes[0]!.length).to.be.lessThan(200);
    expect(page.element.scrollWidth).to.be.at.most(page.element.clientWidth);
  }).timeout(20_000);
});
