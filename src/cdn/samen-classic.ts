/*
 * For places that load a script as it was before there were modules: a tag manager, a field for "scripts" of a content
 * management system. A browser that knows neither modules nor `import()` leaves the page as it is.
 */
const { currentScript } = document;
if (currentScript instanceof HTMLScriptElement) {
  const address = new URL('samen.js', currentScript.src).href;
  import(address).catch((error: unknown) => {
    console.error(
      `${address} could not be loaded; fallback content stays. Is it in script-src of the Content-Security-Policy?`,
      error,
    );
  });
}
