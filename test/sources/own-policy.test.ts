import { expect } from '@open-wc/testing';

/** Whether a page with this policy says that it refused to read an address of another site itself. */
async function refuses(policy: string): Promise<boolean> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = '/fixture/login';
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  page.head.append(
    Object.assign(page.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: policy }),
  );
  const module = new URL('../../src/sources/own-policy.ts', import.meta.url).href;
  const script = page.createElement('script');
  script.type = 'module';
  script.textContent = `
    import { refusedByPolicy } from '${module}';
    const url = 'http://127.0.0.1:9/agenda.json?from=1';
    await fetch(url).catch(() => undefined);
    frameElement.dispatchEvent(new CustomEvent('told', { detail: await refusedByPolicy(url) }));
  `;
  const told = new Promise<boolean>((resolve) =>
    frame.addEventListener('told', (event) => resolve((event as CustomEvent<boolean>).detail), {
      once: true,
    }),
  );
  page.head.append(script);
  const answer = await told;
  frame.remove();
  return answer;
}

describe('A request that failed', () => {
  it('was refused by the page itself when its policy says so', async () => {
    // Firefox does not tell a page.
    const isTold = !navigator.userAgent.includes('Firefox/');
    expect(await refuses("connect-src 'self'")).to.equal(isTold);
  });

  it('was not refused by a policy that allows the address', async () => {
    expect(await refuses('connect-src http://127.0.0.1:9')).to.equal(false);
  });
});
