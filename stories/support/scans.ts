import type { LocalizedText } from '../../src/model/text.js';
import type { AnswerValue, Question, Response, ScanInput, Theme } from '../../src/model/scan/scan.js';
import { addDays } from '../../src/model/civil.js';
import { todayIn } from '../../src/model/dates.js';

/*
 * Documents for the stories, and so for the browser tests: scans of the town of the partners, each for one situation. Names,
 * numbers and addresses lead nowhere.
 */

/** A day so many days from now: what was last year stays last year. */
const day = (days: number): string => addDays(todayIn('Europe/Amsterdam'), days);

const inFour = (nl: string, en: string, ar: string, uk: string): LocalizedText => ({ nl, en, ar, uk });

const provenance: ScanInput['provenance'] = {
  publisher: inFour(
    'Gemeente Berkenstad',
    'Municipality of Berkenstad',
    'بلدية بيركنستاد',
    'Муніципалітет Berkenstad',
  ),
  source: inFour('Samen in Berkenstad', 'Together in Berkenstad', 'معًا في بيركنستاد', 'Разом у Berkenstad'),
  sourceUrl: 'https://berkenstad.example/zelfscan',
  checked: day(-12),
};

const contact: ScanInput['contact'] = {
  function: inFour(
    'Vragen over deze scan',
    'Questions about this scan',
    'أسئلة عن هذا الاستبيان',
    'Запитання про цю анкету',
  ),
  phone: '088 000 20 00',
  email: 'zelfscan@berkenstad.example',
};

const howOften = {
  options: [
    { value: 1, label: inFour('Nooit', 'Never', 'أبدًا', 'Ніколи') },
    { value: 2, label: inFour('Een enkele keer', 'Once in a while', 'نادرًا', 'Зрідка') },
    {
      value: 3,
      label: inFour('De helft van de keren', 'Half of the time', 'في نصف المرات', 'У половині випадків'),
    },
    { value: 4, label: inFour('Meestal', 'Most of the time', 'في معظم المرات', 'Здебільшого') },
    { value: 5, label: inFour('Altijd', 'Always', 'دائمًا', 'Завжди') },
  ],
};

const levels: ScanInput['levels'] = [
  {
    id: 'begin',
    from: 0,
    label: inFour('Aan het begin', 'At the start', 'في البداية', 'На початку'),
    meaning: inFour(
      'Hier kunt u veel winnen. Kies één kleine stap.',
      'There is much to gain here. Choose one small step.',
      'يمكنكم تحقيق الكثير هنا. اختاروا خطوة صغيرة واحدة.',
      'Тут можна багато чого досягти. Оберіть один маленький крок.',
    ),
  },
  {
    id: 'onderweg',
    from: 50,
    label: inFour('Onderweg', 'On the way', 'في الطريق الصحيح', 'На шляху'),
    meaning: inFour(
      'Er gebeurt al iets. Maak er een vaste gewoonte van.',
      'Something is happening already. Make it a habit.',
      'هناك ما يحدث بالفعل. اجعلوه عادة ثابتة.',
      'Дещо вже відбувається. Зробіть це звичкою.',
    ),
  },
  {
    id: 'sterk',
    from: 80,
    label: inFour('Sterk', 'Strong', 'قوي', 'Сильна сторона'),
    meaning: inFour(
      'Hier bent u sterk in. Laat anderen zien hoe u het doet.',
      'This is a strength. Show others how you do it.',
      'هذه نقطة قوة لديكم. أظهروا للآخرين كيف تفعلون ذلك.',
      'Це ваша сильна сторона. Покажіть іншим, як ви це робите.',
    ),
  },
];

const library = {
  label: inFour('Bibliotheek Berkenstad', 'Berkenstad Library', 'مكتبة بيركنستاد', 'Бібліотека Berkenstad'),
  url: '#samen/partner/bibliotheek-berkenstad',
};

