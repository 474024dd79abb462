// As app/collected.ts, with the invented modules of this folder beside the real ones. Only in mode "mock".
import * as real from '../app/collected';
import type { Dictionary } from '$base/i18n';
import type { PageModule } from '$kit/page';

export const page_modules: Record<string, PageModule> = {
  ...real.page_modules,
  ...import.meta.glob<PageModule>('./*/web/page.ts', { eager: true }),
};

export const text_loaders: real.TextLoaders = {
  nl: {
    ...real.text_loaders.nl,
    ...import.meta.glob<Dictionary>('./*/web/texts.nl.json', { import: 'default' }),
  },
  en: {
    ...real.text_loaders.en,
    ...import.meta.glob<Dictionary>('./*/web/texts.en.json', { import: 'default' }),
  },
};

export { first_texts } from '../app/collected';
