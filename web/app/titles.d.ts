// The module that tools/titles_plugin.mjs makes.
declare module 'virtual:titles' {
  const titles: Record<'nl' | 'en', Record<string, import('$base/i18n').Dictionary>>;
  export default titles;
}