/** Three themes with everything that a scan can hold, in four languages: all kinds of questions, branching, roles, wishes, scores and advice. */
export const goodScan: ScanInput = {
  id: 'samen-scan',
  version: '1',
  title: inFour(
    'Zo werken school en ouders samen',
    'How school and parents work together',
    'هكذا تتعاون المدرسة مع الأهالي',
    'Як співпрацюють школа і батьки',
  ),
  language: 'nl',
  provenance,
  contact,
  intro: inFour(
    'Met deze scan ziet u wat goed gaat en wat een volgende stap is.\nElk antwoord is goed.',
    'This scan shows what goes well and what a next step is.\nEvery answer is fine.',
    'يبين لكم هذا الاستبيان ما يسير جيدًا وما هي الخطوة التالية.\nكل إجابة مقبولة.',
    'Ця анкета показує, що вдається добре і який крок наступний.\nНеправильних відповідей немає.',
  ),
  mode: 'both',
  roles: [
    {
      id: 'team',
      label: inFour('Ik werk op school', 'I work at the school', 'أعمل في المدرسة', 'Я працюю в школі'),
    },
    {
      id: 'ouder',
      label: inFour(
        'Ik ben ouder of verzorger',
        'I am a parent or carer',
        'أنا ولي أمر',
        'Я мати, батько або опікун',
      ),
    },
  ],
  scales: { 'hoe-vaak': howOften },
  levels,
  themes: [
    {
      id: 'praten',
      title: inFour('Met elkaar praten', 'Talking together', 'الحديث معًا', 'Розмовляти разом'),
      description: inFour(
        'Een goed gesprek begint met gewone woorden.',
        'A good talk begins with plain words.',
        'يبدأ الحديث الجيد بكلمات بسيطة.',
        'Добра розмова починається з простих слів.',
      ),
      themes: ['taal'],
      questions: [
        {
          id: 'goed-nieuws',
          kind: 'scale',
          scale: 'hoe-vaak',
          required: true,
          wish: true,
          text: inFour(
            'Hoe vaak hoort een ouder wat er goed gaat?',
            'How often does a parent hear what goes well?',
            'كم مرة يسمع الأهل عمّا يسير جيدًا؟',
            'Як часто батьки чують про те, що вдається добре?',
          ),
          help: inFour(
            'Denk aan bellen, een bericht en een praatje bij de deur.',
            'Think of a phone call, a message and a chat at the door.',
            'فكروا في مكالمة أو رسالة أو حديث عند الباب.',
            'Подумайте про дзвінок, повідомлення чи розмову біля дверей.',
          ),
        },
        {
          id: 'kind-vertaalt',
          kind: 'scale',
          scale: 'hoe-vaak',
          reverse: true,
          weight: 2,
          text: inFour(
            'Hoe vaak vertaalt een kind een gesprek over zichzelf?',
            'How often does a child interpret a talk about itself?',
            'كم مرة يترجم الطفل حديثًا عن نفسه؟',
            'Як часто дитина перекладає розмову про себе?',
          ),
        },
        {
          id: 'tolk',
          kind: 'boolean',
          text: inFour(
            'Is er een tolk als een ouder daarom vraagt?',
            'Is there an interpreter when a parent asks for one?',
            'هل يوجد مترجم عندما يطلبه الأهل؟',
            'Чи є перекладач, коли батьки про це просять?',
          ),
        },
        {
          id: 'tolk-hoe',
          kind: 'text',
          showIf: { question: 'tolk', is: true },
          text: inFour(
            'Wat werkt goed met een tolk?',
            'What works well with an interpreter?',
            'ما الذي ينجح عند وجود مترجم؟',
            'Що добре вдається з перекладачем?',
          ),
        },
      ],
      tips: [
        {
          id: 'bel-goed-nieuws',
          text: inFour(
            'Bel elke week één ouder met goed nieuws.',
            'Phone one parent each week with good news.',
            'اتصلوا كل أسبوع بأحد الأهالي لإخباره بشيء جميل.',
            'Щотижня телефонуйте комусь із батьків із доброю новиною.',
          ),
          when: { theme: 'praten', below: 80 },
          task: inFour(
            'Schrijf op wie u deze week belt.',
            'Write down whom you phone this week.',
            'اكتبوا بمن ستتصلون هذا الأسبوع.',
            'Запишіть, кому зателефонуєте цього тижня.',
          ),
        },
        {
          id: 'vraag-tolk',
          text: inFour(
            'Vraag in elke uitnodiging of ouders een tolk willen.',
            'Ask in each invitation whether parents want an interpreter.',
            'اسألوا في كل دعوة هل يرغب الأهل في مترجم.',
            'У кожному запрошенні питайте, чи потрібен перекладач.',
          ),
          when: {
            any: [
              { question: 'tolk', is: false },
              { question: 'kind-vertaalt', atLeast: 3 },
            ],
          },
          links: [
            {
              label: inFour('Taal op school', 'Language at school', 'اللغة في المدرسة', 'Мова в школі'),
              url: '#samen/partner/taal-op-school',
            },
          ],
        },
      ],
    },
    {
      id: 'partners',
      title: inFour('Partners in de buurt', 'Partners nearby', 'شركاء في الحي', 'Партнери поруч'),
      themes: ['ontmoeten', 'opvoeden'],
      questions: [
        {
          id: 'met-wie',
          kind: 'multiple',
          other: true,
          text: inFour(
            'Met wie werkt de school nu samen?',
            'With whom does the school work now?',
            'مع من تتعاون المدرسة الآن؟',
            'З ким школа співпрацює зараз?',
          ),
          help: inFour(
            'U kunt meer antwoorden kiezen.',
            'You can choose several answers.',
            'يمكنكم اختيار أكثر من إجابة.',
            'Можна обрати кілька відповідей.',
          ),
          options: [
            { id: 'bibliotheek', value: 1, label: inFour('Bibliotheek', 'Library', 'المكتبة', 'Бібліотека') },
            {
              id: 'wijkteam',
              value: 1,
              label: inFour('Wijkteam', 'Neighbourhood team', 'فريق الحي', 'Команда району'),
            },
            {
              id: 'sport',
              value: 1,
              label: inFour('Sportclub', 'Sports club', 'نادٍ رياضي', 'Спортивний клуб'),
            },
            {
              id: 'start',
              value: 0,
              exclusive: true,
              label: inFour(
                'Wij beginnen hier nog aan',
                'We have yet to begin',
                'سنبدأ قريبًا',
                'Ми тільки починаємо',
              ),
              tips: ['eerste-partner'],
            },
          ],
        },
        {
          id: 'afspraken',
          kind: 'number',
          roles: ['team'],
          showIf: { not: { question: 'met-wie', includes: 'start' } },
          text: inFour(
            'Met hoeveel partners is er een vaste afspraak?',
            'With how many partners is there a standing agreement?',
            'مع كم شريك يوجد اتفاق ثابت؟',
            'Зі скількома партнерами є постійна домовленість?',
          ),
        },
      ],
      tips: [
        {
          id: 'eerste-partner',
          text: inFour(
            'Kies één partner en drink samen koffie.',
            'Choose one partner and have coffee together.',
            'اختاروا شريكًا واحدًا واشربوا القهوة معًا.',
            'Оберіть одного партнера й випийте разом кави.',
          ),
          links: [library],
        },
        {
          id: 'partners-bij-elkaar',
          text: inFour(
            'Nodig partners samen uit in een teamvergadering.',
            'Invite partners together to a team meeting.',
            'ادعوا الشركاء معًا إلى اجتماع الفريق.',
            'Запросіть партнерів разом на зустріч команди.',
          ),
          themes: ['ontmoeten'],
        },
      ],
    },
    {
      id: 'leren-thuis',
      title: inFour('Leren thuis', 'Learning at home', 'التعلم في البيت', 'Навчання вдома'),
      themes: ['huiswerk'],
      questions: [
        {
          id: 'voor-thuis',
          kind: 'single',
          text: inFour(
            'Wat krijgt een kind mee voor thuis?',
            'What does a child bring home?',
            'ماذا يأخذ الطفل معه إلى البيت؟',
            'Що дитина приносить додому?',
          ),
          options: [
            {
              id: 'elke-week',
              value: 2,
              label: inFour(
                'Elke week iets kleins',
                'Something small each week',
                'شيئًا صغيرًا كل أسبوع',
                'Щотижня щось маленьке',
              ),
            },
            {
              id: 'thema',
              value: 1,
              label: inFour(
                'Iets bij elk thema',
                'Something with each theme',
                'شيئًا مع كل موضوع',
                'Щось до кожної теми',
              ),
            },
            {
              id: 'rapport',
              value: 0,
              label: inFour('Het rapport', 'The school report', 'التقرير المدرسي', 'Табель'),
              tips: [
                {
                  id: 'spel-mee',
                  text: inFour(
                    'Geef een spel mee naar huis. Praten mag in elke taal.',
                    'Give a game to take home. Any language will do.',
                    'أعطوا الطفل لعبة إلى البيت. يمكن الحديث بأي لغة.',
                    'Дайте дитині гру додому. Говорити можна будь-якою мовою.',
                  ),
                  themes: ['taal', 'huiswerk'],
                },
              ],
            },
          ],
        },
        {
          id: 'helpen-lukt',
          kind: 'scale',
          scale: 'hoe-vaak',
          roles: ['ouder'],
          text: inFour(
            'Hoe vaak lukt het u om uw kind te helpen?',
            'How often do you manage to help your child?',
            'كم مرة تتمكنون من مساعدة طفلكم؟',
            'Як часто вам вдається допомогти дитині?',
          ),
        },
      ],
      tips: [
        {
          id: 'voorlezen',
          text: inFour(
            'Lees samen een boek in uw eigen taal.',
            'Read a book together in your own language.',
            'اقرؤوا معًا كتابًا بلغتكم.',
            'Читайте разом книжку вашою мовою.',
          ),
          when: { question: 'helpen-lukt', atMost: 3 },
          links: [library],
        },
      ],
    },
  ],
  advice: [
    {
      id: 'bespreken',
      text: inFour(
        'Bespreek de uitkomst met ouders en team. Kies samen één tip.',
        'Discuss the result with parents and team. Choose one tip together.',
        'ناقشوا النتيجة مع الأهالي والفريق. اختاروا معًا نصيحة واحدة.',
        'Обговоріть результат із батьками та командою. Оберіть разом одну пораду.',
      ),
    },
  ],
  assignment: {
    title: inFour(
      'Wat doet u al samen?',
      'What do you do together already?',
      'ماذا تفعلون معًا بالفعل؟',
      'Що ви вже робите разом?',
    ),
    text: inFour(
      'Schrijf op wat er te doen is met ouders en partners.',
      'Write down what there is to do with parents and partners.',
      'اكتبوا ما يوجد من أنشطة مع الأهالي والشركاء.',
      'Запишіть, що відбувається разом із батьками та партнерами.',
    ),
    columns: [
      { id: 'wat', label: inFour('Activiteit', 'Activity', 'النشاط', 'Захід') },
      { id: 'voor-wie', label: inFour('Voor wie', 'For whom', 'لمن', 'Для кого') },
      { id: 'met-wie', label: inFour('Met wie', 'With whom', 'مع من', 'З ким') },
    ],
  },
  literature: [
    {
      label: inFour(
        'Samen leren lezen',
        'Learning to read together',
        'نتعلم القراءة معًا',
        'Вчимося читати разом',
      ),
      url: 'https://berkenstad.example/samen-leren-lezen',
      language: 'nl',
    },
  ],
};

