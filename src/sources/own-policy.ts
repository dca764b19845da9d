/** Milliseconds in which a browser hands over what it noted before. */
const PATIENCE = 100;

/**
 * Whether the page's own Content-Security-Policy refused to read an address: a failed request does not say. Browsers keep
 * what a policy refused (Reporting API), so that nothing has to listen before it happens, and nothing is asked for again.
 * False where the browser does not tell.
 */
export function refusedByPolicy(url: string): Promise<boolean> {
  if (typeof ReportingObserver === 'undefined' || !URL.canParse(url)) return Promise.resolve(false);
  const { origin } = new URL(url);
  return new Promise((resolve) => {
    const isIt = ({ body }: Report) => {
      const { blockedURL, effectiveDirective, disposition } = (body ?? {}) as Partial<CSPViolationReportBody>;
      return (
        effectiveDirective === 'connect-src' &&
        disposition === 'enforce' &&
        URL.canParse(blockedURL ?? '') &&
        new URL(blockedURL!).origin === origin
      );
    };
    const observer = new ReportingObserver((reports) => reports.some(isIt) && finish(true), {
      buffered: true,
      types: ['csp-violation'],
    });
    const finish = (refused: boolean) => {
      clearTimeout(timer);
      observer.disconnect();
      resolve(refused);
    };
    const timer = setTimeout(finish, PATIENCE, false);
    observer.observe();
  });
}
