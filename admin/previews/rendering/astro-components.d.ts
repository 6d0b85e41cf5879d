/** Components of the site; src/build/admin/astro-in-browser.ts compiles them for the admin's bundle. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