/** The least that makes a scan: one question. */
export const minimalScan: ScanInput = {
  themes: [
    {
      id: 'welkom',
      title: 'Welkom op school',
      questions: [{ id: 'welkom-voelen', kind: 'boolean', text: 'Voelt u zich welkom op school?' }],
    },
  ],
};

/** A scan that nobody has written yet. */
export const emptyScan: ScanInput = { title: 'Zelfscan van Berkenstad', contact, themes: [] };

/** Several answers to each question and no score: what follows is advice. */
export const multiAnswerScan: ScanInput = {
  id: 'samen-doen',
  version: '1',
  title: 'Samen doen in Berkenstad',
  contact,
  mode: 'advice',
  themes: [
    {
      id: 'wie',
      title: 'Met wie u samenwerkt',
      themes: ['ontmoeten'],
      questions: [
        {
          id: 'soort-partner',
          kind: 'multiple',
          text: 'Met welke partners werkt u samen?',
          other: true,
          options: [
            { id: 'bibliotheek', label: 'Bibliotheek', tips: ['boekenkist'] },
            { id: 'wijkteam', label: 'Wijkteam', tips: ['inloop'] },
            { id: 'start', label: 'Wij beginnen hier nog aan', exclusive: true, tips: ['koffie'] },
          ],
        },
        {
          id: 'voor-wie',
          kind: 'multiple',
          text: 'Voor wie zijn de activiteiten?',
          options: [
            { id: 'leerlingen', label: 'Leerlingen' },
            { id: 'ouders', label: 'Ouders' },
            { id: 'samen', label: 'Leerlingen en ouders samen' },
          ],
        },
      ],
      tips: [
        {
          id: 'boekenkist',
          text: 'Leen een kist met boeken voor de klas.',
          links: [library],
          themes: ['taal'],
        },
        {
          id: 'inloop',
          text: 'Geef het wijkteam een vaste middag op school.',
          links: [{ label: 'Wijkteam Oost', url: '#samen/partner/wijkteam-oost' }],
          themes: ['opvoeden'],
        },
        {
          id: 'koffie',
          text: 'Kies één partner en drink samen koffie.',
          task: 'Bel deze week voor een afspraak.',
        },
        {
          id: 'ook-ouders',
          text: 'Doe ook iets voor ouders, zoals een koffieochtend.',
          when: {
            all: [
              { question: 'voor-wie', answered: true },
              { not: { question: 'voor-wie', includes: 'ouders' } },
              { not: { question: 'voor-wie', includes: 'samen' } },
            ],
          },
          links: [{ label: 'Koffieochtend voor ouders', url: '#samen/activity/koffieochtend' }],
        },
      ],
    },
    {
      id: 'buurt',
      title: 'School en buurt',
      questions: [
        {
          id: 'vrijwilligers',
          kind: 'multiple',
          text: 'Wat doen vrijwilligers op uw school?',
          options: [
            { id: 'ontvangen', label: 'Ouders ontvangen' },
            { id: 'lezen', label: 'Brieven lezen met ouders' },
            { id: 'start', label: 'Wij beginnen hier nog aan', exclusive: true, tips: ['taak'] },
          ],
        },
      ],
      tips: [{ id: 'taak', text: 'Vraag een vrijwilliger voor één kleine taak.' }],
    },
  ],
  advice: [{ id: 'kies-twee', text: 'Kies samen twee tips voor dit schooljaar.' }],
  assignment: {
    text: 'Wat doet u dit jaar met leerlingen, ouders en partners?',
    columns: [
      { id: 'activiteit', label: 'Activiteit' },
      { id: 'met-wie', label: 'Met wie' },
    ],
  },
};

const statement = (id: string, text: string, more: Partial<Question> = {}): Question => ({
  id,
  kind: 'scale',
  scale: 'hoe-vaak',
  text,
  ...more,
});

/** Four themes with a score each, by role: enough for bars and a radar. `teamResponses` are answers to it. */
export const scoredScan: ScanInput = {
  id: 'partners-in-leren',
  version: '1',
  title: 'Partners in leren',
  provenance,
  contact,
  mode: 'score',
  roles: [
    { id: 'team', label: 'Ik werk op school' },
    { id: 'ouder', label: 'Ik ben ouder of verzorger' },
  ],
  scales: { 'hoe-vaak': howOften },
  levels,
  themes: [
    {
      id: 'vertellen',
      title: 'Elkaar vertellen',
      questions: [
        statement('vooraf', 'Hoe vaak vertelt de school vooraf wat kinderen leren?', { wish: true }),
        statement('probleem', 'Hoe vaak is een probleem de reden om te bellen?', { reverse: true }),
      ],
    },
    {
      id: 'meebeslissen',
      title: 'Meebeslissen',
      questions: [
        statement('plan', 'Hoe vaak beslissen ouders mee over het plan voor hun kind?', {
          weight: 2,
          wish: true,
        }),
        { id: 'groep', kind: 'boolean', text: 'Is er een groep ouders die meedenkt?' },
      ],
    },
    {
      id: 'oefenen',
      title: 'Thuis oefenen',
      minAnswered: 2,
      questions: [
        statement('idee', 'Hoe vaak krijgen ouders een idee voor thuis?'),
        statement('klas', 'Hoe vaak kunnen ouders in de klas meekijken?'),
      ],
    },
    {
      id: 'buurt',
      title: 'De buurt',
      questions: [
        statement('wijzen', 'Hoe vaak wijst de school de weg naar hulp?'),
        { id: 'uren', kind: 'boolean', text: 'Heeft een collega uren voor partners?', roles: ['team'] },
        { id: 'wens', kind: 'text', text: 'Wat mist u in de buurt?' },
      ],
    },
  ],
};

/** A short scan for parents, in four languages and without a score. */
export const parentsScan: ScanInput = {
  id: 'ouders-berkenstad',
  version: '1',
  title: inFour(
    'Hoe gaat het met school?',
    'How are things with school?',
    'كيف تسير الأمور مع المدرسة؟',
    'Як справи зі школою?',
  ),
  language: 'nl',
  contact,
  mode: 'advice',
  themes: [
    {
      id: 'u-en-school',
      title: inFour('U en de school', 'You and the school', 'أنتم والمدرسة', 'Ви та школа'),
      questions: [
        {
          id: 'bellen',
          kind: 'single',
          text: inFour(
            'Wie belt u met een vraag over school?',
            'Whom do you phone with a question about school?',
            'بمن تتصلون إذا كان لديكم سؤال عن المدرسة؟',
            'Кому ви телефонуєте, коли маєте запитання про школу?',
          ),
          options: [
            {
              id: 'leraar',
              label: inFour('De leraar', 'The teacher', 'المعلم', 'Вчителю'),
            },
            {
              id: 'wil-weten',
              label: inFour(
                'Dat wil ik graag weten',
                'I would like to know',
                'أود أن أعرف ذلك',
                'Хочу про це дізнатися',
              ),
              tips: ['vraag-naam'],
            },
          ],
        },
        {
          id: 'tolk-erbij',
          kind: 'boolean',
          text: inFour(
            'Wilt u een tolk bij een gesprek op school?',
            'Would you like an interpreter for a talk at school?',
            'هل ترغبون في وجود مترجم أثناء اللقاء في المدرسة؟',
            'Чи хочете ви, щоб на розмові в школі був перекладач?',
          ),
        },
      ],
      tips: [
        {
          id: 'vraag-naam',
          text: inFour(
            'Vraag op school om een naam en een nummer.',
            'Ask the school for a name and a number.',
            'اطلبوا من المدرسة اسمًا ورقمًا.',
            'Запитайте в школі ім’я та номер телефону.',
          ),
        },
        {
          id: 'tolk-vragen',
          text: inFour(
            'Vraag een week voor het gesprek om een tolk.',
            'Ask for an interpreter a week before the talk.',
            'اطلبوا مترجمًا قبل اللقاء بأسبوع.',
            'Попросіть перекладача за тиждень до розмови.',
          ),
          when: { question: 'tolk-erbij', is: true },
        },
      ],
    },
    {
      id: 'bij-u-thuis',
      title: inFour('Bij u thuis', 'At home', 'في البيت', 'Удома'),
      themes: ['huiswerk', 'opvoeden'],
      questions: [
        {
          id: 'hulp',
          kind: 'multiple',
          text: inFour(
            'Waarbij wilt u thuis wat hulp?',
            'What would you like some help with at home?',
            'ما الأمور التي تودّون المساعدة فيها في البيت؟',
            'З чим вам допомогти вдома?',
          ),
          options: [
            { id: 'lezen', label: inFour('Lezen', 'Reading', 'القراءة', 'Читання'), tips: ['lees-samen'] },
            {
              id: 'huiswerk',
              label: inFour('Huiswerk', 'Homework', 'الواجبات المدرسية', 'Домашні завдання'),
            },
            {
              id: 'goed-zo',
              exclusive: true,
              label: inFour(
                'Het gaat goed zo',
                'Things are fine as they are',
                'الأمور جيدة هكذا',
                'Усе добре так, як є',
              ),
            },
          ],
        },
      ],
      tips: [
        {
          id: 'lees-samen',
          text: inFour(
            'Lees samen een boek in uw eigen taal.',
            'Read a book together in your own language.',
            'اقرؤوا معًا كتابًا بلغتكم.',
            'Читайте разом книжку вашою мовою.',
          ),
          links: [library],
          themes: ['taal'],
        },
      ],
    },
  ],
};

/** Two themes that are right, and beside them what goes wrong in practice. Not typed: it breaks the types. */
export const brokenScan: unknown = {
  id: 'kapot',
  version: 1,
  title: 'Zelfscan van Berkenstad',
  provenance: { publisher: 'Gemeente Berkenstad', checked: 'vorige week' },
  scales: { 'hoe-vaak': howOften, leeg: { options: [] } },
  levels: [{ id: 'begin', from: 'veel', label: 'Begin', meaning: 'Hier begint het.' }, ...levels],
  themes: [
    minimalScan.themes[0],
    {
      id: 'gemengd',
      title: 'Goede en verkeerde vragen',
      questions: [
        { id: 'goed', kind: 'scale', scale: 'hoe-vaak', text: 'Hoe vaak praat u met ouders?' },
        { id: 'zonder-tekst', kind: 'boolean' },
        { id: 'zonder-soort', text: 'Wat voor vraag is dit?' },
        { id: 'vreemd', kind: 'schuifje', text: 'Hoe tevreden bent u?' },
        { id: 'lege-schaal', kind: 'scale', scale: 'leeg', text: 'Hoe vaak lukt dat?' },
        { id: 'geen-schaal', kind: 'scale', scale: 'bestaat-niet', text: 'Hoe vaak lukt dat weer?' },
        { id: 'zonder-keus', kind: 'single', text: 'Wat kiest u?', options: [] },
        {
          id: 'keuze',
          kind: 'multiple',
          text: 'Wat doet u?',
          options: [
            { label: 'Zonder id' },
            { id: 'unknown', label: 'Een id met betekenis' },
            { id: 'ja', label: 'Praten' },
          ],
        },
        { id: 'goed', kind: 'boolean', text: 'Nog eens dezelfde id?' },
        {
          id: 'wees',
          kind: 'boolean',
          text: 'Hangt dit ergens van af?',
          showIf: { question: 'bestaat-niet', is: true },
        },
        {
          id: 'zichzelf',
          kind: 'boolean',
          text: 'Hangt dit van zichzelf af?',
          showIf: { question: 'zichzelf', is: true },
        },
        { id: 'kring-1', kind: 'boolean', text: 'Ziet u deze?', showIf: { question: 'kring-2', is: true } },
        {
          id: 'kring-2',
          kind: 'boolean',
          text: 'Of ziet u deze?',
          showIf: { question: 'kring-1', is: true },
        },
        { id: 'licht', kind: 'scale', scale: 'hoe-vaak', text: 'Telt dit mee?', weight: -1 },
        { id: 'zwaar', kind: 'scale', scale: 'hoe-vaak', text: 'Telt dit ook mee?', weight: 'veel' },
      ],
      tips: [
        { id: 'tip', text: 'Praat met ouders.', links: [{ label: 'Lees meer', url: 'javascript:alert(1)' }] },
        { id: 'verdwaald', text: 'Deze tip hoort nergens bij.', when: { theme: 'bestaat-niet', below: 50 } },
      ],
    },
    { id: 'zonder-titel', questions: [] },
    { title: 'Zonder id', questions: [] },
    { ...minimalScan.themes[0], title: 'Nog eens dezelfde id' },
    'Vergeet de ouders niet',
  ],
};

const LONG_WORD = 'Ouderbetrokkenheidsbijeenkomstenverslag';
const LONG_TEXT =
  'Op onze school vinden leraren, ouders, leerlingen en iedereen die daaromheen werkt elkaar ook als het even tegenzit, en weten zij van elkaar wat zij doen, waarom zij dat doen en wie zij daarvoor kunnen bellen. ';

/** Words and texts of lengths that nobody should write, and somebody will. */
export const wordyScan: ScanInput = {
  id: 'lange-woorden',
  version: '1',
  title: `${LONG_WORD} van de samenwerkende basisscholen in de gemeente Berkenstad en omstreken`,
  intro: LONG_TEXT.repeat(2),
  contact,
  mode: 'both',
  roles: [{ id: 'lang', label: `Ik ben ${LONG_WORD.toLowerCase()}schrijver` }],
  scales: {
    lang: {
      options: [
        { value: 1, label: `${LONG_WORD} is er niet` },
        { value: 2, label: LONG_TEXT },
        { value: 3, label: 'Ja' },
      ],
    },
  },
  levels: [{ id: 'lang', from: 0, label: `${LONG_WORD}sniveau`, meaning: LONG_TEXT }],
  themes: [
    {
      id: 'lang',
      title: `${LONG_WORD} en alles wat daarbij hoort`,
      description: LONG_TEXT,
      questions: [
        { id: 'stelling', kind: 'scale', scale: 'lang', wish: true, text: LONG_TEXT, help: LONG_TEXT },
        {
          id: 'keuzes',
          kind: 'multiple',
          other: true,
          text: `Wat doet u met het ${LONG_WORD.toLowerCase()}?`,
          options: [
            {
              id: 'lang',
              label: LONG_TEXT,
              tips: [
                {
                  id: 'lange-tip',
                  text: `${LONG_TEXT}${LONG_WORD}.`,
                  task: LONG_TEXT,
                  links: [{ label: `${LONG_WORD} lezen`, url: 'https://berkenstad.example/lang' }],
                },
              ],
            },
            { id: 'kort', label: 'Ja' },
          ],
        },
        { id: 'vrij', kind: 'text', text: `${LONG_WORD}?` },
      ],
    },
  ],
  assignment: LONG_TEXT,
};

/** A definition that was made for SurveyJS. */
export const surveyJs: unknown = {
  locale: 'nl',
  title: { default: 'Ontvangst op school', en: 'Welcome at school' },
  pages: [
    {
      name: 'ontvangst',
      title: 'Ontvangst',
      elements: [
        { type: 'boolean', name: 'welkom', title: 'Is er iemand die ouders ontvangt?', isRequired: true },
        {
          type: 'radiogroup',
          name: 'wie',
          title: 'Wie ontvangt de ouders?',
          visibleIf: '{welkom} = true',
          choices: [{ value: 'conciergerie', text: 'De conciërge' }, 'Een leraar'],
          showOtherItem: true,
        },
        {
          type: 'matrix',
          name: 'oordeel',
          title: 'Hoe vaak lukt dit?',
          columns: ['Nooit', 'Soms', 'Altijd'],
          rows: [
            { value: 'naam', text: 'Wij kennen de naam van de ouder' },
            { value: 'taal', text: 'Wij weten welke taal de ouder spreekt' },
          ],
        },
      ],
    },
    {
      name: 'vervolg',
      title: 'En dan',
      elements: [{ type: 'comment', name: 'idee', title: 'Wat kan beter?' }],
    },
  ],
};

/** A scan that is much longer than any team wants: 150 questions, of which 100 hang on an answer. */
export function longScan(): ScanInput {
  const kinds = ['scale', 'boolean', 'single', 'multiple', 'scale'] as const;
  const options = ['een', 'twee', 'drie'].map((id, value) => ({ id, label: `Keuze ${value + 1}`, value }));
  /** Each third question is always asked; the two after it hang on it. */
  const question = (n: number): Question => {
    const asked = n - (n % 3);
    const kind = (one: number) => kinds[(one / 3) % kinds.length]!;
    const own: Question['kind'] = n === asked ? kind(n) : n % 2 ? 'boolean' : 'scale';
    return {
      id: `vraag-${n + 1}`,
      kind: own,
      text: `Hoe gaat het met onderdeel ${n + 1}?`,
      ...(own === 'scale' && { scale: 'hoe-vaak' }),
      ...((own === 'single' || own === 'multiple') && { options }),
      ...(n !== asked && { showIf: conditionOn(`vraag-${asked + 1}`, kind(asked)) }),
    };
  };
  return {
    id: 'lang',
    version: '1',
    title: 'Een lange scan',
    mode: 'both',
    scales: { 'hoe-vaak': howOften },
    levels,
    themes: Array.from({ length: 10 }, (_, t): Theme => ({
      id: `deel-${t + 1}`,
      title: `Onderwerp ${t + 1}`,
      questions: Array.from({ length: 15 }, (_, q) => question(t * 15 + q)),
    })),
  };
}

function conditionOn(question: string, kind: Question['kind']): NonNullable<Question['showIf']> {
  if (kind === 'scale') return { question, atLeast: 3 };
  if (kind === 'boolean') return { question, is: true };
  return kind === 'single' ? { question, isNot: 'een' } : { question, includes: 'twee' };
}

type Row = readonly [role: string, ...answers: (AnswerValue | undefined)[]];

const ASKED = ['vooraf', 'probleem', 'plan', 'groep', 'idee', 'klas', 'wijzen', 'uren', 'wens'];

/** What each filled in, in the order of the questions; undefined: left open. */
const ROWS: readonly Row[] = [
  ['team', 4, 3, 3, true, 3, 2, 4, false, undefined],
  ['team', 4, 2, 2, true, 3, 1, 3, false, 'Een plek waar ouders koffie kunnen drinken.'],
  ['team', 5, 3, 4, true, 4, 2, 4, true, undefined],
  ['team', 3, 4, 'unknown', true, 2, 1, 3, false, 'Een sportclub die ook ouders uitnodigt.'],
  ['team', 4, 2, 3, false, 3, 2, 'unknown', false, undefined],
  ['team', 4, 3, 3, true, 4, 1, 4, false, undefined],
  ['team', 3, 3, 4, true, 3, 2, 3, true, 'Meer hulp met brieven.'],
  ['ouder', 2, 4, 2, false, 2, 2, 2, undefined, undefined],
  ['ouder', 3, 5, 1, false, 2, 1, 1, undefined, 'Iemand die meegaat naar een gesprek.'],
  ['ouder', 2, 4, 3, 'unknown', 3, 2, 2, undefined, undefined],
  ['ouder', 4, 3, 2, true, 2, 1, 3, undefined, undefined],
  ['ouder', 2, 4, 2, false, 1, 1, 2, undefined, 'Taalles in de avond.'],
];

/** Seven of the team and five parents filled in `scoredScan`. */
export const teamResponses: readonly Response[] = responsesOn(-6, ROWS);

/** The same team a year before: fewer, and not as far. */
export const earlierResponses: readonly Response[] = responsesOn(
  -370,
  ROWS.slice(1).map(([role, ...answers]): Row => [
    role,
    ...answers.map((value, at) =>
      // Of “probleem” a high answer is a low score.
      typeof value === 'number'
        ? Math.min(5, Math.max(1, value + (ASKED[at] === 'probleem' ? 1 : -1)))
        : value,
    ),
  ]),
);

function responsesOn(days: number, rows: readonly Row[]): Response[] {
  return rows.map(([role, ...values], i): Response => {
    const answers = Object.fromEntries(
      ASKED.flatMap((id, at) => {
        const value = values[at];
        return value === undefined ? [] : [[id, value] as const];
      }),
    );
    const wished = (id: string) => Math.min(5, Number(answers[id]) + 1 || 4);
    return {
      scan: 'partners-in-leren',
      version: '1',
      id: `team-${-days}-${String(i).padStart(4, '0')}`,
      role,
      date: day(days + (i % 3)),
      language: 'nl',
      answers,
      wishes: { vooraf: wished('vooraf'), plan: wished('plan') },
    };
  });
}
